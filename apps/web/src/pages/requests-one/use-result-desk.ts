import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useDrafts } from '../../parts/use-drafts.ts';
import type { Choice, ChosenNomination } from './chosen-nominations.ts';
import { askedOf, newest, withRows } from './chosen-nominations.ts';
import type { LeftOut } from './left-out.ts';
import { changedAmong, without } from './left-out.ts';
import type { About } from './result-words.ts';
import type { Saying } from './saying.ts';
import type { Signing } from './sign-in-portions.ts';
import type { Reviewed } from './sign-results-dialog.tsx';
import type { Nomination } from './use-nominations.ts';

const FIELDS = ['result', 'about', 'suspension', 'reasons'] as const;
const NONE: Choice = new Map();

export type ResultFilter = Saying['result'] | 'none' | 'reopened';

/** What is chosen and said on the results of a request, and what became of it. */
export function useResultDesk(
  requestId: string,
  nominations: readonly Nomination[],
  filter: ResultFilter | undefined,
) {
  const { actor } = useSignedIn();
  const drafts = useDrafts(actor.accountId, `results:${requestId}`, FIELDS);
  const [choice, setChoice] = useState(NONE);
  const [signing, setSigning] = useState<Signing<Reviewed> | null>(null);
  const saying = sayingOf(drafts.texts);
  const reviewing = useReviewing(requestId, (changed) =>
    setChoice((now) => chosenOf(without([...now.values()], changed))),
  );
  const proposing = useProposing(requestId, filter, (found) => setChoice(chosenOf(found)));
  const some = newest(choice, nominations);
  const propose = () => {
    drafts.write('result', 'approved');
    proposing.mutate(saying.about);
  };
  const signed = (done: Signing<Reviewed>) => {
    const still = new Set([...done.unsent, ...done.unknown].map(({ nominationId }) => nominationId));
    setChoice((now) => chosenOf([...now.values()].filter(({ nominationId }) => still.has(nominationId))));
    setSigning(still.size + done.left.length > 0 ? done : null);
    proposing.reset();
    if (still.size === 0) drafts.discard();
  };
  return {
    ...{ drafts, saying, some, choice, reviewing, proposing, signing, propose, signed },
    choose: (rows: readonly Nomination[], isChosen: boolean) =>
      setChoice((now) => withRows(now, rows, isChosen)),
    chooseNone: () => setChoice(NONE),
    look: () => reviewing.mutate({ some, saying }),
    putAway: () => setSigning(null),
  };
}

const chosenOf = (some: readonly ChosenNomination[]): Choice =>
  new Map(some.map((one) => [one.nominationId, one] as const));

/** Asks what may be approved, of the whole request and not only of the rows that were read. */
function useProposing(
  id: string,
  result: ResultFilter | undefined,
  choose: (found: readonly ChosenNomination[]) => void,
) {
  return useMutation({
    mutationFn: (about: About) => {
      const query = { about, ...(result && { result }) };
      return ask(client.GET('/api/requests/{id}/results/approvable', { params: { path: { id }, query } }));
    },
    onSuccess: ({ nominations }) => choose(nominations),
  });
}

interface ToReview {
  readonly some: readonly ChosenNomination[];
  readonly saying: Saying;
}

/** Asks what stands in the way of what is chosen. What a colleague changed meanwhile is left out, and said. */
function useReviewing(id: string, leaveOut: (changed: readonly LeftOut[]) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ some, saying }: ToReview) => {
      const changed: LeftOut[] = [];
      for (let rest = some; ; rest = without(rest, changed)) {
        try {
          return { review: await review(id, rest, saying), changed };
        } catch (error) {
          const found = changedAmong(rest, error);
          if (found.length === 0) throw error;
          changed.push(...found);
        }
      }
    },
    onSuccess: ({ changed }) => {
      leaveOut(changed);
      if (changed.length > 0) return queries.invalidateQueries({ queryKey: ['nominations', id, 'results'] });
    },
    onError: () => queries.invalidateQueries({ queryKey: ['nominations', id, 'results'] }),
  });
}

const review = (
  id: string,
  some: readonly ChosenNomination[],
  saying: Saying,
): Promise<Schema<'ReviewedResults'>> =>
  some.length === 0
    ? Promise.resolve({ results: [], consequences: [] })
    : ask(
        client.POST('/api/requests/{id}/results/review', {
          params: { path: { id } },
          body: { results: askedOf(some, saying) },
        }),
      );

const sayingOf = (texts: Readonly<Record<string, string>>): Saying => ({
  result: (texts['result'] || 'approved') as Saying['result'],
  about: (texts['about'] || 'whole-row') as About,
  suspension: (texts['suspension'] ?? '') as Saying['suspension'],
  reasons: texts['reasons'] ?? '',
});
