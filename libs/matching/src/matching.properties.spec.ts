import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { blockingKeys } from './blocking-keys.ts';
import { readCell } from './read-cell.ts';
import { readUnitName } from './read-unit-name.ts';
import { scoreUnits } from './score-units.ts';

const number = fc.integer({ min: 1, max: 9_999 }).map(String);
const arm = fc.constantFrom('Infantry', 'Special Forces', 'Armoured', 'Mechanised', 'Ranger', '');
const echelon = fc.constantFrom('Brigade', 'Battalion', 'Regiment', 'Company', 'Division', 'Squadron');
const place = fc.constantFrom('', 'Garoua', 'Oldtown', 'Newport', 'San Telmo', 'Umuabor');
const unitWords = fc.tuple(number, arm, echelon, place).map((words) =>
  words
    .filter((word) => word !== '')
    .join(' ')
    .split(' '),
);

/** Rewrites each letter by a choice, so that the same name comes in another dress. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  B: 'В',
  C: 'С',
  O: 'О',
};
const MARKS = ['\u0301', '\u0308', '\u0327', '\u200f', '\u202a', '\u200b'];

const same = (one: string, other: string) => {
  const [read, dressed] = [readUnitName(one), readUnitName(other)];
  expect(dressed.key).toBe(read.key);
  expect(scoreUnits(read, dressed)).toMatchObject({ score: 1, zone: 'match' });
  expect(blockingKeys(dressed)).toEqual(blockingKeys(read));
};

describe('a name', () => {
  test('stays the same in any case', () => {
    fc.assert(
      fc.property(unitWords, fc.infiniteStream(fc.boolean()), (words, upper) => {
        const dressed = [...words.join(' ')].map((letter) =>
          upper.next().value ? letter.toUpperCase() : letter.toLowerCase(),
        );
        same(words.join(' '), dressed.join(''));
      }),
    );
  });

  test('stays the same with marks, direction marks and look-alike letters', () => {
    fc.assert(
      fc.property(unitWords, fc.infiniteStream(fc.nat({ max: 8 })), (words, choice) => {
        const dressed = [...words.join(' ')].map((letter) => {
          const chosen = choice.next().value;
          if (chosen === 0) return LOOK_ALIKES[letter] ?? letter;
          return chosen <= MARKS.length && /[a-z]/.test(letter) ? letter + MARKS[chosen - 1] : letter;
        });
        same(words.join(' '), dressed.join(''));
      }),
    );
  });

  test('stays the same with other spaces and punctuation between its words', () => {
    const between = fc.constantFrom(' ', '  ', ' - ', ', ', ' / ', '\t', '\u00a0', '. ', ' – ', '_', ' "');
    fc.assert(
      fc.property(unitWords, between, (words, separator) => {
        same(words.join(' '), words.join(separator));
      }),
    );
  });

  test('scores the same with its parts in another order', () => {
    fc.assert(
      fc.property(number, echelon, place, (mark, body, where) => {
        const one = readUnitName(`${mark} ${body}, ${where}`);
        for (const other of [
          `${body} ${mark}, ${where}`,
          `${where}, ${mark} ${body}`,
          `${where} ${body} ${mark}`,
        ]) {
          expect(scoreUnits(one, readUnitName(other))).toMatchObject({ score: 1, zone: 'match' });
        }
      }),
    );
  });

  test('with another number is never the same unit', () => {
    fc.assert(
      fc.property(unitWords, number, (words, other) => {
        fc.pre(words[0] !== other);
        const { zone, score } = scoreUnits(
          readUnitName(words.join(' ')),
          readUnitName([other, ...words.slice(1)].join(' ')),
        );
        expect(zone).toBe('none');
        expect(score).toBeLessThanOrEqual(0.25);
      }),
    );
  });

  test('matches itself, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const name = readUnitName(text);
        expect(scoreUnits(name, name).score).toBe(name.key === '' ? 0 : 1);
      }),
    );
  });

  test('scores between 0 and 1 against any other, and its zone follows the score', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), unitWords, (text, words) => {
        const { score, zone } = scoreUnits(readUnitName(text), readUnitName(words.join(' ')));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(zone).toBe(score >= 0.8 ? 'match' : score >= 0.45 ? 'look' : 'none');
      }),
    );
  });
});

describe('a cell', () => {
  test('is read whatever it holds, to exactly one kind, and its units have text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const reading = readCell(text);
        const units =
          reading.kind === 'unit' ? [reading.unit] : reading.kind === 'several' ? reading.units : [];
        expect(units.length).toBe(
          { unit: 1, several: Math.max(2, units.length), 'not-identified': 0 }[reading.kind],
        );
        expect(units.every((unit) => unit.text.trim() !== '')).toBe(true);
      }),
    );
  });

  test('of any size is read in bounded work', () => {
    for (const piece of ['18 Brigade, ', 'a', '((((', '1 & ', '&amp;', ',,,,', '- ', 'é\u0301', '\u202e']) {
      for (const length of [4_999, 10_000_000]) {
        const cell = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
        expect(() => readCell(cell)).not.toThrow();
        expect(() => blockingKeys(readUnitName(cell))).not.toThrow();
      }
    }
  });
});
