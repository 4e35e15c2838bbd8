import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { signingUseCase } from '../kernel/use-case.ts';
import { keepApprovalClocks } from '../clocks/keep-approval-clocks.ts';
import type { DatedQuestions, ReadQuestions } from './read-result-questions.ts';
import { datedBy, readResultQuestions } from './read-result-questions.ts';
import type { Nomination } from './request.ts';
import type { ResultQuestion } from './result-blocks.ts';
import { isPassing, resultBlocks } from './result-blocks.ts';
import { roundFor } from './result-rounds.ts';
import type { AskedResult, Result, ResultKind, ResultState } from './result.ts';
import { reopenRefused } from './reopen-refused.ts';
import { textFault } from '../kernel/text-fault.ts';

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
  signingUseCase('result.sign', async (actor, ask: SignResults): Promise<Outcome<SignedResults>> => {
    const sound = checkAsk(ask);
    if (!sound.ok) return sound;
    return ports.unitOfWork.run(actor, async (transaction) => {
      const read = await readResultQuestions(transaction, actor, ask, ports.clock.now().slice(0, 10));
      if (!read.ok) return read;
      const blocked = blockedResults(read.value.questions);
      if (blocked !== undefined) return blocked;
      const signed = await write(transaction, ask, await datedBy(transaction, read.value), ports.ids);
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

const MOST_SHOWN = 100;

function blockedResults(questions: ReadQuestions['questions']) {
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

async function write(
  { results, clocks, ledger }: Pick<Transaction, 'results' | 'clocks' | 'ledger'>,
  { requestId, reasons }: SignResults,
  ready: DatedQuestions,
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
