import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import type { ReadList } from '../../data/use-read-on.ts';
import { Failure } from '../../parts/failure.tsx';
import { useDrafts } from '../../parts/use-drafts.ts';
import { counted } from '../../words/plain.ts';
import { ResultFields } from './result-fields.tsx';
import { ResultTable } from './result-table.tsx';
import { SignResultsDialog } from './sign-results-dialog.tsx';
import type { About } from './result-words.ts';
import { appliesTo } from './result-words.ts';
import type { Nomination } from './use-nominations.ts';
import type { Saying } from './saying.ts';

type Review = Schema<'ReviewedResults'>;

interface ResultDeskProps {
  readonly sheet: Schema<'ShownRequest'>;
  readonly nominations: readonly Nomination[];
  readonly list: ReadList<Nomination>;
}

const FIELDS = ['result', 'about', 'suspension', 'reasons'] as const;

/** Rows are chosen, a result is said of them, the server tells what stands in the way, and the rest is signed in one act. */
export function ResultDesk({ sheet, nominations, list }: ResultDeskProps) {
  const { permissions } = useSignedIn();
  const desk = useResultDesk(sheet.request.id, nominations);
  const { drafts, saying, some, chosen, setChosen, reviewing, review, setReview } = desk;
  const may = permissions.includes('result.sign');
  return (
    <>
      {may && (
        <ResultFields saying={saying} write={drafts.write}>
          <button
            type="button"
            className="usa-button"
            disabled={some.length === 0 || reviewing.isPending || !isWhole(saying)}
            onClick={desk.look}
          >
            Review and sign {counted(some.length, 'result')}
          </button>
          <button
            type="button"
            className="usa-button usa-button--outline"
            disabled={reviewing.isPending}
            onClick={desk.propose}
          >
            {proposeWords(list, nominations.length)}
          </button>
          <p className="usa-hint result-need" role="status">
            {needWords(saying, some.length)}
          </p>
        </ResultFields>
      )}
      {reviewing.isError && <Failure error={reviewing.error} />}
      <ResultTable
        nominations={nominations}
        list={list}
        chosen={chosen}
        choose={may ? setChosen : undefined}
      />
      {review && (
        <SignResultsDialog
          requestId={sheet.request.id}
          review={review}
          saying={saying}
          signed={desk.signed}
          close={() => setReview(null)}
        />
      )}
    </>
  );
}

function useResultDesk(requestId: string, nominations: readonly Nomination[]) {
  const { actor } = useSignedIn();
  const queries = useQueryClient();
  const drafts = useDrafts(actor.accountId, `results:${requestId}`, FIELDS);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [review, setReview] = useState<Review | null>(null);
  const saying = sayingOf(drafts.texts);
  const some = nominations.filter(({ id }) => chosen.has(id));
  const reviewing = useMutation({
    mutationFn: (results: ReturnType<typeof askedOf>) =>
      ask(
        client.POST('/api/requests/{id}/results/review', {
          params: { path: { id: requestId } },
          body: { results },
        }),
      ),
    onError: () => queries.invalidateQueries({ queryKey: ['nominations', requestId, 'results'] }),
  });
  const propose = () => {
    drafts.write('result', 'approved');
    reviewing.mutate(askedOf(nominations, { ...saying, result: 'approved' }), {
      onSuccess: ({ results }) =>
        setChosen(
          new Set(results.filter(({ blocks }) => blocks.length === 0).map((one) => one.nominationId)),
        ),
    });
  };
  const look = () => reviewing.mutate(askedOf(some, saying), { onSuccess: setReview });
  const signed = () => {
    setChosen(new Set());
    drafts.discard();
  };
  return { drafts, saying, some, chosen, setChosen, reviewing, review, setReview, propose, look, signed };
}

const askedOf = (some: readonly Nomination[], { result, about, suspension }: Saying) =>
  some.map(({ id, revision, person }) => ({
    nominationId: id,
    revision,
    result,
    appliesTo: appliesTo(about, person !== null),
    ...(result === 'suspended' && suspension && { suspension }),
  }));

const sayingOf = (texts: Readonly<Record<string, string>>): Saying => ({
  result: (texts['result'] || 'approved') as Saying['result'],
  about: (texts['about'] || 'whole-row') as About,
  suspension: (texts['suspension'] ?? '') as Saying['suspension'],
  reasons: texts['reasons'] ?? '',
});

const isWhole = ({ result, suspension, reasons }: Saying): boolean =>
  reasons.trim() !== '' && (result !== 'suspended' || suspension !== '');

/** Where rows were not read yet, it says that they are not among what is chosen. */
const proposeWords = ({ more, earlier }: ReadList<Nomination>, count: number): string =>
  more || earlier !== 'none'
    ? `Choose what may be approved of the ${counted(count, 'row')} read so far`
    : 'Choose all that may be approved';

function needWords(saying: Saying, count: number): string {
  const needs = [
    count === 0 && 'choose rows in the table',
    saying.reasons.trim() === '' && 'write the reasons',
    saying.result === 'suspended' && saying.suspension === '' && 'say what is waited for',
  ].filter((need) => need !== false);
  return needs.length === 0 ? 'Ready to be reviewed.' : `Before it is reviewed: ${needs.join(', ')}.`;
}
