import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { blockingKeys } from './blocking-keys.ts';
import { LOOK_FROM, MATCH_FROM } from './calibrate.ts';
import { indexUnits } from './index-units.ts';
import { LANGUAGES } from './languages/languages.ts';
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
        expect(zone).toBe(score >= MATCH_FROM ? 'match' : score >= LOOK_FROM ? 'look' : 'none');
      }),
    );
  });
});

/** Names in every language, from the examples of its folder. */
const texts: readonly string[] = (
  await Promise.all(
    Object.keys(LANGUAGES).map(
      async (language) =>
        (await import(`./languages/${language}/examples.ts`)) as {
          readonly examples: Readonly<Record<string, string>>;
        },
    ),
  )
).flatMap(({ examples }) => Object.keys(examples));
const anyName = fc.constantFrom(...texts);

describe('a name in any language', () => {
  const INVISIBLE = ['\u200e', '\u200f', '\u202a', '\u202e', '\u2066', '\u2069', '\ufeff', '\u00ad'];
  const SPACES = [' ', '  ', '\u00a0', '\t', '\u2003'];

  test('stays the same with direction marks, other spaces and other case', () => {
    fc.assert(
      fc.property(anyName, fc.infiniteStream(fc.nat({ max: 40 })), fc.boolean(), (text, choice, upper) => {
        const dressed = [...(upper ? text.toUpperCase() : text)]
          .map((letter) => {
            const chosen = choice.next().value;
            if (letter === ' ') return SPACES[chosen % SPACES.length] ?? letter;
            return letter + (INVISIBLE[chosen] ?? '');
          })
          .join('');
        same(text, dressed);
      }),
    );
  });

  test('with another number is never the same unit', () => {
    const withDigits = fc.constantFrom(...texts.filter((text) => /\p{Nd}/u.test(text)));
    fc.assert(
      fc.property(withDigits, fc.integer({ min: 1, max: 9_999 }), (text, other) => {
        const changed = text.replace(/\p{Nd}+/u, String(other));
        fc.pre(readUnitName(changed).key !== readUnitName(text).key);
        const { zone, score } = scoreUnits(readUnitName(text), readUnitName(changed));
        expect([text, changed, zone]).toEqual([text, changed, 'none']);
        expect(score).toBeLessThanOrEqual(0.25);
      }),
    );
  });

  test('finds the same units of a registry in any dress', () => {
    const index = indexUnits(texts.map((text, at) => ({ id: String(at), names: [text] })));
    fc.assert(
      fc.property(anyName, fc.constantFrom(...INVISIBLE, ' ', '  '), (text, mark) => {
        const dressed = `${mark}${text.replaceAll(' ', ` ${mark}`)}${mark}`;
        expect(index.candidates(dressed)).toEqual(index.candidates(text));
      }),
    );
  });
});

describe('the parts of a name', () => {
  test('score the same in every order', () => {
    const permuted = fc
      .tuple(number, arm, echelon, place)
      .filter(([, one, , other]) => one !== '' && other !== '')
      .chain(([mark, one, body, where]) =>
        fc.tuple(
          fc.constant([`${mark} ${one} ${body}`, where]),
          fc.shuffledSubarray([`${mark} ${body}`, one, where], { minLength: 3 }),
        ),
      );
    fc.assert(
      fc.property(permuted, ([plain, shuffled]) => {
        const pair = [readUnitName(plain.join(', ')), readUnitName(shuffled.join(', '))] as const;
        expect([plain, shuffled, scoreUnits(...pair).zone]).toEqual([plain, shuffled, 'match']);
        expect(scoreUnits(...pair).score).toBe(1);
      }),
    );
  });
});

describe('hostile text', () => {
  const HOSTILE = [
    'Z̸̢̛a̴͝l̷g̵o̶',
    '\u202e18 edagirB\u202c',
    "'; DROP TABLE units; --",
    '<script>alert(1)</script>',
    '\u0000\u0001\u001f\u007f',
    '\ud800',
    '\udfff 18 Brigade \ud800',
    '🎖️👩‍✈️ 18 🪖',
    '(((((((((( 18 Brigade',
    '𝟙𝟠 𝔅𝔯𝔦𝔤𝔞𝔡𝔢',
    '18' + '\u0301'.repeat(5_000) + ' Brigade',
    'a'.repeat(60) + 'b',
    'aaaaaa '.repeat(40),
    'IIIIIIIIII xxxxxxxxxxxxxxxxxxxx',
    'twenty '.repeat(300),
    '९'.repeat(3_000),
    'กองพลทหารราบที่'.repeat(200),
    '第一二三四五六七八九十'.repeat(200),
    'panzergrenadier'.repeat(100),
  ];

  test.each(HOSTILE)('%# is read, matched with itself and with others', (text) => {
    const other = readUnitName('Alpha Army Aviation Airborne Artillery Assault Air Defence Area Academy 18');
    const name = readUnitName(text);
    expect(scoreUnits(name, name).score).toBe(name.key === '' ? 0 : 1);
    for (const pair of [
      [name, other],
      [other, name],
    ] as const)
      expect(scoreUnits(...pair).score).toBeLessThan(1);
    expect(() => [readCell(text), blockingKeys(name)]).not.toThrow();
  });
});

const PIECES = [
  ...['18 Brigade, ', 'a', '((((', '1 & ', '&amp;', ',,,,', '- ', 'é\u0301', '\u202e', "d'", '\n', ';'],
  ...['twenty ', 'kha la ya ', 'กองพล', '第', 'מ', 'الل', 'panzer', 'и', '18', 'IV ', '$1 ', '\ud800'],
];

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
    for (const piece of PIECES) {
      for (const length of [4_999, 10_000_000]) {
        const cell = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
        expect(() => readCell(cell)).not.toThrow();
        expect(() => blockingKeys(readUnitName(cell))).not.toThrow();
      }
    }
  });
});
