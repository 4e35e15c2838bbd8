import { describe, expect, test } from '@jest/globals';
import { answersCsv, decisive, worstFirst } from './answer-csv.ts';

const reason = (verdict: 'barred' | 'eligible' | 'not-determined', words: string) => ({
  ...{ verdict, words, authorityId: 'a', cite: 'a(1)', determinationId: null, proceedingId: null },
  ...{ path: [], turnsOn: [], verified: true, changes: 'An act.' },
});
const answer = (verdict: 'barred' | 'eligible', reasons: ReturnType<typeof reason>[]) => ({
  ...{
    verdict,
    reasons,
    unitId: 'u',
    unitName: 'n',
    transferId: null,
    instrumentId: 'imet',
    on: '2026-11-23',
  },
  ...{ knownAt: '2026-11-23T10:00:00Z', policy: [], reserved: [], obligations: [], expires: null },
});

describe('answers as a file', () => {
  test('have a line for each reason against, and one where nothing stands against', () => {
    const barred = answer('barred', [
      reason('eligible', 'x'),
      reason('barred', 'A'),
      reason('not-determined', 'B'),
    ]);
    const free = answer('eligible', [reason('eligible', 'Free "now"')]);
    const lines = answersCsv([barred, free], () => '=1+1, unit').split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toContain('"\'=1+1, unit","imet","2026-11-23"');
    expect(lines[2]).toContain('"B"');
    expect(lines[3]).toContain('"Free ""now"""');
  });

  test('say what decided, and stand with what bars first', () => {
    const barred = answer('barred', [reason('eligible', 'x'), reason('barred', 'A')]);
    const free = answer('eligible', []);
    expect([decisive(barred)?.words, decisive(free)]).toEqual(['A', undefined]);
    expect(worstFirst([free, barred])).toEqual([barred, free]);
  });
});
