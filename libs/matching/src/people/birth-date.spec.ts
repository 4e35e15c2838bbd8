import { expect, test } from '@jest/globals';
import { compareBirthDates, readBirthDate, type BirthDate } from './birth-date.ts';

const read = (text: string): BirthDate => {
  const date = readBirthDate(text);
  if (date === null) throw new Error(`${text} is no date`);
  return date;
};

test.each([
  ['1971-04-05', 1971, 4, 5],
  ['5.4.1971', 1971, 4, 5],
  ['04/25/1971', 1971, 4, 25],
  ['1971-04', 1971, 4, null],
  ['1971-00-00', 1971, null, null],
  ['1971', 1971, null, null],
])('a date of birth is read as far as it is written: %s', (text, year, month, day) => {
  expect(readBirthDate(text)).toEqual({ year, month, day });
});

test.each(['', 'unknown', '71', '1971-44-55', 'c. 1971'])(
  'a text that is no date is passed over: %j',
  (text) => {
    expect(readBirthDate(text)).toBeNull();
  },
);

test.each([
  ['1971-04-05', '1971-04-05', 'same'],
  ['1971', '1971-04-05', 'partly'],
  ['1971-04-05', '1971-05-04', 'swapped'],
  ['1971-04-05', '1971-04-15', 'near'],
  ['1971-04-05', '1977-04-05', 'near'],
  ['1971', '1972', 'near'],
  ['1971', '1975', 'conflict'],
  ['1971-04-05', '1971-09-30', 'conflict'],
  ['1971-04-05', '1985-04-06', 'conflict'],
])('%s and %s compare as %s', (one, other, verdict) => {
  expect(compareBirthDates(read(one), read(other))).toBe(verdict);
});
