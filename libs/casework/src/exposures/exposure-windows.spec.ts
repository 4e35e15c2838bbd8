import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, findAuthority } from '#law';
import type { RegionGround } from '#workflow';
import { meaningOf } from '#workflow';
import type { DatedGround } from './exposure.ts';
import { exposureWindows } from './exposure-windows.ts';
import { supportedTimes } from './supported-times.ts';
import { supportingElements } from './supporting-elements.ts';

const law = (id: string) => {
  const found = findAuthority(id);
  if (found === undefined) throw new Error(`no law ${id}`);
  return found;
};
const AID = law('us-22usc2378-1');
const FIRST = '2031-03-01';
const today = '2031-04-30';

const ground = (more: Partial<RegionGround>): RegionGround => ({
  ...{
    state: 's',
    says: 'nothing',
    words: 'Something.',
    cite: '22 U.S.C. 2378-1(a)',
    since: FIRST,
    byLaw: false,
  },
  ...{ determinationId: null, exit: null, covers: null, prohibitionCite: '22 U.S.C. 2378-1(a)' },
  ...{ dependsOn: null, terms: null, clock: null },
  ...more,
});
const from = (day: string, more: Partial<RegionGround>): DatedGround => ({
  region: 'restriction',
  recordedAt: `${day}T10:00:00.000Z`,
  ground: ground(more),
});
const finding = (day: string, elementId: string, value: 'met' | 'unmet' | 'undetermined') => ({
  ...{ id: `${day}${elementId}`, assessmentVersion: 1, elementId, value, reasons: 'x', evidenceIds: [] },
  ...{ dissent: null, at: `${day}T09:00:00.000Z`, accountId: 'a', personId: 'p', name: 'n' },
});
const sheet = (findings: ReturnType<typeof finding>[] = [], acts: readonly [string, string][] = []) => ({
  openedAt: `${FIRST}T00:00:00.000Z`,
  findings,
  transitions: acts.map(([day, act], sequence) => ({
    ...{
      id: String(sequence),
      sequence,
      act,
      title: act,
      rule: 'b',
      from: 'x',
      to: 'y',
      signed: false,
      payload: {},
    },
    ...{
      determinationId: null,
      by: { at: `${day}T09:30:00.000Z`, accountId: 'a', personId: 'p', name: 'n' },
    },
  })),
});
const windows = (grounds: readonly DatedGround[], on = sheet(), adopted = {}) =>
  exposureWindows(AID, on, { grounds, adopted, today }).map((one) => [one.kind, one.from, one.to]);

const ALL = ['E1', 'E2', 'E3', 'E4'].map((id) => finding('2031-03-10', id, 'met'));

describe('what is asked before a bar', () => {
  test('is found in the drawing of the law: the elements of the restriction, and not whether it was made known', () => {
    expect(supportingElements(AID)).toEqual(['E1', 'E2', 'E3', 'E4']);
    expect(supportingElements(law('us-22usc2304'))).toEqual(['P1', 'P2', 'P3', 'P4']);
    expect(supportingElements(law('us-22usc2378d'))).toEqual([]);
  });

  test('is supported from the last finding that is met, until one is not, or the findings begin anew', () => {
    expect(supportedTimes(AID, sheet(ALL))).toEqual([{ from: '2031-03-10', to: null }]);
    expect(supportedTimes(AID, sheet(ALL.slice(1)))).toEqual([]);
    expect(supportedTimes(AID, sheet([...ALL, finding('2031-03-20', 'E2', 'undetermined')]))).toEqual([
      { from: '2031-03-10', to: '2031-03-20' },
    ]);
    expect(supportedTimes(AID, sheet(ALL, [['2031-04-01', 'review.opened']]))).toEqual([
      { from: '2031-03-10', to: '2031-04-01' },
    ]);
  });
});

describe('windows of exposure', () => {
  test('open with findings that support a bar, and close where somebody acts', () => {
    expect(windows([from('2031-03-02', { says: 'open' })], sheet(ALL))).toEqual([
      ['supported', '2031-03-10', null],
    ]);
    const acted = [from('2031-03-02', { says: 'open' }), from('2031-03-15', { says: 'clear' })];
    expect(windows(acted, sheet(ALL))).toEqual([['supported', '2031-03-10', '2031-03-15']]);
    const barred = [from('2031-03-02', { says: 'open' }), from('2031-03-15', { says: 'bars' })];
    expect(windows(barred, sheet(ALL))).toEqual([
      ['supported', '2031-03-10', '2031-03-15'],
      ['barred', '2031-03-15', null],
    ]);
  });

  test('open by the law itself when a clock has run out, whether or not anybody recorded that', () => {
    const clock = {
      due: '2031-03-31',
      says: 'bars' as const,
      words: 'Day 31.',
      cite: '22 U.S.C. 2304(c)(3)',
    };
    expect(windows([from('2031-03-01', { clock })])).toEqual([['barred', '2031-04-01', null]]);
    expect(windows([from('2031-03-01', { clock }), from('2031-03-30', {})])).toEqual([]);
  });

  test('open again when an exit has ended by its own terms', () => {
    const terms = { scope: null, until: '2031-03-20' };
    expect(windows([from('2031-03-05', { says: 'lifts', terms })])).toEqual([['barred', '2031-03-21', null]]);
  });

  test('cover exactly the days on which what was kept bars', () => {
    const day = fc.integer({ min: 0, max: 55 }).map((days) => addDays(FIRST, days));
    const kept = fc.record({
      day,
      says: fc.constantFrom('nothing', 'open', 'clear', 'bars', 'lifts' as const),
      until: fc.option(day),
      due: fc.option(day),
    });
    fc.assert(
      fc.property(fc.uniqueArray(kept, { selector: (one) => one.day, maxLength: 6 }), (list) => {
        const inOrder = [...list].sort((a, b) => (a.day < b.day ? -1 : 1));
        const grounds = inOrder.map(({ day: on, says, until, due }) =>
          from(on, {
            says,
            terms: says === 'lifts' ? { scope: null, until } : null,
            clock: due === null ? null : { due, says: 'bars', words: 'By the law itself.', cite: '(c)' },
          }),
        );
        const found = exposureWindows(AID, sheet(), { grounds, adopted: {}, today });
        for (let on = FIRST; on <= today; on = addDays(on, 1)) {
          const newest = grounds.filter(({ recordedAt }) => recordedAt.slice(0, 10) <= on).at(-1);
          const bars =
            newest !== undefined && meaningOf(newest.ground, { on, adopted: {} }).kind === 'barred';
          const isIn = found.filter((one) => one.from <= on && (one.to === null || on < one.to));
          expect([on, isIn.map(({ kind }) => kind)]).toEqual([on, bars ? ['barred'] : []]);
        }
      }),
    );
  });
});
