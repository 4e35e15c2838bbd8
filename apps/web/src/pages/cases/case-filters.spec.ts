import { describe, expect, test } from '@jest/globals';
import { isNarrowed, queryOf } from './case-filters.ts';

const asked = (text: string) => queryOf(new URLSearchParams(text));

describe('the filters of the list of cases', () => {
  test('ask for open cases where the address says nothing else', () => {
    expect(asked('')).toEqual({ only: 'open' });
    expect(asked('only=all')).toEqual({});
    expect(asked('only=closed')).toMatchObject({ only: 'closed' });
  });

  test('are read from the address, and what no filter knows is left out', () => {
    expect(asked('country=QM&authority=us-22usc2378d&state=hold&days=14&subject=unit')).toEqual({
      country: 'QM',
      authorityId: 'us-22usc2378d',
      state: 'hold',
      daysInState: 14,
      subject: 'unit',
      only: 'open',
    });
    expect(asked('days=many&subject=planet&colour=red')).toEqual({ only: 'open' });
  });

  test('narrow the list', () => {
    expect(isNarrowed(new URLSearchParams('colour=red'))).toBe(false);
    expect(isNarrowed(new URLSearchParams('state=hold'))).toBe(true);
  });
});
