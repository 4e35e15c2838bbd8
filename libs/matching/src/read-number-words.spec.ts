import { describe, expect, test } from '@jest/globals';
import { WRITERS } from '../fixtures/write-numbers/write-numbers.ts';
import { LANGUAGES } from './languages/languages.ts';
import { NUMBER_LEXICONS } from './number-lexicon.ts';
import { readCell } from './read-cell.ts';
import { readUnitName } from './read-unit-name.ts';
import { scoreUnits } from './score-units.ts';

const numbersOf = (text: string): readonly string[] =>
  readUnitName(text)
    .parts.filter(({ kind }) => kind === 'number')
    .map(({ value }) => value);

/** A unit around a number, as each language orders the two. */
const UNITS: Readonly<Record<string, (number: string) => string>> = {
  en: (number) => `${number} Battalion`,
  es: (number) => `${number} Batallón`,
  fr: (number) => `${number} Bataillon`,
  pt: (number) => `${number} Batalhão`,
  ru: (number) => `${number} полк`,
  uk: (number) => `${number} полк`,
  ar: (number) => `اللواء ${number}`,
  he: (number) => `גדוד ${number}`,
  id: (number) => `Batalyon ${number}`,
};

const EXAMPLES: readonly (readonly [language: string, number: number, texts: readonly string[]])[] = [
  ['English', 19, ['Nineteenth Brigade', 'Nineteen Brigade']],
  ['English', 21, ['Twenty-First Battalion', 'Twenty First Battalion', 'Twentyfirst Battalion']],
  [
    'English',
    101,
    ['One Hundred and First', 'A Hundred and First', 'Hundred-and-first', 'one hundred first'],
  ],
  ['Spanish', 18, ['Décimo Octavo Batallón', 'Décimo-octava Brigada', 'Decimoctavo', 'Diez y ocho']],
  ['Spanish', 21, ['Vigésimo Primero', 'Vigésima Primera Brigada', 'Vigesimoprimer Batallón', 'Veintiuno']],
  ['Spanish', 131, ['Ciento treinta y uno', 'Centésimo trigésimo primero']],
  ['French', 18, ['Dix-huitième régiment', 'dix huit']],
  ['French', 21, ['Vingt et unième', 'vingt-et-unième', 'vingt et un']],
  ['French', 71, ['Soixante et onzième', 'septante et unième']],
  ['French', 99, ['Quatre-vingt-dix-neuvième', 'nonante-neuvième']],
  ['Portuguese', 19, ['Décimo Nono Batalhão', 'Décima Nona Companhia', 'dezenove', 'dezanove']],
  ['Portuguese', 121, ['Cento e vinte e um', 'Centésimo vigésimo primeiro']],
  ['Russian', 19, ['Девятнадцатый полк', 'девятнадцатая бригада', 'девятнадцатого полка']],
  ['Russian', 21, ['Двадцать первая бригада', 'Двадцать первый полк', 'Батальон двадцать первой бригады']],
  ['Ukrainian', 19, ["Дев'ятнадцятий полк", 'дев’ятнадцята бригада', 'дев`ятнадцятої бригади']],
  ['Ukrainian', 121, ['Сто двадцять перша бригада']],
  ['Arabic', 19, ['اللواء التاسع عشر', 'الكتيبة التاسعة عشرة', 'تسعة عشر']],
  ['Arabic', 18, ['اللواء الثامن عشر', 'الفرقة الثامنة عشرة']],
  ['Arabic', 21, ['اللواء الحادي والعشرون', 'الحادي و العشرين', 'الحادية والعشرون', 'الحادى والعشرون']],
  ['Arabic', 101, ['اللواء الأول بعد المئة', 'المئة والأول']],
  ['Hebrew', 18, ['גדוד שמונה עשרה', 'גדוד שמונה־עשר', 'חטיבה השמונה עשרה']],
  ['Hebrew', 121, ['חטיבה מאה עשרים ואחת']],
  ['Indonesian', 19, ['Kesembilan belas', 'Batalyon Sembilan Belas', 'ke-sembilan-belas']],
  ['Indonesian', 121, ['Batalyon Seratus Dua Puluh Satu', 'keseratus dua puluh satu']],
];

describe('a number in words', () => {
  test.each(
    EXAMPLES.flatMap(([language, number, texts]) => texts.map((text) => [language, text, number] as const)),
  )('%s: %s is %i and no other number', (_, text, number) => {
    expect(numbersOf(text)).toEqual([String(number)]);
  });

  test.each(Object.keys(WRITERS))('in %s, from 1 to 199, is read as itself or not at all', (language) => {
    const unit = UNITS[language] ?? String;
    const wrong: string[] = [];
    let [written, unread] = [0, 0];
    for (let number = 1; number < 200; number += 1) {
      for (const text of WRITERS[language]?.(number) ?? []) {
        const read = [numbersOf(text), numbersOf(unit(text))];
        written += read.length;
        unread += read.filter((numbers) => numbers.length === 0).length;
        if (read.some((numbers) => numbers.length > 0 && numbers.join() !== String(number)))
          wrong.push(`${number}: ${text}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(written).toBeGreaterThan(398);
    expect(unread / written).toBeLessThan(0.1);
  });

  test.each(Object.entries(LANGUAGES))(
    'in %s, each listed ordinal is read as its number',
    (_, { numbers }) => {
      const wrong = Object.entries(numbers.ordinals).flatMap(([number, listed]) =>
        listed.split(', ').filter((word) => numbersOf(word).join() !== number),
      );
      expect(wrong).toEqual([]);
    },
  );

  test.each(Object.keys(WRITERS))('in %s, above ten, is always read where it names a unit', (language) => {
    const numbers = Array.from({ length: 189 }, (_, at) => at + 11);
    const unread = numbers.filter((number) => {
      const texts = WRITERS[language]?.(number) ?? [];
      return !texts.some((text) => numbersOf((UNITS[language] ?? String)(text)).join() === String(number));
    });
    expect(unread.filter((number) => number % 10 !== 0)).toEqual([]);
  });
});

describe('words of which nobody can say which number they are', () => {
  test.each([
    ['a comma stands between', 'Twenty, First Battalion'],
    ['an echelon stands on either side', 'Brigade Twenty First Battalion'],
    ['digits stand behind', 'Twenty 1st Battalion'],
    ['digits stand before', '2 hundred and first'],
    ['a word is misspelt', 'Twenty Frist Battalion'],
    ['a word is misspelt', 'Twentty First Battalion'],
    ['a word is misspelt', 'Batalyon dua pulh satu'],
    ['a word is misspelt', 'One hundred and fortyseen Battalion'],
    ['a word is cut', 'Nine teenth Battalion'],
    ['the languages are mixed', 'Twenty premier Bataillon'],
    ['the number is larger than is read', 'Two Thousand and First Battalion'],
    ['the number is told digit by digit', 'One Zero One Battalion'],
    ['both are ordinals', 'Twentieth First Battalion'],
    ['they add up to nothing', 'Third Second Brigade'],
    ['they add up to nothing', 'اللواء العشرون الأول'],
  ])('are no number: %s in "%s"', (_, text) => {
    expect(numbersOf(text)).toEqual([]);
  });

  test('never make two units one', () => {
    const ours = readUnitName('Twenty Frist Battalion');
    for (const other of ['20 Battalion', '1 Battalion', '21 Battalion', 'Twenty Thirst Battalion'])
      expect(scoreUnits(ours, readUnitName(other)).zone).not.toBe('match');
    expect(scoreUnits(ours, readUnitName('twenty frist bn')).zone).toBe('match');
  });
});

describe('number words side by side', () => {
  test.each([
    ['First and Second Battalion', '1,2'],
    ['اللواء الأول والثاني', '1,2'],
    ['First, Second Battalion', '1,2'],
    ['Third Battalion, Seventh Brigade', '3,7'],
    ['Company One 5 Brigade', '1,5'],
    ['Quinta Companhia dos Fuzileiros', '5'],
  ])('that are certainly several stay so: %s', (text, numbers) => {
    expect(numbersOf(text).join()).toBe(numbers);
  });

  test.each(['Lima Company', 'Comisaría Lima', 'באר שבע', 'Central Police Station', 'CEM'])(
    '"%s" holds no number',
    (text) => {
      expect(numbersOf(text)).toEqual([]);
    },
  );
});

test.each([
  'Compañía cuarenta y cinco Batallón Bolívar',
  'One Hundred and First Battalion Oldtown',
  'Compagnie vingt et unième Bataillon Oldtown',
])('a cell is not cut inside a number: %s', (text) => {
  expect(readCell(text)).toMatchObject({ kind: 'unit', unit: { text } });
});

test('no word that is a number by itself is two numbers', () => {
  const values = new Map<string, Set<number | null>>();
  for (const [form, pieces] of NUMBER_LEXICONS.flatMap((lexicon) => [...lexicon.pieces])) {
    for (const { value, alone } of pieces) {
      if (alone) values.set(form, (values.get(form) ?? new Set()).add(value));
    }
  }
  expect([...values].filter(([, all]) => all.size > 1)).toEqual([]);
});
