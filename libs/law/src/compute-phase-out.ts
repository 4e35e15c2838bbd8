import type {
  AmountKind,
  PaymentDue,
  PhaseOutCell,
  PhaseOutLine,
  PhaseOutPlan,
  PhaseOutSchedule,
  YearAmount,
} from './phase-out.ts';
import { planFaults } from './plan-faults.ts';

/** Computes every cell of a plan from what is on record. Throws RangeError where `planFaults` has something to say. */
export function computePhaseOut(
  plan: PhaseOutPlan,
  record: { readonly amounts: readonly YearAmount[]; readonly payments: readonly PaymentDue[] },
): PhaseOutSchedule {
  const [fault] = planFaults(plan);
  if (fault !== undefined) throw new RangeError(`${fault.where} should be ${fault.expected}.`);
  const amounts = new Map(record.amounts.map((one) => [cellKey(one, one.kind), one.usd]));
  const payments = [...new Map(record.payments.map((one) => [cellKey(one, one.sale), one])).values()];
  const years = Array.from(
    { length: plan.lastYear - plan.firstYear + 1 },
    (_none, at) => plan.firstYear + at,
  );
  const cells = years.flatMap((fiscalYear) =>
    plan.lines.map((line) => cellOf(line, { plan, fiscalYear, amounts, payments })),
  );
  return { cells, warnings: cells.flatMap(({ warnings }) => warnings) };
}

const cellKey = (
  { instrumentId, fiscalYear }: { readonly instrumentId: string; readonly fiscalYear: number },
  of: string,
): string => JSON.stringify([instrumentId, fiscalYear, of]);

interface CellGround {
  readonly plan: PhaseOutPlan;
  readonly fiscalYear: number;
  readonly amounts: ReadonlyMap<string, number>;
  readonly payments: readonly PaymentDue[];
}

function cellOf(line: PhaseOutLine, ground: CellGround): PhaseOutCell {
  const { instrumentId } = line;
  const { fiscalYear, payments } = ground;
  const { usd: baseline, carried } = baselineIn(line, fiscalYear);
  const protectedUsd = protectedIn(ground.plan, instrumentId);
  const planned = plannedIn(line, fiscalYear, protectedUsd);
  const own = (kind: AmountKind) => ground.amounts.get(cellKey({ instrumentId, fiscalYear }, kind)) ?? null;
  const amounts = byKind(own);
  const paymentsDue = sum(
    payments.filter((one) => one.instrumentId === instrumentId && one.fiscalYear === fiscalYear),
  );
  const cell = {
    instrumentId,
    fiscalYear,
    baseline,
    baselineCarried: carried,
    planned,
    protectedUsd,
    paymentsDue,
  };
  return {
    ...cell,
    amounts,
    variance: byKind((kind) => difference(amounts[kind], planned)),
    warnings: warningsOf({ ...cell, amounts }),
  };
}

const byKind = <Value>(of: (kind: AmountKind) => Value): Record<AmountKind, Value> => ({
  requested: of('requested'),
  appropriated: of('appropriated'),
  obligated: of('obligated'),
});

const sum = (list: readonly { readonly usd: number }[]): number =>
  list.reduce((total, { usd }) => total + usd, 0);
const difference = (amount: number | null, planned: number | null): number | null =>
  amount === null || planned === null ? null : amount - planned;

const protectedIn = ({ protectedItems }: PhaseOutPlan, instrumentId: string): number =>
  protectedItems
    .filter((item) => item.instrumentId === instrumentId)
    .reduce((total, { usdPerYear }) => total + usdPerYear, 0);

/** The entry for the year, or for the last year named before it. */
function upTo(
  byYear: Readonly<Record<string, number>>,
  year: number,
): { at: number; usd: number } | undefined {
  const named = Object.keys(byYear)
    .map(Number)
    .filter((one) => one <= year);
  const at = Math.max(...named);
  return named.length === 0 ? undefined : { at, usd: byYear[String(at)] ?? 0 };
}

function baselineIn({ baseline }: PhaseOutLine, year: number): { usd: number | null; carried: boolean } {
  const found = upTo(baseline, year);
  return { usd: found?.usd ?? null, carried: found !== undefined && found.at !== year };
}

/** What is protected stays; the rule brings down the rest. Part of a dollar is left out. */
function plannedIn(line: PhaseOutLine, year: number, protectedUsd: number): number | null {
  const { rule } = line;
  const { usd: baseline } = baselineIn(line, year);
  if (rule.kind === 'steps') return upTo(rule.usd, year)?.usd ?? baseline;
  const { firstYear, zeroYear } = rule;
  if (year < firstYear) return baseline;
  const from = baselineIn(line, firstYear - 1).usd ?? baselineIn(line, firstYear).usd;
  if (from === null) return null;
  const left = Math.max(zeroYear - year, 0);
  const kept = Math.min(protectedUsd, from);
  return Math.floor(((from - kept) * left) / (zeroYear - firstYear + 1)) + kept;
}

function warningsOf(
  cell: Omit<PhaseOutCell, 'variance' | 'warnings' | 'baselineCarried' | 'baseline'>,
): readonly string[] {
  const { instrumentId, fiscalYear, planned, amounts, paymentsDue, protectedUsd } = cell;
  const about = `${instrumentId}, fiscal year ${fiscalYear}`;
  const below = (name: string, usd: number | null) =>
    usd !== null && usd < paymentsDue
      ? [`${about}: ${name} ${dollars(usd)} is below the ${dollars(paymentsDue)} still due on signed sales.`]
      : [];
  const over =
    amounts.obligated !== null && amounts.appropriated !== null && amounts.obligated > amounts.appropriated
      ? [
          `${about}: more was obligated (${dollars(amounts.obligated)}) than appropriated (${dollars(amounts.appropriated)}).`,
        ]
      : [];
  const unprotected =
    planned !== null && planned < protectedUsd
      ? [`${about}: the planned ${dollars(planned)} is below the ${dollars(protectedUsd)} that is protected.`]
      : [];
  return [
    ...below('the planned', planned),
    ...below('the appropriated', amounts.appropriated),
    ...over,
    ...unprotected,
  ];
}

/** Whole dollars as a reader writes them: `$3,300,000,000`. */
export const dollars = (usd: number): string =>
  `${usd < 0 ? '−' : ''}$${String(Math.abs(usd)).replaceAll(/\B(?=(\d{3})+$)/g, ',')}`;
