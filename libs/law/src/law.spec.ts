import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, computeClock } from './compute-clock.ts';
import { conclude } from './conclude.ts';
import { CREDIBILITY_FACTORS, openFactors } from './credibility-factors.ts';
import { FINDINGS, when } from './finding.ts';
import { findAuthority } from './find-authority.ts';
import { missingContents } from './missing-contents.ts';
import { reachOf } from './reach-of.ts';
import { findViolationCategory, VIOLATION_CATEGORIES } from './violation-categories.ts';

describe('findings', () => {
  test('a missing fact is undetermined, never unmet', () => {
    expect([when(null, () => false), when(undefined, () => false), when(false, (known) => known)]).toEqual([
      'undetermined',
      'undetermined',
      'unmet',
    ]);
  });

  test('the bar is supported by all elements met and by nothing less', () => {
    const ids = ['a', 'b', 'c'];
    const authority = { elements: ids.map((id) => ({ id })) };
    const findings = fc.dictionary(fc.constantFrom(...ids, 'constructor'), fc.constantFrom(...FINDINGS));
    fc.assert(
      fc.property(findings, (found) => {
        const all = ids.every((id) => found[id] === 'met');
        const none = ids.some((id) => found[id] === 'unmet');
        expect(conclude(authority, found)).toBe(
          all ? 'bar-supported' : none ? 'not-supported' : 'needs-review',
        );
      }),
    );
  });

  test('where each element is a lack, one is enough for the bar and only none of them is enough against it', () => {
    const authority = { elements: [{ id: 'a' }, { id: 'b' }], supportedBy: 'any' as const };
    expect(conclude(authority, { a: 'met' })).toBe('bar-supported');
    expect(conclude(authority, { a: 'unmet' })).toBe('needs-review');
    expect(conclude(authority, { a: 'unmet', b: 'unmet' })).toBe('not-supported');
    expect(conclude({ elements: [], supportedBy: 'any' }, {})).toBe('needs-review');
  });

  test('no elements support nothing', () => {
    expect(conclude({ elements: [] }, {})).toBe('needs-review');
  });
});

describe('reach', () => {
  test('a grant is reached by the State law and not by the Defense law', () => {
    expect(reachOf('fmf', 'us-22usc2378d', {}).outcome).toBe('reached');
    expect(reachOf('fmf', 'us-10usc362', {}).outcome).toBe('not-reached');
    expect(reachOf('section-333', 'us-10usc362', {})).toMatchObject({
      outcome: 'reached',
      provenance: { status: 'read-in-text' },
    });
  });

  test('a contested reach is open until a reading is adopted, and shows what each would give', () => {
    const open = reachOf('fms-national-funds', 'us-22usc2378d', {});
    expect(open).toMatchObject({
      outcome: 'depends',
      reading: 'us-22usc2378d/cash-sales',
      alternatives: [
        { id: 'grants-only', gives: 'not-reached' },
        { id: 'every-furnishing', gives: 'reached' },
      ],
    });
    const adopted = { 'us-22usc2378d/cash-sales': 'every-furnishing' };
    expect(reachOf('fms-national-funds', 'us-22usc2378d', adopted)).toMatchObject({
      outcome: 'reached',
      reading: { reading: 'us-22usc2378d/cash-sales', alternative: 'every-furnishing' },
    });
  });

  test('an adopted reading that does not exist settles nothing', () => {
    for (const alternative of ['other', 'constructor', '']) {
      const adopted = { 'us-22usc2378d/cash-sales': alternative };
      expect(reachOf('fms-national-funds', 'us-22usc2378d', adopted).outcome).toBe('depends');
    }
  });

  test('what is not recorded is not "not reached"', () => {
    expect(reachOf('moon-rocket', 'us-22usc2378d', {}).outcome).toBe('unrecorded');
    expect(reachOf('fmf', 'no-such-law', {}).outcome).toBe('unrecorded');
  });
});

describe('violation categories', () => {
  test('the two sections differ on detention, and the checklist asks both', () => {
    const detention = findViolationCategory('prolonged-detention');
    const cites = detention?.elements.map(({ id, cite }) => [id, cite]);
    expect(cites).toContainEqual(['without-charges', '22 U.S.C. 2151n(a); 2304(d)(1)']);
    expect(cites).toContainEqual(['without-trial', '22 U.S.C. 2304(d)(1)']);
  });

  test('exactly one class catches the rest, and whatever is cited was read', () => {
    expect(VIOLATION_CATEGORIES.filter(({ residual }) => residual).map(({ id }) => id)).toEqual([
      'flagrant-denial',
    ]);
    for (const { elements, ...category } of VIOLATION_CATEGORIES) {
      for (const { cite, provenance } of [category, ...elements])
        expect(provenance.status === 'read-in-text').toBe(cite !== null);
    }
  });
});

test('the worksheet has seven factors and a blank reason is none', () => {
  expect(CREDIBILITY_FACTORS).toHaveLength(7);
  const reasons = Object.fromEntries(CREDIBILITY_FACTORS.map(({ id }) => [id, 'because']));
  expect(openFactors({ ...reasons, bias: ' ' }).map(({ id }) => id)).toEqual(['bias']);
});

test('the waiver of 362(c) lacks what its four parts lack', () => {
  const waiver = findAuthority('us-10usc362')?.exits.find(({ kind }) => kind === 'waiver');
  const missing = missingContents(waiver?.report ?? { contents: [] }, {
    A: 'the information',
    B: '',
    C: null,
  });
  expect(missing.map(({ id, cite }) => [id, cite])).toEqual([
    ['B', '(e)(2)(B)'],
    ['C', '(e)(2)(C)'],
    ['D', '(e)(2)(D)'],
  ]);
});

describe('clocks', () => {
  test('fifteen days after an exception end on the fifteenth day after it, a Sunday too', () => {
    const clock = computeClock({ start: '2026-02-28', days: 15, counting: 'calendar' });
    expect(clock).toMatchObject({ due: '2026-03-15', counted: 15, skipped: 0, paused: 0 });
    expect(clock.words).toBe('Due 15 Mar 2026: 15 of 15 calendar days counted after 28 Feb 2026.');
  });

  test('business days pass over weekends and holidays, and say which', () => {
    const holidays = [{ date: '2026-07-03', name: 'Independence Day (observed)' }];
    const clock = computeClock({ start: '2026-07-02', days: 2, counting: 'business', holidays });
    expect(clock).toMatchObject({ due: '2026-07-07', counted: 2, skipped: 3 });
    expect(clock.days.map(({ skipped }) => skipped)).toEqual([
      'Independence Day (observed)',
      'Saturday',
      'Sunday',
      null,
      null,
    ]);
  });

  test('a pause is not counted, and an open one stops the clock', () => {
    const pauses = [{ from: '2026-01-03', to: '2026-01-05', why: 'waiting for the post' }];
    expect(computeClock({ start: '2026-01-01', days: 5, counting: 'calendar', pauses })).toMatchObject({
      due: '2026-01-09',
      paused: 3,
    });
    const open = [{ from: '2026-01-03', to: null, why: 'waiting for the post' }];
    expect(computeClock({ start: '2026-01-01', days: 5, counting: 'calendar', pauses: open })).toMatchObject({
      due: null,
      counted: 1,
    });
  });

  test('the days of the explanation are the days of the count', () => {
    const start = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom('calendar' as const, 'business' as const),
        (day, days, counting) => {
          const from = day.toISOString().slice(0, 10);
          const clock = computeClock({ start: from, days, counting });
          expect(clock.counted).toBe(days);
          expect(clock.due).toBe(addDays(from, clock.days.length));
          expect(clock.counted + clock.skipped + clock.paused).toBe(clock.days.length);
        },
      ),
    );
  });

  test.each(['2026-02-30', '2026-2-3', 'soon', '2026-01-01T00:00:00Z'])(
    '"%s" is no date to count from',
    (start) => {
      expect(() => computeClock({ start, days: 1, counting: 'calendar' })).toThrow(RangeError);
    },
  );

  test.each([0, -1, 1.5, Number.NaN])('%s days cannot be counted', (days) => {
    expect(() => computeClock({ start: '2026-01-01', days, counting: 'calendar' })).toThrow(RangeError);
  });
});
