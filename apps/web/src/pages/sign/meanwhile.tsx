import { useQueryClient } from '@tanstack/react-query';
import { RefusedError } from '../../data/refused-error.ts';
import { Name } from '../../parts/name.tsx';
import { signedTitle } from '../../parts/signed-title.ts';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';

interface ActSince {
  readonly title: string;
  readonly by: string;
  readonly at: string;
}

/** A signature that came too late: what colleagues did since this page was read. What was written stays. */
export function Meanwhile({
  errors,
  proceedingId,
}: {
  /** Of the signature, and of trying it. */
  readonly errors: readonly unknown[];
  readonly proceedingId: string;
}) {
  const queries = useQueryClient();
  const late = errors.find((one) => one instanceof RefusedError && one.refusal.kind === 'stale');
  if (!(late instanceof RefusedError)) return null;
  const { acts = [] } = (late.refusal.meanwhile ?? {}) as { readonly acts?: readonly ActSince[] };
  return (
    <div className="usa-alert usa-alert--warning usa-alert--slim" role="alert">
      <div className="usa-alert__body">
        <p className="usa-alert__text">
          This proceeding was changed after you read it, so nothing was signed. What you wrote is kept.
        </p>
        <ul>
          {acts.map(({ title, by, at }) => (
            <li key={`${at} ${title}`}>
              {sentence(signedTitle({ title }))}: <Name>{by}</Name>, <When at={at} />
            </li>
          ))}
        </ul>
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => void queries.invalidateQueries({ queryKey: ['signing', proceedingId] })}
        >
          Read it again
        </button>
      </div>
    </div>
  );
}
