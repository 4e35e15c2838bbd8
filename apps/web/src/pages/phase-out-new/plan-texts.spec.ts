import { describe, expect, test } from '@jest/globals';
import { planOfTexts, readYears, textsOfPlan } from './plan-texts.ts';

const PLAN = {
  ...{ firstYear: 2026, lastYear: 2036 },
  lines: [
    {
      instrumentId: 'fmf',
      baseline: { '2026': 60_000_000 },
      rule: { kind: 'linear', firstYear: 2027, zeroYear: 2036 },
    },
    {
      instrumentId: 'imet',
      baseline: { '2026': 100 },
      rule: { kind: 'steps', usd: { '2028': 50, '2030': 0 } },
    },
  ],
  protectedItems: [{ id: 'i', words: 'Interceptors', instrumentId: 'fmf', usdPerYear: 10_000_000 }],
} as const;

describe('a plan that is being written', () => {
  test('comes back from what is on record', () => {
    const texts = textsOfPlan(PLAN as unknown as Parameters<typeof textsOfPlan>[0]);
    expect(texts.lines[0]?.['baseline']).toBe('2026: 60,000,000');
    expect(planOfTexts(texts)).toEqual(PLAN);
  });

  test('reads amounts by year, and sends what is no number as it was written', () => {
    expect(readYears('2026: $60,000,000\n\n 2027:about 5')).toEqual({
      '2026': 60_000_000,
      '2027': 'about 5',
    });
  });

  test('leaves out a baseline that nobody wrote, for the one on record', () => {
    const [line] = planOfTexts({
      fields: { baselineId: 'm' },
      lines: [{ instrumentId: 'fmf' }],
      kept: [],
    }).lines;
    expect(line).not.toHaveProperty('baseline');
  });
});
