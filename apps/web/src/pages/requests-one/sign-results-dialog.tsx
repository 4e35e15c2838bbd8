import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import { ConfirmSign } from '../../parts/confirm-sign.tsx';
import { When } from '../../parts/when.tsx';
import { counted } from '../../words/plain.ts';
import { BlockedDialog } from './blocked-dialog.tsx';
import { LeftOutList } from './left-out-list.tsx';
import type { LeftOut } from './left-out.ts';
import { RowsBox, UnitOfRow } from './rows-box.tsx';
import type { Saying } from './saying.ts';
import { APPLIES_WORDS, RESULT_WORDS, SUSPENSION_WORDS } from './result-words.ts';
import type { Signing } from './sign-in-portions.ts';
import { PORTION, signInPortions } from './sign-in-portions.ts';
import { signedWords } from './signing-outcome.tsx';

export type Reviewed = Schema<'ReviewedResult'>;

interface SignResultsDialogProps {
  readonly requestId: string;
  readonly review: Schema<'ReviewedResults'>;
  /** Rows that changed after they were chosen. */
  readonly changed: readonly LeftOut[];
  readonly saying: Saying;
  readonly signed: (signing: Signing<Reviewed>) => void;
  readonly close: () => void;
}

/** Exactly what is signed, row by row, what is left out and why, and what follows. */
export function SignResultsDialog(props: SignResultsDialogProps) {
  const { review, changed, saying, close } = props;
  const free = review.results.filter(({ blocks }) => blocks.length === 0);
  const left = [...changed, ...review.results.filter(({ blocks }) => blocks.length > 0)];
  const { sign, progress } = useSigning(props, free);
  if (free.length === 0) return <BlockedDialog close={close}>{<LeftOutList rows={left} />}</BlockedDialog>;
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
        ...(free.length > PORTION ? [['acts', actsWords(free.length)] as const] : []),
        ['rows', <Rows key="rows" results={free} />],
        ...(left.length === 0 ? [] : [['left out', <LeftOutList key="out" rows={left} />] as const]),
      ]}
      consequences={review.consequences}
      progress={progress}
      sign={sign}
      close={close}
    />
  );
}

const actsWords = (count: number): string =>
  `${Math.ceil(count / PORTION)}, of at most ${PORTION} results each; every act is signed as a whole or not at all`;

/** Signs act after act; a dialog that is closed meanwhile ends it after the act under way. */
function useSigning(
  { requestId, saying, signed }: SignResultsDialogProps,
  free: readonly Reviewed[],
): { readonly sign: () => Promise<void>; readonly progress: string } {
  const [queries, say] = [useQueryClient(), useToast()];
  const [through, setThrough] = useState<number | null>(null);
  const isStopped = useRef(false);
  useEffect(() => {
    isStopped.current = false;
    return () => {
      isStopped.current = true;
    };
  }, []);
  const sign = async () => {
    if (free.length > PORTION) setThrough(0);
    const signing = await signInPortions(free, {
      ...stepsFor(requestId, saying),
      came: (rows) => free.length > PORTION && setThrough(rows),
      isStopped: () => isStopped.current,
    });
    await queries.invalidateQueries({ queryKey: ['nominations', requestId] });
    void queries.invalidateQueries({ queryKey: ['request', requestId] });
    if (signing.failure !== undefined && signing.signed + signing.left.length === 0) throw signing.failure;
    say(signedWords(signing));
    signed(signing);
  };
  return { sign, progress: progressWords(through, free.length) };
}

const progressWords = (through: number | null, of: number): string =>
  through === null
    ? ''
    : `Gone through ${through.toLocaleString('en-US')} of ${counted(of, 'result')}. If you go back, it stops after the act under way.`;

function stepsFor(requestId: string, saying: Saying) {
  const params = { path: { id: requestId } };
  const sign = (some: readonly Reviewed[]) => {
    const results = some.map((one) => signedOf(one, saying));
    const body = { reasons: saying.reasons, results };
    return ask(client.POST('/api/requests/{id}/results', { params, body }));
  };
  const review = async (some: readonly Reviewed[]) => {
    const results = some.map((one) => reviewedOf(one, saying));
    return (await ask(client.POST('/api/requests/{id}/results/review', { params, body: { results } })))
      .results;
  };
  return { sign, review };
}

const reviewedOf = (
  { nominationId, revision, appliesTo, result }: Reviewed,
  { suspension }: Pick<Saying, 'suspension'>,
) => ({
  nominationId,
  revision,
  result,
  appliesTo,
  ...(result === 'suspended' && suspension && { suspension }),
});

const signedOf = (one: Reviewed, saying: Saying) => ({
  ...reviewedOf(one, saying),
  ...(one.matchedResultId !== null && { matchedResultId: one.matchedResultId }),
});

function Rows({ results }: { readonly results: readonly Reviewed[] }) {
  return (
    <RowsBox
      label="Rows that are signed"
      rows={results}
      item={(one) => (
        <>
          <UnitOfRow one={one} />, {APPLIES_WORDS[one.appliesTo]}
          {one.expiresOn && (
            <>
              , counts until <When at={one.expiresOn} />
            </>
          )}
        </>
      )}
    />
  );
}
