import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { questionsOf, unitsAbove } from './read-result-questions.ts';
import type { Nomination, VettingRequest } from './request.ts';
import { resultBlocks } from './result-blocks.ts';
import type { AppliesTo, ResultFilter } from './result.ts';

/** Whom results of many rows are about. `whole-row`: the unit, and the person where the row names one. */
export const RESULTS_ABOUT = ['whole-row', 'unit', 'person'] as const;
export type ResultsAbout = (typeof RESULTS_ABOUT)[number];

/** The most nominations that one answer names, and one review or one act takes. */
export const MOST_APPROVABLE = 10_000;

export interface ListApprovable {
  readonly id: string;
  readonly about: ResultsAbout;
  /** Only among those with this result, as the list of nominations is narrowed by it. */
  readonly result?: ResultFilter | undefined;
  /** At most `MOST_APPROVABLE`. */
  readonly limit: number;
}

/** A nomination that may be approved now, with the revision that signing asks for. */
export interface ApprovableNomination {
  readonly nominationId: string;
  readonly revision: number;
  readonly row: number;
  readonly unitText: string | null;
  readonly namesPerson: boolean;
}

/** What of a request may be approved now. */
export interface ApprovableNominations {
  /** In the file's order. */
  readonly nominations: readonly ApprovableNomination[];
  /** How many nominations there are to choose from, with those that may not be approved. */
  readonly of: number;
  /** The limit was reached before every nomination was looked at. */
  readonly more: boolean;
}

/**
 * The nominations of a request that may be approved now, under the same conditions as the signing. Nothing is locked and
 * nothing is written: what changes after it is refused when it is signed. Refuses a request outside the portfolio as one
 * that is not there.
 */
export const listApprovable = ({ unitOfWork, views, clock }: Pick<Ports, 'unitOfWork' | 'views' | 'clock'>) =>
  useCase('result.sign', async (actor, ask: ListApprovable): Promise<Outcome<ApprovableNominations>> => {
    const request = await views.requests.byId(ask.id);
    if (request === undefined || !coversCountry(actor, request.country)) return notFound('request', ask.id);
    const today = clock.now().slice(0, 10);
    const of = await views.requests.countNominations(ask.id, ask.result);
    return unitOfWork.run(actor, async (transaction) => {
      const found = await gather(transaction, request, ask, today);
      const limit = Math.min(ask.limit, MOST_APPROVABLE);
      return done({ nominations: found.slice(0, limit), of, more: found.length > limit });
    });
  });

const PORTION = 2_000;

/** Looks through the request a portion at a time, until one more was found than is asked for. */
async function gather(
  transaction: Transaction,
  request: VettingRequest,
  ask: ListApprovable,
  today: string,
): Promise<readonly ApprovableNomination[]> {
  const found: ApprovableNomination[] = [];
  for (let after: number | undefined = 0; after !== undefined && found.length <= ask.limit;) {
    const { result } = ask;
    const portion = await transaction.requests.matched(ask.id, { result, after, limit: PORTION });
    found.push(...(await approvableOf(transaction, request, portion, { about: ask.about, today })));
    after = portion.length === PORTION ? portion.at(-1)?.ordinal : undefined;
  }
  return found;
}

async function approvableOf(
  transaction: Transaction,
  request: VettingRequest,
  nominations: readonly Nomination[],
  { about, today }: Pick<ListApprovable, 'about'> & { readonly today: string },
): Promise<readonly ApprovableNomination[]> {
  const results = nominations.map(({ id, revision, person }) => ({
    nominationId: id,
    revision,
    result: 'approved' as const,
    appliesTo: appliesTo(about, person !== null),
  }));
  const unitIds = [...new Set(nominations.flatMap(({ unitId }) => unitId ?? []))];
  const above = await unitsAbove(transaction, unitIds, today);
  const byId = new Map(nominations.map((one) => [one.id, one] as const));
  const ground = { request, nominations: byId, above, today };
  const questions = await questionsOf(transaction, { requestId: request.id, results }, ground);
  return questions
    .filter((question) => resultBlocks(question).length === 0)
    .map(({ nomination: { id, revision, row, unitText, person } }) => ({
      nominationId: id,
      revision,
      row,
      unitText,
      namesPerson: person !== null,
    }));
}

const appliesTo = (about: ResultsAbout, namesPerson: boolean): AppliesTo =>
  about === 'whole-row' ? (namesPerson ? 'both' : 'unit') : about;
