import type { Actor } from '../kernel/actor.ts';
import type { LedgerAct } from '../kernel/ledger-port.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { personRecords } from '../persons/person-records.ts';
import { keepRequestClocks } from '../clocks/keep-request-clocks.ts';
import { checkHeader } from './check-header.ts';
import { draftNominations, rowsOf } from './draft-nominations.ts';
import { chosenPost } from './chosen-post.ts';
import type { Post } from './post-store.ts';
import type { Submission, SubmissionSource } from './read-submission.ts';
import { readSubmission } from './read-submission.ts';
import type { EarlierFile, NewRequest } from './request-store.ts';
import { nothingNominated, overLimit, takenBefore } from './submission-refusals.ts';
import { overlapping } from './file-overlap.ts';
import type { FileSelection, RequestHeader, VettingRequest } from './request.ts';
import { textFault } from '../kernel/text-fault.ts';

export interface SubmitRequest extends RequestHeader {
  readonly postId: string;
  readonly source: SubmissionSource;
  readonly selection: FileSelection;
  /** Why a file that was taken before is sent again. */
  readonly again?: string | undefined;
  /** Why a batch above the post's limit is sent whole. */
  readonly overLimit?: string | undefined;
  /** The earlier request that this one corrects. */
  readonly corrects?: string | undefined;
}

/** What a submission came to. */
export interface SubmittedRequest {
  readonly request: VettingRequest;
  readonly ignoredColumns: readonly string[];
}

type Needs = Pick<Ports, 'unitOfWork' | 'views' | 'clock' | 'ids'>;

/**
 * Takes a vetting request: every row of it ends in exactly one place, and the counts that say so are kept with it. The
 * search for candidates is enqueued in the same transaction. Refuses fields that are not right, a file that cannot be
 * read, a file of which rows were taken before (unless `again` says why), more nominations than the post takes at once
 * (unless `overLimit` says why), and a file of which every row is refused. A refusal leaves nothing behind.
 */
export const submitRequest = (ports: Needs) =>
  useCase('request.submit', async (actor, ask: SubmitRequest): Promise<Outcome<SubmittedRequest>> => {
    const post = await chosenPost(ports.views, actor, ask.postId);
    if (!post.ok) return post;
    const header = checkHeader(ask);
    if (!header.ok) return header;
    const reasons = checkReasons(ask);
    if (!reasons.ok) return reasons;
    const countries = await ports.views.countries.all();
    const read = readSubmission(ask.source, ask.selection, post.value.country, countries);
    if (!read.ok) return read;
    const fits = checkSize(read.value, post.value, ask.overLimit);
    return fits.ok ? write(ports, actor, ask, { post: post.value, submission: read.value }) : fits;
  });

function checkReasons({ again, overLimit: over }: SubmitRequest): Outcome<true> {
  const fields = Object.entries({ again, overLimit: over });
  const faults = fields.flatMap(([where, words]) =>
    words === undefined ? [] : (textFault(where, words) ?? []),
  );
  return faults.length === 0
    ? done(true)
    : refused('invalid', 'request.no-reason', 'A reason is words that somebody can read.', { faults });
}

function checkSize(submission: Submission, post: Post, reason: string | undefined): Outcome<true> {
  const { nominations } = submission.totals;
  if (nominations === 0) return nothingNominated(submission);
  return nominations > post.maxBatch && reason === undefined ? overLimit(submission, post) : done(true);
}

interface Read {
  readonly post: Post;
  readonly submission: Submission;
}

function write(ports: Needs, actor: Actor, ask: SubmitRequest, { post, submission }: Read) {
  const fresh = newRequest(ports, actor, ask, { post, submission });
  return ports.unitOfWork.run(actor, async (transaction) => {
    const earlier = await transaction.requests.lockFile(submission.sha256);
    const again = overlapping(earlier, submission.selection)[0];
    if (again !== undefined && ask.again === undefined) return takenBefore(again);
    const corrects = await checkCorrects(transaction, ask.corrects, post);
    if (!corrects.ok) return corrects;
    const added = withAgain(fresh, again, ask.again);
    await transaction.requests.add(added);
    await keepRequestClocks(transaction, added.request);
    await transaction.persons.add(personRecords(added.nominations));
    await transaction.requests.beginScreening(added.request.id, ports.ids.next());
    await transaction.jobs.add({ name: 'request.screen', data: { requestId: added.request.id } });
    await transaction.ledger.appendAll(entriesOf(added));
    return done({ request: added.request, ignoredColumns: submission.ignoredColumns });
  });
}

async function checkCorrects(
  { requests }: Pick<Transaction, 'requests'>,
  id: string | undefined,
  post: Post,
): Promise<Outcome<true>> {
  if (id === undefined) return done(true);
  const earlier = await requests.lock(id);
  return earlier?.country === post.country ? done(true) : notFound('request', id);
}

function newRequest(
  { ids, clock }: Pick<Ports, 'ids' | 'clock'>,
  actor: Actor,
  ask: SubmitRequest,
  { post, submission }: Read,
): NewRequest {
  const id = ids.next();
  const { title, programme, instrumentId, authority, event, needBy, place, startsOn, endsOn } = ask;
  const header = { title, programme, instrumentId, authority, event, needBy, place, startsOn, endsOn };
  const { sha256, bytes, filename, selection, dialect, shape, totals, notices } = submission;
  const isOver = totals.nominations > post.maxBatch;
  const request: VettingRequest = {
    ...header,
    id,
    postId: post.id,
    country: post.country,
    state: 'submitted',
    shape,
    totals,
    notices,
    overLimitReason: isOver ? (ask.overLimit ?? null) : null,
    corrects: ask.corrects ?? null,
    submittedAt: clock.now(),
    submittedBy: actor.accountId,
    revision: 1,
  };
  const file = { sha256, bytes, filename, selection, dialect, againOf: null, againReason: null };
  return { request, file, rows: rowsOf(submission), nominations: draftNominations(submission, id, ids) };
}

function withAgain(
  fresh: NewRequest,
  again: EarlierFile | undefined,
  reason: string | undefined,
): NewRequest {
  if (again === undefined || reason === undefined) return fresh;
  return { ...fresh, file: { ...fresh.file, againOf: again.requestId, againReason: reason } };
}

const ROWS_AN_ENTRY = 100;

/** The request in one entry, its rows and nominations by value in the entries after it. */
function entriesOf({ request, file, rows, nominations }: NewRequest): readonly LedgerAct[] {
  const chain = `request:${request.id}`;
  const head: LedgerAct = { chain, act: 'request.submitted', data: { request, file } };
  const parts = Array.from({ length: Math.ceil(rows.length / ROWS_AN_ENTRY) }, (_, index) =>
    rows.slice(index * ROWS_AN_ENTRY, (index + 1) * ROWS_AN_ENTRY),
  );
  const byRow = Map.groupBy(nominations, ({ row }) => row);
  const tails = parts.map((part): LedgerAct => {
    const data = { rows: part, nominations: part.flatMap(({ row }) => byRow.get(row) ?? []) };
    return { chain, act: 'request.rows-read', data };
  });
  return [head, ...tails];
}
