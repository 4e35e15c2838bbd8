import type { Actor } from '../kernel/actor.ts';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Unit } from '../units/unit-store.ts';
import { lockedRequest } from './locked-request.ts';
import type { MatchJudgement, UnitSearch } from './request-store.ts';
import { countingResults } from './counting-results.ts';
import { matchAfter } from './match-after.ts';
import type { Nomination, ProposedUnit, VettingRequest } from './request.ts';
import { hasEnded, REQUEST_STATE_WORDS } from './request.ts';
import { staleNominations } from './stale-nominations.ts';
import { textFault } from '../kernel/text-fault.ts';

/** What a person says about one nomination's unit. */
export interface Judgement {
  readonly nominationId: string;
  /** The revision that was read. */
  readonly revision: number;
  readonly judgement: MatchJudgement['judgement'];
  /** The unit that is confirmed or rejected. */
  readonly unitId?: string | undefined;
  readonly reasons?: string | undefined;
  /** Where the unit was looked for; needed to say that it is not identified. */
  readonly search?: UnitSearch | undefined;
}

export interface JudgeMatches {
  readonly requestId: string;
  readonly judgements: readonly Judgement[];
}

/** A nomination as it stands after it was judged. */
export type JudgedNomination = Pick<Nomination, 'id' | 'matchState' | 'unitId' | 'revision'>;

/**
 * Keeps what a person says about units proposed for nominations of one request: confirms one, rejects one, says that none
 * of these is it (a new unit is asked for), or that no unit could be identified, with the search. All of it or nothing.
 * Refuses a stale revision with what was said meanwhile, a unit that is not there or of another country, a confirmation
 * of what was judged and has results that count, and a search without words. Every judgement is kept, with the proposal
 * as it stood before the person.
 */
export const judgeMatches = ({ unitOfWork, ids, clock }: Pick<Ports, 'unitOfWork' | 'ids' | 'clock'>) =>
  useCase(
    'request.match',
    async (actor, ask: JudgeMatches): Promise<Outcome<readonly JudgedNomination[]>> => {
      const sound = checkWords(ask.judgements);
      if (!sound.ok) return sound;
      return unitOfWork.run(actor, async (transaction) => {
        const read = await readAll(transaction, actor, ask);
        if (!read.ok) return read;
        const { nominations, units, proposals } = read.value;
        const judged = ask.judgements.map((judgement) => ({
          ...judgement,
          nomination: nominations.get(judgement.nominationId) as Nomination,
          unit: judgement.unitId === undefined ? undefined : units.get(judgement.unitId),
        }));
        const problem = problemsOf(judged) ?? (await resultsInTheWay(transaction, judged));
        if (problem !== undefined) return problem;
        const at = clock.now();
        const kept = judged.map((one) => recordOf(one, proposals, { id: ids.next(), at }));
        return write(transaction, ask.requestId, judged, kept);
      });
    },
  );

interface Judged extends Judgement {
  readonly nomination: Nomination;
  readonly unit: Unit | undefined;
}

function checkWords(judgements: readonly Judgement[]): Outcome<true> {
  const faults = [...judgements.flatMap(wordFaults), ...countFaults(judgements)];
  return faults.length === 0
    ? done(true)
    : refused('invalid', 'match.invalid', 'Some judgements are not complete.', {
        faults: faults.slice(0, 50),
      });
}

function countFaults(judgements: readonly Judgement[]): Fault[] {
  const distinct = new Set(judgements.map(({ nominationId }) => nominationId)).size;
  if (judgements.length > 0 && distinct === judgements.length) return [];
  const found = `${judgements.length} judgements about ${distinct} nominations`;
  return [{ where: 'judgements', found, expected: 'one judgement for each nomination, and at least one' }];
}

function wordFaults({ judgement, unitId, reasons, search }: Judgement, index: number): Fault[] {
  const at = (field: string) => `judgements.${index}.${field}`;
  const needsUnit = judgement === 'confirmed' || judgement === 'rejected';
  const faults: (Fault | undefined)[] = [
    reasons === undefined ? undefined : textFault(at('reasons'), reasons),
    needsUnit === (unitId !== undefined)
      ? undefined
      : {
          where: at('unitId'),
          found: unitId ?? 'nothing',
          expected: needsUnit ? 'the unit it is about' : 'no unit',
        },
    ...(judgement === 'not-identified' || search !== undefined ? searchFaults(at('search'), search) : []),
  ];
  return faults.filter((fault) => fault !== undefined);
}

function searchFaults(where: string, search: UnitSearch | undefined): (Fault | undefined)[] {
  const expected = 'where the unit was looked for, and what was found (22 U.S.C. 2378d(d)(6))';
  if (search === undefined || search.where.length === 0) return [{ where, found: 'nothing', expected }];
  return [
    textFault(`${where}.found`, search.found),
    ...search.where.map((place) => textFault(where, place, 500)),
  ];
}

interface ReadTogether {
  readonly request: VettingRequest;
  readonly nominations: ReadonlyMap<string, Nomination>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly proposals: ReadonlyMap<string, readonly ProposedUnit[]>;
}

async function readAll(
  transaction: Pick<Transaction, 'requests' | 'units' | 'results'>,
  actor: Actor,
  { requestId, judgements }: JudgeMatches,
): Promise<Outcome<ReadTogether>> {
  const found = await lockedRequest(transaction, actor, requestId);
  if (!found.ok) return found;
  if (hasEnded(found.value)) return ended(found.value);
  const { requests, units } = transaction;
  const ids = judgements.map(({ nominationId }) => nominationId);
  const locked = await requests.lockNominations(ids);
  const nominations = new Map(
    locked.filter((one) => one.requestId === requestId).map((one) => [one.id, one] as const),
  );
  const stale = await staleNominations(transaction, judgements, nominations);
  if (!stale.ok) return stale;
  const unitIds = judgements.flatMap(({ unitId }) => unitId ?? []);
  return done({
    request: found.value,
    nominations,
    units: await units.standingFor(unitIds),
    proposals: await requests.proposals(ids),
  });
}

function ended(request: VettingRequest) {
  return refused(
    'blocked',
    'request.ended',
    `The request is ${REQUEST_STATE_WORDS[request.state]}; nothing of it is judged any more.`,
    {
      blocks: [
        {
          words: `The request is ${REQUEST_STATE_WORDS[request.state]}.`,
          clearedBy: 'taking it back, with the reason',
        },
      ],
    },
  );
}

function problemsOf(judged: readonly Judged[]) {
  const faults = judged.flatMap(({ unitId, unit, nomination, judgement }, index): Fault[] => {
    const where = `judgements.${index}.unitId`;
    if (unitId === undefined) return [];
    if (unit === undefined || (judgement === 'confirmed' && unit.country !== nomination.country))
      return [{ where, found: unitId, expected: `a unit of ${nomination.country} in the registry` }];
    if (judgement === 'confirmed' && nomination.unitText === null)
      return [
        { where, found: `row ${nomination.row} names no unit`, expected: 'a nomination that names one' },
      ];
    return [];
  });
  if (faults.length === 0) return undefined;
  return refused('invalid', 'match.no-such-unit', 'Some units cannot be used.', {
    faults: faults.slice(0, 50),
  });
}

/** A unit under a result that counts is not exchanged: the result was signed for that unit. */
function resultsInTheWay(transaction: Pick<Transaction, 'results'>, judged: readonly Judged[]) {
  const changing = judged.filter((one) => one.nomination.unitId !== null && changesUnit(one));
  return countingResults(
    transaction,
    changing.map(({ nomination }) => nomination),
  );
}

const changesUnit = ({ judgement, unit, nomination }: Judged): boolean =>
  judgement === 'rejected' ? unit?.id === nomination.unitId : unit?.id !== nomination.unitId;

function recordOf(
  { nominationId, judgement, reasons, search, unit, unitId, nomination }: Judged,
  proposals: ReadonlyMap<string, readonly ProposedUnit[]>,
  { id, at }: { readonly id: string; readonly at: string },
): MatchJudgement {
  const candidate = proposals.get(nominationId)?.find((one) => one.unitId === unitId) ?? null;
  return {
    id,
    nominationId,
    judgement,
    country: nomination.country,
    unitText: nomination.unitText,
    unitId: unit?.id ?? null,
    reasons: reasons ?? null,
    candidate,
    search: search === undefined ? null : { where: [...search.where], found: search.found },
    at,
  };
}

async function write(
  { requests, ledger }: Pick<Transaction, 'requests' | 'ledger'>,
  requestId: string,
  judged: readonly Judged[],
  kept: readonly MatchJudgement[],
) {
  const after = judged.map((one) => ({
    id: one.nominationId,
    ...matchAfter(one.nomination, { judgement: one.judgement, unitId: one.unit?.id ?? null }),
    revision: one.nomination.revision + 1,
  }));
  await requests.addJudgements(kept);
  await requests.saveMatches(after);
  const judgements = kept.map((one, index) => ({
    ...one,
    unitName: judged[index]?.unit?.name ?? null,
  }));
  await ledger.append({ chain: `request:${requestId}`, act: 'match.judged', data: { judgements } });
  return done(after);
}
