import { describe, expect, test } from '@jest/globals';
import { matchAfter, matchAfterAll } from './match-after.ts';

const said = (
  judgement: 'confirmed' | 'rejected' | 'none-of-these' | 'not-identified',
  unitId: string | null = null,
) => ({
  judgement,
  unitId,
});

describe('a match', () => {
  test('is what was confirmed last', () => {
    expect(matchAfterAll([said('confirmed', 'a'), said('confirmed', 'b')])).toEqual({
      matchState: 'confirmed',
      unitId: 'b',
    });
  });

  test('is open again where the unit it stood at is rejected, and stays where another is', () => {
    const confirmed = { matchState: 'confirmed', unitId: 'a' } as const;
    expect(matchAfter(confirmed, said('rejected', 'a'))).toEqual({ matchState: 'open', unitId: null });
    expect(matchAfter(confirmed, said('rejected', 'b'))).toEqual(confirmed);
  });

  test('without one of its judgements is what the others come to', () => {
    expect(matchAfterAll([said('none-of-these')])).toEqual({ matchState: 'unit-asked-for', unitId: null });
    expect(matchAfterAll([said('not-identified'), said('rejected', 'a')]).matchState).toBe('not-identified');
    expect(matchAfterAll([])).toEqual({ matchState: 'open', unitId: null });
  });
});
