import { addMonths } from './add-months.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { keepApprovalClocks } from '../clocks/keep-approval-clocks.ts';
import { lockedRequest } from './locked-request.ts';
import type { Nomination, VettingRequest } from './request.ts';
import type { ResultQuestion } from './result-blocks.ts';
import { isPassing, resultBlocks } from './result-blocks.ts';
import { roundFor } from './result-rounds.ts';
import type { AppliesTo, Result, ResultKind, ResultState, Suspension } from './result.ts';
import { holdSubjects } from './hold-subjects.ts';
import { reopenRefused } from './reopen-refused.ts';
import { staleNominations } from './stale-nominations.ts';
import { textFault } from '../kernel/text-fault.ts';

/** One result of a signed act. */
export interface AskedResult {
  readonly nominationId: string;
  /** The revision of the nomination that was read. */
  readonly revision: number;
  readonly result: ResultKind;
  readonly appliesTo: AppliesTo;
  /** Needed to suspend. */
  readonly suspension?: Suspension | undefined;
  /** The earlier result that is reused; needed for `matched`. */
  readonly matchedResultId?: string | undefined;
  /** Where they differ from those of the whole act. */
  readonly reasons?: string | undefined;
}

export interface SignResults {
  readonly requestId: string;
  readonly reasons: string;
  readonly results: readonly AskedResult[];
}

/** A signed act with its results. */
export interface SignedResults {
  readonly actId: string;
  readonly results: readonly NewResult[];
}

type NewResult = Omit<Result, 'recordedAt' | 'signedBy'>;
type Needs = Pick<Ports, 'unitOfWork' | 'clock' | 'ids'>;

/**
 * Signs results for nominations of one request: one act that lists them, one entry in the ledger, all or nothing. Refuses
 * a stale revision with what was signed meanwhile; an approval of a unit that is not matched, that is barred or whose
 * parent is, or over which a question is open; an approval of a person whose unit is not approved (22 U.S.C. 2378d(d)(5));
 * a match to a result that ran out, was reopened or is of another unit or person; and a second result where one stands.
 * A unit or a person that is rejected, or suspended over unresolved derogatory information, is new information: approvals
 * that were signed for the unit or below it, or for the person, in whatever request, are reopened.
 */
export const signResults = (ports: Needs) =>
  useCase('result.sign', async (actor, ask: SignResults): Promise<Outcome<SignedResults>> => {
    const sound = checkAsk(ask);
    if (!sound.ok) return sound;
    return ports.unitOfWork.run(actor, async (transaction) => {
      const read = await readAll(transaction, actor, ask, ports.clock.now().slice(0, 10));
      if (!read.ok) return read;
      const blocked = blockedResults(read.value.questions);
      if (blocked !== undefined) return blocked;
      const signed = await write(transaction, ask, await expiryOf(transaction, read.value), ports.ids);
      if (signed.ok)
        await reopenRefused(transaction, {
          requestId: ask.requestId,
          results: signed.value.results,
          at: ports.clock.now(),
        });
      return signed;
    });
  });

function checkAsk({ results, reasons }: SignResults): Outcome<true> {
  const faults = [textFault('reasons', reasons), listFault(results), ...results.flatMap(itemFaults)];
  const found = faults.filter((fault) => fault !== undefined);
  return found.length === 0
    ? done(true)
    : refused('invalid', 'result.invalid', 'Some results are not complete.', { faults: found.slice(0, 50) });
}

function listFault(results: readonly AskedResult[]): Fault | undefined {
  const subjects = results.flatMap(({ nominationId, appliesTo }) =>
    appliesTo === 'both'
      ? [`${nominationId} unit`, `${nominationId} person`]
      : [`${nominationId} ${appliesTo}`],
  );
  if (results.length > 0 && new Set(subjects).size === subjects.length) return undefined;
  const expected = 'at least one result, and one for each nomination and subject';
  return { where: 'results', found: `${results.length} results`, expected };
}

function itemFaults(asked: AskedResult, index: number): (Fault | undefined)[] {
  const at = (field: string) => `results.${index}.${field}`;
  const onlyWith = (field: string, given: boolean, result: ResultKind): Fault | undefined =>
    given === (asked.result === result)
      ? undefined
      : {
          where: at(field),
          found: given ? 'given' : 'nothing',
          expected: `given for "${result}", and only then`,
        };
  return [
    asked.reasons === undefined ? undefined : textFault(at('reasons'), asked.reasons),
    onlyWith('suspension', asked.suspension !== undefined, 'suspended'),
    onlyWith('matchedResultId', asked.matchedResultId !== undefined, 'matched'),
  ];
}

interface Read {
  readonly request: VettingRequest;
  readonly questions: readonly (ResultQuestion & { readonly asked: AskedResult })[];
  readonly today: string;
}

/**
 * Units and persons are held before anything is locked, so that whoever brings new information about them and locks in
 * the same order cannot wait for this act while this act waits for them.
 */
async function readAll(
  transaction: Pick<Transaction, 'requests' | 'results' | 'units' | 'persons'>,
  actor: Actor,
  ask: SignResults,
  today: string,
): Promise<Outcome<Read>> {
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

/** Each unit with the units above it on the day. */
async function unitsAbove(
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

interface Ground {
  readonly request: VettingRequest;
  readonly nominations: ReadonlyMap<string, Nomination>;
  readonly above: ReadonlyMap<string, ReadonlySet<string>>;
  readonly today: string;
}

async function questionsOf(
  { results }: Pick<Transaction, 'results'>,
  ask: SignResults,
  { request, nominations, above, today }: Ground,
): Promise<Read['questions']> {
  const signed = await results.ofNominations([...nominations.keys()]);
  const earlier = Map.groupBy(signed, ({ nominationId }) => nominationId);
  const matched = await results.byIds(ask.results.flatMap(({ matchedResultId }) => matchedResultId ?? []));
  const standings = await results.standingOf([...above.values()].flatMap((set) => [...set]));
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

const MOST_SHOWN = 100;

function blockedResults(questions: Read['questions']) {
  const blocks = questions.flatMap((question) =>
    resultBlocks(question).map((block) => ({
      ...block,
      words: `Row ${question.nomination.row}: ${block.words}`,
    })),
  );
  if (blocks.length === 0) return undefined;
  const rows = new Set(blocks.map(({ words }) => words.split(':')[0]));
  const message = `${rows.size} of the rows stand in the way; nothing was signed. ${blocks[0]?.words ?? ''}`;
  return refused('blocked', 'result.blocked', message, { blocks: blocks.slice(0, MOST_SHOWN) });
}

type Ready = Read & { readonly expiresOn: string };

async function expiryOf({ posts }: Pick<Transaction, 'posts'>, read: Read): Promise<Ready> {
  const post = await posts.byId(read.request.postId);
  if (post === undefined) throw new Error(`The post ${read.request.postId} of a request is gone.`);
  return { ...read, expiresOn: addMonths(read.today, post.validityMonths) };
}

async function write(
  { results, clocks, ledger }: Pick<Transaction, 'results' | 'clocks' | 'ledger'>,
  { requestId, reasons }: SignResults,
  ready: Ready,
  ids: Ports['ids'],
): Promise<Outcome<SignedResults>> {
  const act = { id: ids.next(), requestId, reasons };
  const rounds = roundsOf(ready.questions);
  const signed = ready.questions.map((question): NewResult => {
    const { nomination, result, appliesTo, asked, matched } = question;
    const expiresOn =
      result === 'matched' ? (matched?.expiresOn ?? null) : isPassing(result) ? ready.expiresOn : null;
    return {
      id: ids.next(),
      nominationId: nomination.id,
      round: rounds.get(nomination.id) ?? nomination.round,
      unitId: nomination.unitId,
      personKey: appliesTo === 'unit' ? null : nomination.personKey,
      appliesTo,
      result,
      suspension: asked.suspension ?? null,
      reasons: asked.reasons ?? reasons,
      signedActId: act.id,
      matchedResultId: asked.matchedResultId ?? null,
      validFrom: ready.today,
      expiresOn,
    };
  });
  await results.add(act, signed);
  const { request, today: validFrom } = ready;
  await keepApprovalClocks({ clocks }, { actId: act.id, request, results: signed, validFrom });
  const listed = signed.map((result, index) => ({ ...result, ...named(ready.questions[index]?.nomination) }));
  await ledger.append({
    chain: `request:${requestId}`,
    act: 'results.signed',
    data: { act: act.id, reasons, results: listed },
  });
  return done({ actId: act.id, results: signed });
}

const named = (nomination: Nomination | undefined) => ({
  row: nomination?.row ?? null,
  unitText: nomination?.unitText ?? null,
});

/** One round for each nomination: an act that speaks of unit and person apart speaks in one round. */
function roundsOf(questions: readonly ResultQuestion[]): ReadonlyMap<string, number> {
  const rounds = new Map<string, number>();
  for (const { nomination, earlier, appliesTo } of questions) {
    const round = roundFor(earlier as readonly ResultState[], appliesTo, nomination.round);
    rounds.set(nomination.id, Math.max(round, rounds.get(nomination.id) ?? 0));
  }
  return rounds;
}
