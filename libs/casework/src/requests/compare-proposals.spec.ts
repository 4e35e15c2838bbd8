import { describe, expect, test } from '@jest/globals';
import type { MatchReason } from '#matching';
import { compareProposals } from './compare-proposals.ts';
import type { ProposedUnit } from './request.ts';

const reason = (words: string, verdict: MatchReason['verdict'] = 'agrees'): MatchReason => ({
  part: 'name',
  verdict,
  weight: 1,
  words,
});
const unit = (unitId: string, score: number, more: Partial<ProposedUnit> = {}): ProposedUnit => ({
  unitId,
  name: `Unit ${unitId}`,
  score,
  zone: score >= 0.8 ? 'match' : score >= 0.45 ? 'look' : 'none',
  reasons: [reason('number agrees: 18')],
  ...more,
});
const then = (one: ProposedUnit, standsFor = { unitId: one.unitId, name: one.name }) => ({
  ...one,
  standsFor,
});

describe('two searches for one text', () => {
  test('that found the same have nothing to tell', () => {
    expect(compareProposals([then(unit('a', 0.9))], [unit('a', 0.9)])).toEqual([]);
    expect(compareProposals([], [])).toEqual([]);
  });

  test('tell which unit came, with what speaks for it', () => {
    expect(compareProposals([], [unit('a', 0.9)])).toEqual([
      {
        unitId: 'a',
        name: 'Unit a',
        what: 'came',
        from: null,
        to: { score: 0.9, zone: 'match' },
        because: ['number agrees: 18'],
      },
    ]);
  });

  test('tell which unit went, by what speaks against it now', () => {
    const rejected = unit('a', 0, { reasons: [reason('rejected before', 'conflicts')] });
    expect(compareProposals([then(unit('a', 0.9))], [rejected])).toMatchObject([
      { what: 'went', from: { zone: 'match' }, to: { score: 0, zone: 'none' }, because: ['rejected before'] },
    ]);
    expect(compareProposals([then(unit('a', 0.9))], [])).toMatchObject([{ what: 'went', to: null }]);
  });

  test('tell that a unit was merged into another', () => {
    const before = then(unit('a', 0.9), { unitId: 'b', name: 'Unit b' });
    expect(
      compareProposals([before], [unit('b', 0.9)]).map(({ what, because }) => [what, because[0]]),
    ).toEqual([
      ['came', 'number agrees: 18'],
      ['went', 'it was merged into Unit b'],
    ]);
  });

  test('tell what moved, from where to where, and which reason is new or gone', () => {
    const moved = unit('a', 0.6, { reasons: [reason('place is missing', 'missing')] });
    expect(compareProposals([then(unit('a', 0.9))], [moved])).toEqual([
      {
        unitId: 'a',
        name: 'Unit a',
        what: 'moved',
        from: { score: 0.9, zone: 'match' },
        to: { score: 0.6, zone: 'look' },
        because: ['now: place is missing', 'no longer: number agrees: 18'],
      },
    ]);
  });

  test('a unit that was not proposed before and is not now is no news', () => {
    expect(compareProposals([then(unit('a', 0.1))], [unit('a', 0.2)])).toEqual([]);
  });
});
