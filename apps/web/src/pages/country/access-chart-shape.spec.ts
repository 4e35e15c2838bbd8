import { describe, expect, test } from '@jest/globals';
import { chartsOf } from './access-chart-shape.ts';

const incident = (
  id: string,
  [from, to]: readonly [string, string | null],
  allowed: number | null,
  unit = 'truckloads',
) => ({
  id,
  consignment: id,
  from,
  to,
  requested: allowed === null ? null : 40,
  allowed,
  quantityUnit: unit,
  lastedDays: 7,
});
const series = {
  series: { id: 's', name: 'Loads', unit: 'truckloads' },
  points: [
    { day: '2031-01-01', value: 38 },
    { day: '2031-01-11', value: 60 },
  ],
};

describe('the chart of access', () => {
  test('sets what was requested beside what was allowed, on the days on which it lasted', () => {
    const [chart] = chartsOf([incident('a', ['2031-01-01', '2031-01-07'], 10)], [series]);
    expect(chart).toMatchObject({ unit: 'truckloads', from: '2031-01-01', to: '2031-01-11', most: 60 });
    expect(chart?.spans[0]).toMatchObject({ start: 0, end: 7 / 11, requested: 40 / 60, allowed: 10 / 60 });
    const [first, last] = chart?.lines[0]?.points ?? [];
    expect(first?.[0]).toBeCloseTo(0.5 / 11);
    expect(first?.[1]).toBeCloseTo(38 / 60);
    expect(last?.[0]).toBeCloseTo(10.5 / 11);
    expect(last?.[1]).toBe(1);
  });

  test('draws each unit of measure by itself', () => {
    const charts = chartsOf(
      [incident('a', ['2031-01-01', null], 1), incident('b', ['2031-01-01', null], 1, 'pallets')],
      [],
    );
    expect(charts.map(({ unit }) => unit)).toEqual(['truckloads', 'pallets']);
  });

  test('does not draw what nobody counted as nothing', () => {
    const [chart] = chartsOf([incident('a', ['2031-01-01', '2031-01-02'], null)], []);
    expect(chart?.spans[0]?.allowed).toBeNull();
  });

  test('is not drawn of nothing', () => {
    expect(chartsOf([], [])).toEqual([]);
  });
});
