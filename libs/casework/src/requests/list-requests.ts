import type { MarkedNames } from '#matching';
import { markWords } from '#matching';
import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Views } from '../kernel/views.ts';
import { useCase } from '../kernel/use-case.ts';
import { requestClocks } from './request-clocks.ts';
import type { RequestClock } from './request-clocks.ts';
import type { PossibleMove } from './request-moves.ts';
import { possibleMoves } from './request-moves.ts';
import type { CandidateChange } from './compare-proposals.ts';
import { compareProposals } from './compare-proposals.ts';
import { faultOf } from './read-submission.ts';
import type { RequestRowRecord } from './request.ts';
import type {
  ChangeFilter,
  NominationFilter,
  NominationSheet,
  ProposalsThenAndNow,
  RequestFilter,
  RequestSheet,
  RowFilter,
} from './request-views.ts';
import { standing } from './result.ts';
import { standingWords } from './standing-words.ts';

/** Requests in the reader's portfolio, newest first. */
export const listRequests = ({ views }: Pick<Ports, 'views'>) =>
  useCase('request.read', async (actor, filter: Omit<RequestFilter, 'countries'>) =>
    done(await views.requests.list({ ...filter, countries: actor.portfolio })),
  );

/** How many requests of the reader's portfolio stand in each state, within what the list is narrowed by. */
export const countRequests = ({ views }: Pick<Ports, 'views'>) =>
  useCase(
    'request.read',
    async (actor, filter: Omit<RequestFilter, 'countries' | 'state' | 'after' | 'limit'>) =>
      done(await views.requests.counts({ ...filter, countries: actor.portfolio })),
  );

/** A request with its history, its time limits and every possible next step with what stands in its way. */
export interface ShownRequest extends RequestSheet {
  readonly moves: readonly PossibleMove[];
  readonly clocks: readonly RequestClock[];
}

/** One request, as everything about it stands. */
export const showRequest = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase('request.read', async (actor, { id }: { readonly id: string }): Promise<Outcome<ShownRequest>> => {
    const sheet = await views.requests.sheet(id);
    if (sheet === undefined || !coversCountry(actor, sheet.request.country)) return notFound('request', id);
    const post = await views.posts.byId(sheet.request.postId);
    if (post === undefined) throw new Error(`The post ${sheet.request.postId} of a request is gone.`);
    const moves = possibleMoves(sheet.request.state, sheet.facts, sheet.transitions);
    const clocks = requestClocks(sheet.request, post, sheet.transitions, clock.now().slice(0, 10));
    return done({ ...sheet, moves, clocks });
  });

/** A row of the file, where it ended, and where each nomination made of it stands, with why. */
export interface ShownRow extends RequestRowRecord {
  /** Why the row was refused; null where it was not. */
  readonly words: string | null;
  readonly nominations: readonly Pick<ShownNomination, 'id' | 'unitText' | 'standing' | 'words'>[];
}

/** The rows of a request's file, each with where it ended and why. */
export const listRequestRows = ({ views }: Pick<Ports, 'views'>) =>
  useCase(
    'request.read',
    async (
      actor,
      { id, ...filter }: RowFilter & { readonly id: string },
    ): Promise<Outcome<readonly ShownRow[]>> => {
      const may = await readable(views, actor, id);
      if (!may.ok) return may;
      const records = await views.requests.rows(id, filter);
      const rows = records.map(({ row }) => row);
      const made = await views.requests.nominations(id, { rows, limit: MOST_NOMINATIONS });
      const ofRow = Map.groupBy(made.map(withWords), ({ row }) => row);
      return done(records.map((record) => shownRow(record, ofRow.get(record.row) ?? [])));
    },
  );

/** More than a page of rows makes: a cell holds some units, never hundreds. */
const MOST_NOMINATIONS = 20_000;

function shownRow(record: RequestRowRecord, made: readonly ShownNomination[]): ShownRow {
  const refused = record.refusals.map(faultOf);
  const words = refused.map(({ where, found, expected }) => `${where}: found ${found}; expected ${expected}`);
  const nominations = made.map(({ id, unitText, standing, words: why }) => ({
    id,
    unitText,
    standing,
    words: why,
  }));
  return { ...record, words: words.length > 0 ? words.join(' ') : null, nominations };
}

/** A nomination with why it is where it is, in words. */
export interface ShownNomination extends Omit<NominationSheet, 'candidates'> {
  readonly words: string;
  readonly candidates: readonly ShownCandidate[];
  /** The last word on the unit, and on the person; null where nothing was signed. */
  readonly stands: { readonly unit: ShownResult | null; readonly person: ShownResult | null };
}

type ShownResult = NominationSheet['results'][number];

/** A proposed unit with the words of both names marked by what they are to each other. */
export type ShownCandidate = NominationSheet['candidates'][number] & { readonly marked: MarkedNames };

const withWords = (nomination: NominationSheet): ShownNomination => ({
  ...nomination,
  words: standingWords(nomination),
  stands: {
    unit: standing(nomination.results, 'unit') ?? null,
    person: standing(nomination.results, 'person') ?? null,
  },
  candidates: nomination.candidates.map((one) => ({
    ...one,
    marked: markWords(nomination.unitText ?? '', one.name),
  })),
});

/** The nominations of a request with their candidates, judgements and results, each with why it is where it is. */
export const listNominations = ({ views }: Pick<Ports, 'views'>) =>
  useCase('request.read', async (actor, { id, ...filter }: NominationFilter & { readonly id: string }) => {
    const may = await readable(views, actor, id);
    return may.ok ? done((await views.requests.nominations(id, filter)).map(withWords)) : may;
  });

/** What a search changed for one nomination. */
export interface ShownChange extends Omit<ProposalsThenAndNow, 'before' | 'after'> {
  readonly changes: readonly CandidateChange[];
}

/** What a search found otherwise than the one before it, row by row in the file's order. Both searches stay on record. */
export const listScreeningChanges = ({ views }: Pick<Ports, 'views'>) =>
  useCase(
    'request.read',
    async (
      actor,
      { id, ...filter }: ChangeFilter & { readonly id: string },
    ): Promise<Outcome<readonly ShownChange[]>> => {
      const may = await readable(views, actor, id);
      if (!may.ok) return may;
      const found = await views.requests.changes(id, filter);
      return done(
        found.map(({ before, after, ...about }) => ({ ...about, changes: compareProposals(before, after) })),
      );
    },
  );

async function readable(
  { requests }: Pick<Views, 'requests'>,
  actor: Actor,
  id: string,
): Promise<Outcome<true>> {
  const request = await requests.byId(id);
  return request !== undefined && coversCountry(actor, request.country)
    ? done(true)
    : notFound('request', id);
}

/** The request a nomination belongs to, for an act on the nomination alone. */
export const findNominationRequest = ({ views }: Pick<Ports, 'views'>) =>
  useCase('request.read', async (actor, { nominationId }: { readonly nominationId: string }) => {
    const requestId = (await views.requests.requestsOf([nominationId])).get(nominationId);
    if (requestId === undefined) return notFound('nomination', nominationId);
    const may = await readable(views, actor, requestId);
    return may.ok ? done({ requestId }) : notFound('nomination', nominationId);
  });
