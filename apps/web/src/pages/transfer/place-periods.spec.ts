import { describe, expect, test } from '@jest/globals';
import { placePeriods } from './place-periods.ts';

describe('a calendar of periods', () => {
  test('lies between a week before the first beginning and a week after the last end', () => {
    const { periods, today, months } = placePeriods(
      [{ id: 'a', since: '2026-11-23', due: '2026-12-23' }],
      '2026-11-23',
    );
    expect(periods).toEqual([{ id: 'a', from: 7 / 44, to: 37 / 44, isOpen: false }]);
    expect(today).toBe(7 / 44);
    expect(months.map(({ day }) => day)).toEqual(['2026-12-01']);
  });

  test('keeps today in sight, and a period without a last day runs to the edge', () => {
    const { periods, today } = placePeriods([{ id: 'a', since: '2026-01-01', due: null }], '2026-03-01');
    expect([periods[0]?.to, periods[0]?.isOpen]).toEqual([1, true]);
    expect(today).toBeLessThan(1);
    expect(placePeriods([], '2026-03-01').periods).toEqual([]);
  });
});
