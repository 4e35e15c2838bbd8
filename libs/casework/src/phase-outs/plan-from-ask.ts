import type { PhaseOutPlan, PhaseOutRule, ProtectedItem } from '#law';
import { findInstrument, planFaults } from '#law';
import { refuseFaults, textFaults } from '../consequences/read-asked.ts';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import { excerpt } from '../kernel/text-fault.ts';
import type { Views } from '../kernel/views.ts';

/** A line as it is asked for: with a baseline of its own, or the one on record. */
export interface AskedLine {
  readonly instrumentId: string;
  readonly baseline?: Readonly<Record<string, number>> | undefined;
  readonly rule: PhaseOutRule;
}

/** A plan as it is asked for. */
export interface AskedPlan {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly lines: readonly AskedLine[];
  readonly protectedItems?: readonly ProtectedItem[] | undefined;
  /** The baseline on record that lines without one of their own come down from. */
  readonly baselineId?: string | undefined;
}

/** Reads a plan: fills in the baseline on record, and refuses what cannot be computed, with where. */
export async function planFromAsk(
  { reference }: Pick<Views, 'reference'>,
  asked: AskedPlan,
): Promise<Outcome<PhaseOutPlan>> {
  const baselines = asked.baselineId === undefined ? [] : await reference.newest('baseline');
  const baseline = baselines.find(({ id }) => id === asked.baselineId)?.body;
  const filled = asked.lines.map((line) => ({
    instrumentId: line.instrumentId,
    rule: line.rule,
    baseline:
      line.baseline ?? baseline?.lines.find((one) => one.instrumentId === line.instrumentId)?.usd ?? {},
  }));
  const { firstYear, lastYear, protectedItems = [] } = asked;
  const plan: PhaseOutPlan = { firstYear, lastYear, lines: filled, protectedItems };
  const unknown = asked.baselineId !== undefined && baseline === undefined;
  const faults = [
    ...(unknown
      ? [{ where: 'baselineId', found: excerpt(asked.baselineId ?? ''), expected: 'a baseline on record' }]
      : []),
    ...instrumentFaults(plan),
    ...protectedItems.flatMap(({ words }, at) => textFaults({ [`protectedItems[${at}].words`]: words })),
    ...planFaults(plan).map((fault) => ({ ...fault, found: 'what was sent' })),
  ];
  return refuseFaults('phase-out.invalid', faults) ?? done(plan);
}

const instrumentFaults = ({ lines }: PhaseOutPlan): readonly Fault[] =>
  lines.flatMap(({ instrumentId }, at) =>
    findInstrument(instrumentId) === undefined
      ? [
          {
            where: `lines[${at}].instrumentId`,
            found: excerpt(instrumentId),
            expected: 'an instrument of the catalogue',
          },
        ]
      : [],
  );
