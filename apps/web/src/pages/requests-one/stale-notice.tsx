import { RefusedError } from '../../data/refused-error.ts';
import { judgementWords, lastJudgement } from './judgement-words.ts';
import type { Nomination } from './use-nominations.ts';

interface StaleNoticeProps {
  readonly error: unknown;
  /** What was about to be said. */
  readonly meant: string;
  /** As it stands now. */
  readonly nomination: Nomination;
}

/** Where a colleague was quicker: what was meant and what stands now, side by side. Nothing was overwritten. */
export function StaleNotice({ error, meant, nomination }: StaleNoticeProps) {
  if (!(error instanceof RefusedError) || error.refusal.kind !== 'stale') return null;
  const last = lastJudgement(nomination);
  return (
    <dl className="match-stale">
      <div>
        <dt>You were about to say</dt>
        <dd>
          <bdi>{meant}</bdi>
        </dd>
      </div>
      <div>
        <dt>Meanwhile on record</dt>
        <dd>
          {last ? (
            <bdi>
              {judgementWords(last)}, by {last.accountName}
            </bdi>
          ) : (
            <bdi>{nomination.words}</bdi>
          )}
        </dd>
      </div>
    </dl>
  );
}
