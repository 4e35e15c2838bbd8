import { describe, expect, test } from '@jest/globals';
import { federalHolidays } from './federal-holidays.ts';

const named = (year: number) =>
  Object.fromEntries(federalHolidays(year).map(({ name, date }) => [name, date]));

describe('federal holidays', () => {
  test('fall on the weekdays that the rules name', () => {
    expect(named(2025)).toMatchObject({
      'Birthday of Martin Luther King, Jr.': '2025-01-20',
      "Washington's Birthday": '2025-02-17',
      'Memorial Day': '2025-05-26',
      'Labor Day': '2025-09-01',
      'Columbus Day': '2025-10-13',
      'Thanksgiving Day': '2025-11-27',
    });
  });

  test('on a Saturday are kept the Friday before, on a Sunday the Monday after', () => {
    expect(named(2026)['Independence Day (observed)']).toBe('2026-07-03');
    expect(named(2027)['Independence Day (observed)']).toBe('2027-07-05');
  });

  test("a New Year's Day on a Saturday is kept in the year before", () => {
    expect(named(2021)["New Year's Day (observed)"]).toBe('2021-12-31');
    expect(named(2022)["New Year's Day (observed)"]).toBeUndefined();
  });

  test('hold Juneteenth since 2021 and not before', () => {
    expect(Object.keys(named(2020)).join()).not.toContain('Juneteenth');
    expect(named(2024)['Juneteenth National Independence Day']).toBe('2024-06-19');
  });
});
