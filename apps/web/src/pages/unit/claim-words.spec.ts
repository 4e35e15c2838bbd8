import { describe, expect, test } from '@jest/globals';
import { claimWords, daysWords } from './claim-words.ts';

const time = { validFrom: null, validTo: null, startIsReal: null, endIsReal: null, openEnded: null };

describe('a claim in words', () => {
  test('names the unit that it speaks of', () => {
    const claim = { kind: 'parent' as const, value: { parentId: 'id', kind: 'command' as const } };
    expect(claimWords({ claim, otherName: 'Southern Command' })).toBe('Southern Command (command)');
  });

  test('says the days as precisely as its source, whether they are real ends, and what is assumed', () => {
    expect(daysWords({ ...time, validFrom: '1998-02', openEnded: 'Y' })).toBe(
      'first cited 1998-02, assumed to go on',
    );
    expect(
      daysWords({ ...time, validFrom: '1998-01-15', startIsReal: true, validTo: '2012', openEnded: 'E' }),
    ).toBe('since 15 Jan 1998, ended 2012');
    expect(daysWords(time)).toBe('');
  });
});
