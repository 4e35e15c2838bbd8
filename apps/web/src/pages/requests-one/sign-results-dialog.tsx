import { useQueryClient } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import { BlockList } from '../../parts/block-list.tsx';
import { ConfirmSign } from '../../parts/confirm-sign.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { counted } from '../../words/plain.ts';
import { BlockedDialog } from './blocked-dialog.tsx';
import type { Saying } from './saying.ts';
import { APPLIES_WORDS, RESULT_WORDS, SUSPENSION_WORDS } from './result-words.ts';

type Reviewed = Schema<'ReviewedResult'>;

interface SignResultsDialogProps {
  readonly requestId: string;
  readonly review: Schema<'ReviewedResults'>;
  readonly saying: Saying;
  readonly signed: () => void;
  readonly close: () => void;
}

/** Exactly what is signed, row by row, what is left out and why, and what follows. */
export function SignResultsDialog({ requestId, review, saying, signed, close }: SignResultsDialogProps) {
  const [queries, say] = [useQueryClient(), useToast()];
  const free = review.results.filter(({ blocks }) => blocks.length === 0);
  const blocked = review.results.filter(({ blocks }) => blocks.length > 0);
  if (free.length === 0) return <BlockedDialog close={close}>{<Blocked results={blocked} />}</BlockedDialog>;
  const sign = async () => {
    const results = free.map((one) => askedOf(one, saying));
    const { reasons } = saying;
    await ask(
      client.POST('/api/requests/{id}/results', {
        params: { path: { id: requestId } },
        body: { reasons, results },
      }),
    );
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['nominations', requestId] }),
      queries.invalidateQueries({ queryKey: ['request', requestId] }),
    ]);
    say(`Signed: ${counted(free.length, 'result')}.`);
    signed();
  };
  const suspension =
    saying.result === 'suspended' && saying.suspension ? SUSPENSION_WORDS[saying.suspension] : null;
  return (
    <ConfirmSign
      title={`${counted(free.length, 'result')}: ${RESULT_WORDS[saying.result].toLowerCase()}`}
      rule="22 U.S.C. 2378d"
      lines={[
        ['result', RESULT_WORDS[saying.result]],
        ...(suspension === null ? [] : [['waited for', suspension] as const]),
        ['reasons', saying.reasons],
        ['rows', <Rows key="rows" results={free} />],
        ...(blocked.length === 0 ? [] : [['left out', <Blocked key="out" results={blocked} />] as const]),
      ]}
      consequences={review.consequences}
      sign={sign}
      close={close}
    />
  );
}

const askedOf = (
  { nominationId, revision, appliesTo, matchedResultId, result }: Reviewed,
  { suspension }: Saying,
) => ({
  nominationId,
  revision,
  result,
  appliesTo,
  ...(result === 'suspended' && suspension && { suspension }),
  ...(matchedResultId !== null && { matchedResultId }),
});

const nameOf = ({ unitText }: Reviewed): string => unitText ?? 'names no unit';

function Rows({ results }: { readonly results: readonly Reviewed[] }) {
  return (
    <ul className="part-plain result-signed">
      {results.map((one) => (
        <li key={`${one.nominationId} ${one.appliesTo}`}>
          Row {one.row}: <Name>{nameOf(one)}</Name>, {APPLIES_WORDS[one.appliesTo]}
          {one.expiresOn && (
            <>
              , counts until <When at={one.expiresOn} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Blocked({ results }: { readonly results: readonly Reviewed[] }) {
  return (
    <ul className="part-plain result-signed">
      {results.map((one) => (
        <li key={`${one.nominationId} ${one.appliesTo}`}>
          Row {one.row}: <Name>{nameOf(one)}</Name>
          <BlockList blocks={one.blocks} />
        </li>
      ))}
    </ul>
  );
}
