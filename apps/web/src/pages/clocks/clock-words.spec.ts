import { describe, expect, test } from '@jest/globals';
import { addressOf, standingOf } from './clock-words.ts';

describe('a clock in words', () => {
  test('is late only where a deadline is over', () => {
    expect(standingOf({ status: 'late', daysLeft: -1 })).toBe('1 day late');
    expect(standingOf({ status: 'over', daysLeft: -1 })).toBe('Over');
  });

  test('still runs on its last day', () => {
    expect(standingOf({ status: 'running', daysLeft: 0 })).toBe('Last day today');
    expect(standingOf({ status: 'running', daysLeft: 18 })).toBe('18 days left');
  });

  test('does not guess an end that cannot be read', () => {
    expect(standingOf({ status: 'unknown', daysLeft: null })).toBe('Its end cannot be read');
  });

  test('leads to what it is about', () => {
    expect(addressOf({ source: 'proceeding', sourceId: 'p', caseId: 'c' })).toBe('/cases/c?proceeding=p');
    expect(addressOf({ source: 'deviation', sourceId: 'd', caseId: null })).toBe('/deviations/d');
    expect(addressOf({ source: 'results', sourceId: 'r', caseId: null })).toBeNull();
  });
});
