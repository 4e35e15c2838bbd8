import { addMonths } from './add-months.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { lockedRequest } from './locked-request.ts';
import { holdSubjects } from './hold-subjects.ts';
import type { VettingRequest, Nomination } from './request.ts';
import type { ResultQuestion } from './result-blocks.ts';
import { isPassing } from './result-blocks.ts';
import type { AskedResult } from './result.ts';
import { staleNominations } from './stale-nominations.ts';

interface AskedResults {
  readonly requestId: string;
  readonly results: readonly AskedResult[];
}

/** Results as they are asked for, each with everything its conditions look at. */
export interface ReadQuestions {
  readonly request: VettingRequest;
  readonly questions: readonly (ResultQuestion & { readonly asked: AskedResult })[];
  readonly today: string;
}

/**
 * Reads everything the conditions of results look at, and locks it until the act ends. Refuses a request or nominations
 * that are not there, and a stale revision.
 *
 * Units and persons are held before anything is locked, so that whoever brings new information about them and locks in
 * the same order cannot wait for this act while this act waits for them.
 */
export async function readResultQuestions(
  transaction: Pick<Transaction, 'requests' | 'results' | 'units' | 'persons'>,
  actor: Actor,
  ask: AskedResults,
  today: string,
): Promise<Outcome<ReadQuestions>> {
  const { requests } = transaction;
  const ids = [...new Set(ask.results.map(({ nominationId }) => nominationId))];
  const unitIds = await requests.unitsOf(ids);
  const above = await unitsAbove(transaction, unitIds, today);
  await holdSubjects(transaction, ask.results, above);
  const found = await lockedRequest(transaction, actor, ask.requestId);
  if (!found.ok) return found;
  const locked = await requests.lockNominations(ids);
  const nominations = new Map(
    locked.filter(({ requestId }) => requestId === ask.requestId).map((one) => [one.id, one] as const),
  );
  const stale = await staleNominations(transaction, ask.results, nominations);
  if (!stale.ok) return stale;
  const questions = await questionsOf(transaction, ask, { request: found.value, nominations, above, today });
  return done({ request: found.value, questions, today });
}

/** Each unit with the units above it on the day; a merged one with the one that was kept. */
export async function unitsAbove(
  { units }: Pick<Transaction, 'units'>,
  unitIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const kept = await units.standingFor(unitIds);
  const paths = await units.ancestorsOf(unitIds, today);
  const above = new Map(unitIds.map((id) => [id, new Set([id, kept.get(id)?.id ?? id])] as const));
  for (const { unitId, endId, steps } of paths) {
    const set = above.get(unitId);
    for (const id of [endId, ...steps.map(({ parentId }) => parentId)]) set?.add(id);
  }
  return above;
}

/** What the conditions look at beside what is asked. */
interface Ground {
  readonly request: VettingRequest;
  readonly nominations: ReadonlyMap<string, Nomination>;
  readonly above: ReadonlyMap<string, ReadonlySet<string>>;
  readonly today: string;
}

/** What is asked of these nominations, with everything its conditions look at; nothing is locked. */
export async function questionsOf(
  { results }: Pick<Transaction, 'results'>,
  ask: AskedResults,
  { request, nominations, above, today }: Ground,
): Promise<ReadQuestions['questions']> {
  const signed = await results.ofNominations([...nominations.keys()]);
  const earlier = Map.groupBy(signed, ({ nominationId }) => nominationId);
  const matched = await results.byIds(ask.results.flatMap(({ matchedResultId }) => matchedResultId ?? []));
  const standings = await results.standingOf([...new Set([...above.values()].flatMap((set) => [...set]))]);
  const approving = new Set(
    ask.results.flatMap(({ nominationId, appliesTo, result }) =>
      appliesTo !== 'person' && isPassing(result) ? [nominationId] : [],
    ),
  );
  return ask.results.flatMap((asked) => {
    const nomination = nominations.get(asked.nominationId);
    if (nomination === undefined) return [];
    const { result, appliesTo, matchedResultId } = asked;
    const unitIds = above.get(nomination.unitId ?? '') ?? new Set<string>();
    const reused = matched.find(({ id }) => id === matchedResultId);
    const about = { request, nomination, result, appliesTo, today, standings, unitIds, asked };
    return [
      {
        ...about,
        earlier: earlier.get(nomination.id) ?? [],
        matched: reused,
        unitInSameAct: approving.has(nomination.id),
      },
    ];
  });
}

/** With the day on which what is approved today no longer counts, by the post's setting. */
export type DatedQuestions = ReadQuestions & { readonly expiresOn: string };

/** Adds the day on which an approval of today runs out. */
export async function datedBy(
  { posts }: Pick<Transaction, 'posts'>,
  read: ReadQuestions,
): Promise<DatedQuestions> {
  const post = await posts.byId(read.request.postId);
  if (post === undefined) throw new Error(`The post ${read.request.postId} of a request is gone.`);
  return { ...read, expiresOn: addMonths(read.today, post.validityMonths) };
}
