import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkCitations } from './check-citations.ts';
import type { TextOf } from './check-citations.ts';
import { INSTRUMENTS } from './instruments.ts';
import { numberWords } from './number-words.ts';
import { fromMemory, readInText } from './provenance.ts';
import { readCitation, sectionOf } from './read-citation.ts';

/* An invented law, in the shape in which the real texts are filed. */
const INVENTED = `# 99 U.S.C. § 7. Invented

##### (a) Prohibition

(1) No balloons shall be furnished "for amusement" within thirty days, or for $2,000,000 or more.

(2) As used in paragraph (9), a balloon is a balloon.

##### (b) Exception

(1) After December 31, 2022, the Minister may except a balloon if

(A) it is small; and

(B) it is paid for.
`;
const textOf: TextOf = (section) => (section === '99-usc-7' ? INVENTED : undefined);
const read = readInText('99 U.S.C. 7', '2026-11-23');
const outcomes = (data: unknown) =>
  checkCitations({ section: '99-usc-7', data }, textOf).map(({ outcome }) => outcome);

describe('reading a citation', () => {
  test('a pinpoint belongs to the law itself, or to the section named last', () => {
    expect(readCitation('(a)(1); 22 U.S.C. 2394-1(a) with 2763(g)(1), practice', '99-usc-7')).toEqual([
      { section: '99-usc-7', path: ['a', '1'] },
      { section: '22-usc-2394-1', path: ['a'] },
      { section: '22-usc-2763', path: ['g', '1'] },
    ]);
  });

  test('a section without a pinpoint is cited whole, and words are no citation', () => {
    expect(readCitation('10 U.S.C. 362', null)).toEqual([{ section: '10-usc-362', path: [] }]);
    expect(readCitation('practice; former law (restated)', '99-usc-7')).toEqual([]);
    expect(readCitation('(a)', null)).toEqual([]);
  });

  test('a bill has no section', () => {
    expect([sectionOf('22 U.S.C. 2378–1'), sectionOf('H.R. 1 (119th Congress)')]).toEqual([
      '22-usc-2378-1',
      null,
    ]);
  });
});

describe('checking against the text', () => {
  test('a place that is there is verified, one that is not contradicts', () => {
    expect(outcomes({ cite: '(b)(1)(B)' })).toEqual(['verified']);
    expect(outcomes([{ cite: '(b)(1)(C)' }, { cite: '(c)' }, { cite: '(a)(3)' }])).toEqual([
      'contradicted',
      'contradicted',
      'contradicted',
    ]);
  });

  test('a number must stand in the subsection cited, in digits or in words', () => {
    const days = (value: number) => ({ value, provenance: read });
    expect(outcomes({ cite: '(a)', days: days(30) })).toEqual(['verified', 'verified']);
    expect(outcomes({ cite: '(a)', days: days(31) })).toEqual(['verified', 'contradicted']);
    expect(outcomes({ cite: '(b)', days: days(30) })).toEqual(['verified', 'contradicted']);
    expect(outcomes({ cite: '(a)(2)', days: days(30) })).toEqual(['verified', 'contradicted']);
  });

  test('so must an amount, and a date', () => {
    const amount = (value: number) => ({ value, provenance: read });
    expect(outcomes({ cite: '(a)(1)', amount: amount(2_000_000) })).toContain('verified');
    expect(outcomes({ cite: '(a)(1)', amount: amount(200_000) })).toContain('contradicted');
    expect(outcomes({ cite: '(b)', effectiveFrom: '2022-12-31' })).not.toContain('contradicted');
    expect(outcomes({ cite: '(b)', effectiveFrom: '2021-12-31' })).toContain('contradicted');
  });

  test('quoted words must be the words of the law', () => {
    expect(outcomes({ cite: '(a)', words: 'The text says "No balloons ... for amusement".' })).not.toContain(
      'contradicted',
    );
    expect(outcomes({ cite: '(a)', words: 'The text says "no kites at all".' })).toContain('contradicted');
  });

  test('what nobody claims to have read never contradicts, and without the text nothing does', () => {
    expect(outcomes({ cite: '(z)', provenance: fromMemory('not read') })).toEqual(['not-verifiable']);
    expect(outcomes({ cite: '1 U.S.C. 1(a)', provenance: read })).toEqual(['not-verifiable']);
  });
});

test('numbers in words', () => {
  expect([5, 15, 30, 45, 60].map(numberWords)).toEqual(['five', 'fifteen', 'thirty', 'forty-five', 'sixty']);
  expect(() => numberWords(100)).toThrow(RangeError);
});

const texts = path.resolve(import.meta.dirname, '../../../../shared/data/statute-text');
const texted = existsSync(texts) ? test : test.skip;

texted('the notices of the instruments stand in their texts (skipped where the texts are absent)', () => {
  const fromFolder: TextOf = (section) => {
    const file = path.join(texts, `${section}.md`);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const checks = INSTRUMENTS.flatMap((instrument) =>
    instrument.notices.flatMap((notice) =>
      checkCitations({ section: sectionOf(notice.cite), data: notice }, fromFolder),
    ),
  );
  expect(checks.filter(({ outcome }) => outcome === 'contradicted')).toEqual([]);
  expect(checks.filter(({ outcome }) => outcome === 'verified').length).toBeGreaterThan(80);
});
