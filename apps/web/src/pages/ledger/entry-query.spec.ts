import { describe, expect, test } from '@jest/globals';
import { entryQuery } from './entry-query.ts';

describe('what the ledger is asked for', () => {
  test('is what the address says, and nothing for what it leaves empty', () => {
    expect(entryQuery(new URLSearchParams('act=case.opened&text=&reads=guarded'))).toEqual({
      ...{ act: 'case.opened', reads: 'guarded', order: 'newest-first' },
    });
  });

  test('takes days whole, by the calendar of the reader', () => {
    const { from = '', until = '' } = entryQuery(new URLSearchParams('from=2026-11-23&until=2026-11-23'));
    expect(Date.parse(until) - Date.parse(from)).toBe(86_399_999);
  });
});
