import type { PhaseOutLine, PhaseOutPlan } from './phase-out.ts';

/** Longest plan, so that a slip of a digit is no table of a thousand years. */
export const LONGEST_PLAN_YEARS = 50;

/** What is wrong with a plan: where, and what is expected there. Empty where it can be computed. */
export function planFaults({
  firstYear,
  lastYear,
  lines,
  protectedItems,
}: PhaseOutPlan): readonly { readonly where: string; readonly expected: string }[] {
  const instruments = lines.map(({ instrumentId }) => instrumentId);
  return [
    ...check(isFiscalYear(firstYear), 'firstYear', 'a fiscal year'),
    ...check(
      isFiscalYear(lastYear) && lastYear >= firstYear && lastYear - firstYear < LONGEST_PLAN_YEARS,
      'lastYear',
      `a fiscal year from the first, at most ${LONGEST_PLAN_YEARS} in all`,
    ),
    ...check(lines.length > 0, 'lines', 'at least one instrument'),
    ...check(new Set(instruments).size === instruments.length, 'lines', 'each instrument once'),
    ...lines.flatMap((line, at) => lineFaults(line, `lines[${at}]`)),
    ...protectedItems.flatMap(({ instrumentId, usdPerYear }, at) => [
      ...check(isWholeUsd(usdPerYear), `protectedItems[${at}].usdPerYear`, 'whole US dollars'),
      ...check(
        instruments.includes(instrumentId),
        `protectedItems[${at}].instrumentId`,
        'an instrument of the plan',
      ),
    ]),
  ];
}

function lineFaults({ baseline, rule }: PhaseOutLine, where: string) {
  const years = (byYear: Readonly<Record<string, number>>) =>
    Object.entries(byYear).every(([year, usd]) => isFiscalYear(Number(year)) && isWholeUsd(usd));
  const amounts = 'whole US dollars by fiscal year';
  return [
    ...check(years(baseline) && Object.keys(baseline).length > 0, `${where}.baseline`, amounts),
    ...(rule.kind === 'steps'
      ? check(years(rule.usd) && Object.keys(rule.usd).length > 0, `${where}.rule.usd`, amounts)
      : check(
          isFiscalYear(rule.firstYear) && isFiscalYear(rule.zeroYear) && rule.zeroYear >= rule.firstYear,
          `${where}.rule`,
          'a first reduced year, and a year at zero that is not before it',
        )),
  ];
}

const check = (holds: boolean, where: string, expected: string) => (holds ? [] : [{ where, expected }]);
/** Whether this can be a fiscal year; plans of other centuries are slips. */
export const isFiscalYear = (year: number): boolean => Number.isInteger(year) && year >= 1950 && year <= 2150;
/** Whole dollars, small enough to be added up without losing one. */
export const isWholeUsd = (usd: number): boolean => Number.isSafeInteger(usd) && usd >= 0 && usd <= 1e12;
