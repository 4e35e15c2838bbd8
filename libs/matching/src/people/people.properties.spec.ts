import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { indexPeople } from './index-people.ts';
import { readPersonName } from './read-person-name.ts';
import { scorePeople } from './score-people.ts';

const GIVEN = [
  'Mohamed',
  'Aleksandr',
  'Yusuf',
  'María',
  'Jean-Baptiste',
  'Wilson',
  'Oluwaseun',
  'Şükrü',
  'Nguyễn',
];
const MORE = ['Bello', 'Kiprotich', 'Nikolaev', 'Adebayo', 'Thornbury', 'Ixtlahuac'];
const FAMILY = [
  'Vorontsov',
  'Shaheen',
  'Cheruiyot',
  'Hargrove',
  'Quintanilha',
  'Đorđević',
  'al-Masri',
  'Öztürk',
];
const name = fc
  .tuple(fc.constantFrom(...GIVEN), fc.option(fc.constantFrom(...MORE)), fc.constantFrom(...FAMILY))
  .map((words) => words.filter((word) => word !== null).join(' '));

/** Names in the scripts that share look-alike letters, so that disguising them is possible. */
const LOOK_ALIKE = new Map([...'aeopcxyi'].map((letter, at) => [letter, [...'аеорсхуі'][at] ?? letter]));
const disguised = (text: string): string =>
  [...text].map((letter, at) => (at % 3 === 0 ? (LOOK_ALIKE.get(letter) ?? letter) : letter)).join('');

const CHANGES: readonly [string, (text: string) => string][] = [
  ['case', (text) => text.toUpperCase()],
  ['marks', (text) => text.normalize('NFD').replace(/\p{Mn}/gu, '')],
  ['spaces', (text) => `  ${text.replaceAll(' ', ' \t\u00a0 ')} `],
  ['punctuation', (text) => text.replaceAll(' ', '. , ')],
  ['direction marks', (text) => [...text].join('\u200f')],
  ['order', (text) => text.split(' ').reverse().join(' ')],
  ['a comma form', (text) => text.replace(/^(.*) (\S+)$/u, '$2, $1')],
  ['look-alike letters', disguised],
  ['a rank before it', (text) => `Lt. Gen. ${text}`],
];

const score = (one: string, other: string) =>
  scorePeople({ name: readPersonName(one), facts: {} }, { name: readPersonName(other), facts: {} });

describe('a result does not change by', () => {
  test.each(CHANGES)('%s', (_what, change) => {
    fc.assert(
      fc.property(name, name, (query, candidate) => {
        const [before, after] = [score(query, candidate), score(change(query), candidate)];
        expect({ score: after.score, zone: after.zone }).toEqual({ score: before.score, zone: before.zone });
      }),
      { numRuns: 200 },
    );
  });
});

test('a name matches itself, and no score leaves 0 to 1, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      (one, other) => {
        const self = score(one, one);
        if (readPersonName(one).key !== '') expect(self).toMatchObject({ score: 1, zone: 'match' });
        const pair = score(one, other);
        expect(pair.score).toBeGreaterThanOrEqual(0);
        expect(pair.score).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('two people score the same in either direction where neither name says more', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...GIVEN),
      fc.constantFrom(...GIVEN),
      fc.constantFrom(...FAMILY),
      (one, other, family) => {
        expect(score(`${one} ${family}`, `${other} ${family}`).score).toBe(
          score(`${other} ${family}`, `${one} ${family}`).score,
        );
      },
    ),
  );
});

test('another person in the registry never changes the score of a pair', () => {
  fc.assert(
    fc.property(name, name, fc.array(name, { maxLength: 5 }), (query, candidate, others) => {
      const person = { id: 'p', names: [candidate] };
      const crowd = others.map((text, at) => ({ id: `o${at}`, names: [text] }));
      const alone = indexPeople([person]).candidates({ name: query })[0];
      const among = indexPeople([...crowd, person]).candidates({ name: query }, { limit: 10 });
      const same = among.find(({ id }) => id === 'p');
      expect(same?.match.score).toBe(alone?.match.score);
    }),
  );
});

test('a cell of ten million characters is read to a bound', () => {
  const index = indexPeople([{ id: 'p', names: ['Wilson Cheruiyot'] }]);
  for (const part of [
    'a',
    'Wilson ',
    'عبد',
    '"(',
    '王',
    'မင်း',
    '\u0300',
    '가',
    'llah',
    'abdul',
    '\u{e000}',
  ]) {
    const text = part.repeat(Math.ceil(10_000_000 / part.length));
    expect(index.candidates({ name: text }).every(({ match }) => match.score <= 1)).toBe(true);
    expect(index.candidates({ name: `Wilson Cheruiyot ${text}` }).length).toBeLessThanOrEqual(1);
  }
});

const NAUGHTY = path.resolve(import.meta.dirname, '../../../../../shared/data/hostile-input/blns.json');
const withNaughty = existsSync(NAUGHTY) ? test : test.skip;

withNaughty('strings that break other programs (needs ../shared/data) break nothing here', () => {
  const strings = JSON.parse(readFileSync(NAUGHTY, 'utf8')) as string[];
  const index = indexPeople(
    strings.map((text, at) => ({ id: String(at), names: [text, `${text} Hargrove`] })),
  );
  for (const text of strings) {
    for (const { match } of index.candidates({
      name: text,
      birthDates: [text],
      birthPlaces: [text],
      nationalIds: [text],
    })) {
      expect(match.score).toBeGreaterThanOrEqual(0);
    }
  }
});
