import { describe, expect, test } from '@jest/globals';
import { addMonths } from './add-months.ts';
import { csvLine } from './csv-line.ts';
import { inTheWay, roundFor } from './result-rounds.ts';
import type { ResultState } from './result.ts';
import { counts, standing } from './result.ts';

const result = (more: Partial<ResultState>): ResultState => ({
  id: 'r',
  nominationId: 'n',
  round: 1,
  unitId: 'u',
  personKey: null,
  appliesTo: 'unit',
  result: 'approved',
  suspension: null,
  reasons: 'x',
  signedActId: 'a',
  matchedResultId: null,
  validFrom: '2026-01-01',
  expiresOn: '2027-01-01',
  recordedAt: '2026-01-01T00:00:00.000Z',
  signedBy: 'p',
  reopenedAt: null,
  reopenedBecause: null,
  ...more,
});

describe('the rounds of a nomination', () => {
  test('a result stands until it runs out, is reopened, or was only a hold', () => {
    expect(inTheWay([result({})], 'unit', '2026-12-31')).toBeDefined();
    expect(inTheWay([result({})], 'unit', '2027-01-01')).toBeUndefined();
    expect(inTheWay([result({ reopenedAt: '2026-02-01' })], 'unit', '2026-12-31')).toBeUndefined();
    expect(
      inTheWay([result({ result: 'suspended', expiresOn: null })], 'unit', '2026-12-31'),
    ).toBeUndefined();
    expect(inTheWay([result({ result: 'rejected', expiresOn: null })], 'unit', '2099-12-31')).toBeDefined();
    expect(inTheWay([result({})], 'person', '2026-12-31')).toBeUndefined();
    expect(inTheWay([result({})], 'both', '2026-12-31')).toBeDefined();
  });

  test('a second result on the same subject belongs to the next round; one on the other subject to the same', () => {
    expect(roundFor([], 'unit', 1)).toBe(1);
    expect(roundFor([result({})], 'unit', 1)).toBe(2);
    expect(roundFor([result({})], 'person', 1)).toBe(1);
    expect(roundFor([result({ appliesTo: 'both' })], 'person', 1)).toBe(2);
    expect(roundFor([result({}), result({ round: 2 })], 'unit', 2)).toBe(3);
  });

  test('the highest round has the last word', () => {
    const last = result({ id: 'last', round: 2, appliesTo: 'both' });
    expect(standing([last, result({})], 'unit')?.id).toBe('last');
    expect(standing([result({})], 'person')).toBeUndefined();
  });

  test('a result counts from its first day to the day before its expiry', () => {
    expect([counts(result({}), '2025-12-31'), counts(result({}), '2026-01-01')]).toEqual([false, true]);
    expect([counts(result({}), '2026-12-31'), counts(result({}), '2027-01-01')]).toEqual([true, false]);
    expect(counts(result({ result: 'rejected', expiresOn: null }), '2026-01-01')).toBe(false);
  });
});

test('months are added to the same day, or to the last day of a shorter month', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
  expect(addMonths('2026-11-15', 12)).toBe('2027-11-15');
  expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
});

test('no field of a CSV line is run by a spreadsheet, and quotation marks stay inside', () => {
  expect(csvLine(['=1+1', '+1', '-1', '@x', '\tx', 'a"b', 'c,d', ''])).toBe(
    `"'=1+1","'+1","'-1","'@x","'\tx","a""b","c,d",""\r\n`,
  );
});
