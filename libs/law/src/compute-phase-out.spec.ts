import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computePhaseOut, dollars } from './compute-phase-out.ts';
import type { PhaseOutPlan } from './phase-out.ts';
import { planFaults } from './plan-faults.ts';

const nothing = { amounts: [], payments: [] };
const plan = (more: Partial<PhaseOutPlan> = {}): PhaseOutPlan => ({
  firstYear: 2028,
  lastYear: 2038,
  lines: [
    {
      instrumentId: 'fmf',
      baseline: { '2028': 1_000 },
      rule: { kind: 'linear', firstYear: 2029, zeroYear: 2038 },
    },
  ],
  protectedItems: [],
  ...more,
});
const plannedOf = (one: PhaseOutPlan) => computePhaseOut(one, nothing).cells.map(({ planned }) => planned);

describe('a phase-out', () => {
  test('comes down in equal steps from the last year in full to zero', () => {
    expect(plannedOf(plan())).toEqual([1_000, 900, 800, 700, 600, 500, 400, 300, 200, 100, 0]);
  });

  test('keeps what is protected, and brings down the rest', () => {
    const item = { id: 'i', words: 'Interceptors', instrumentId: 'fmf', usdPerYear: 200 };
    const kept = plannedOf(plan({ protectedItems: [item] }));
    expect([kept[0], kept[1], kept.at(-1)]).toEqual([1_000, 920, 200]);
  });

  test('follows listed steps, a year without one keeping the last', () => {
    const rule = { kind: 'steps', usd: { '2030': 400, '2033': 0 } } as const;
    const [line] = plan().lines;
    expect(line && plannedOf(plan({ lines: [{ ...line, rule }] })).slice(0, 6)).toEqual([
      1_000, 1_000, 400, 400, 400, 0,
    ]);
  });

  test('shows a departure and overwrites nothing; what is not on record is no zero', () => {
    const amounts = [
      { instrumentId: 'fmf', fiscalYear: 2030, kind: 'appropriated', usd: 950 },
      { instrumentId: 'fmf', fiscalYear: 2030, kind: 'appropriated', usd: 940 },
    ] as const;
    const { cells } = computePhaseOut(plan(), { amounts, payments: [] });
    expect(cells[2]).toMatchObject({
      planned: 800,
      baseline: 1_000,
      baselineCarried: true,
      amounts: { requested: null, appropriated: 940, obligated: null },
      variance: { requested: null, appropriated: 140, obligated: null },
    });
  });

  test('warns where a step or an appropriation falls below what signed sales still ask for', () => {
    const payments = [
      { sale: 'A', instrumentId: 'fmf', fiscalYear: 2037, usd: 150 },
      { sale: 'A', instrumentId: 'fmf', fiscalYear: 2037, usd: 120 },
      { sale: 'B', instrumentId: 'fmf', fiscalYear: 2037, usd: 30 },
    ];
    const amounts = [{ instrumentId: 'fmf', fiscalYear: 2037, kind: 'appropriated', usd: 90 }] as const;
    const { warnings, cells } = computePhaseOut(plan(), { amounts, payments });
    expect(cells[9]?.paymentsDue).toBe(150);
    expect(warnings).toEqual([
      'fmf, fiscal year 2037: the planned $100 is below the $150 still due on signed sales.',
      'fmf, fiscal year 2037: the appropriated $90 is below the $150 still due on signed sales.',
    ]);
  });

  test('never rises, never falls below zero, and ends at what is protected', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.integer({ min: 0, max: 1e12 }),
        fc.integer({ min: 1, max: 20 }),
        (base, kept, years) => {
          const line = {
            instrumentId: 'fmf',
            baseline: { '2020': base },
            rule: { kind: 'linear', firstYear: 2021, zeroYear: 2020 + years } as const,
          };
          const item = { id: 'i', words: 'x', instrumentId: 'fmf', usdPerYear: kept };
          const steps = plannedOf({
            firstYear: 2020,
            lastYear: 2020 + years,
            lines: [line],
            protectedItems: [item],
          });
          expect(steps.at(-1)).toBe(Math.min(kept, base));
          steps.forEach((usd, at) => expect(usd).toBeLessThanOrEqual(steps[at - 1] ?? base));
        },
      ),
    );
  });

  test('refuses a plan that cannot be computed, and says where', () => {
    const [line] = plan().lines;
    const wrong = plan({
      lastYear: 3000,
      lines: line ? [line, { ...line, rule: { kind: 'linear', firstYear: 2030, zeroYear: 2029 } }] : [],
      protectedItems: [{ id: 'i', words: 'x', instrumentId: 'imet', usdPerYear: 0.5 }],
    });
    expect(planFaults(wrong).map(({ where }) => where)).toEqual([
      'lastYear',
      'lines',
      'lines[1].rule',
      'protectedItems[0].usdPerYear',
      'protectedItems[0].instrumentId',
    ]);
    expect(() => computePhaseOut(wrong, nothing)).toThrow(RangeError);
  });

  test('writes dollars as people do', () => {
    expect([dollars(3_300_000_000), dollars(0), dollars(-1_500)]).toEqual([
      '$3,300,000,000',
      '$0',
      '−$1,500',
    ]);
  });
});
