import { describe, expect, test } from '@jest/globals';
import type { BarEnding } from './consequence-store.ts';
import type { EditionEntry, IssuedEdition } from './edition.ts';
import { editionDifference } from './edition-difference.ts';

const entry = (barId: string, standing: EditionEntry['standing'] = 'barred'): EditionEntry => ({
  ...{ barId, unitId: `unit of ${barId}`, unitName: barId, authorityId: 'a-law', barredSince: '2031-01-01' },
  standing,
});
const edition = (number: number, ...entries: readonly EditionEntry[]): IssuedEdition => ({
  ...{ id: `e${number}`, country: 'QM', number, issuedOn: `2031-0${number}-15`, entries },
  because: { change: 'none', words: 'It is time.' },
});
const ending = (barId: string, ground: string, effectiveFrom: string): BarEnding => ({
  ...{ barId, determinationId: 'd', ground, scope: null, effectiveFrom, effectiveUntil: null },
});

describe('the difference between two editions', () => {
  test('says of each unit that came, went or changed why; the others are not in it', () => {
    const before = edition(1, entry('a'), entry('b'), entry('c'), entry('d', 'excepted'));
    const now = edition(2, entry('a'), entry('c', 'excepted'), entry('d'), entry('e'));
    const endings = [
      ending('b', 'restored', '2031-02-01'),
      ending('c', 'effective-steps', '2031-02-02'),
      ending('c', 'restored', '2031-09-09'),
    ];
    const { since, changes } = editionDifference(now, before, endings);
    expect(since).toBe(1);
    expect(changes.map((one) => [one.unitName, one.change, one.because])).toEqual([
      ['c', 'changed', 'effective-steps from 2 Feb 2031'],
      ['d', 'changed', 'what held the bar back is over'],
      ['e', 'added', 'barred since 1 Jan 2031'],
      ['b', 'removed', 'restored from 1 Feb 2031'],
    ]);
  });

  test('of the first edition is all of it; of two alike nothing', () => {
    expect(editionDifference(edition(1, entry('a')), undefined, [])).toMatchObject({
      since: null,
      changes: [{ change: 'added', before: null, after: 'barred' }],
    });
    expect(editionDifference(edition(2, entry('a')), edition(1, entry('a')), []).changes).toEqual([]);
  });
});
