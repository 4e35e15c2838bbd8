import { describe, expect, test } from '@jest/globals';
import { readCell } from './read-cell.ts';

const unitOf = (text: string) => {
  const reading = readCell(text);
  return reading.kind === 'unit' ? reading.unit : reading.kind;
};
const unitsOf = (text: string) => {
  const reading = readCell(text);
  return reading.kind === 'several' ? reading.units.map((unit) => unit.text) : reading.kind;
};

describe('a cell that lists units', () => {
  test.each([
    ['45 Bn & 322 BN', ['45 Bn', '322 BN']],
    ['312 BN, 2 BN, 25 SER, 353 BN', ['312 BN', '2 BN', '25 SER', '353 BN']],
    ['12 Bn; 14 Bn', ['12 Bn', '14 Bn']],
    ['12 Bn\n14 Bn', ['12 Bn', '14 Bn']],
    ['12 Bn / 14 Bn', ['12 Bn', '14 Bn']],
    ['20, 22 and 24 Battalion', ['20 Battalion', '22 Battalion', '24 Battalion']],
    ['Battalion 20 and 22', ['Battalion 20', 'Battalion 22']],
    ['F.A.M. 11, F.A.M. 3', ['F.A.M. 11', 'F.A.M. 3']],
    ['Torres 4 / Torres 9', ['Torres 4', 'Torres 9']],
    ['NCO Academy, A1349, A3840 and A2280', ['NCO Academy', 'A1349', 'A3840', 'A2280']],
  ])('%s is split', (text, units) => {
    expect(unitsOf(text)).toEqual(units);
  });
});

describe('a cell with one unit', () => {
  test.each([
    '3 Battalion, 7 Division',
    '5TH Tank Battalion / 3RD Division',
    '1st Company, 2nd Battalion, 25th Brigade',
    'Search and Rescue Group',
    'Maritime Security And Law Enforcement Command',
    '1/1 Mountain Rifles',
    'Military Unit 61993',
    'Police / OTTER',
    'Harbour Air Base',
    '41st AU',
    'Foreign Relations Department, Ministry of Defense',
  ])('%s stays whole', (text) => {
    expect(unitOf(text)).toEqual({ text, extras: [] });
  });

  test.each([
    ['3 x 20 BN', '20 BN', 'count'],
    ['(3) 20 Bn', '20 Bn', 'count'],
    ['20 Bn - 3 students', '20 Bn', 'count'],
    ['2 officers from the 20 Bn', '20 Bn', 'count'],
    ['301 FLYING TRAINING SCHOOL 3050', '301 FLYING TRAINING SCHOOL', 'stray-number'],
    ['20 Bn $13,841', '20 Bn', 'cost'],
    ['20 BN 20 BN', '20 BN', 'repetition'],
    ['Company Commander, 29 Infantry Regiment', '29 Infantry Regiment', 'post'],
    ['Ministry of Defence; 4th Regiment', '4th Regiment', 'not-a-unit'],
  ])('%s is cleaned to %s and the %s is kept beside it', (text, unit, kind) => {
    expect(unitOf(text)).toMatchObject({ text: unit, extras: [{ kind }] });
  });

  test('a place behind a semicolon belongs to the unit before it', () => {
    expect(unitOf('Harbour Air Force Station;Oldtown')).toEqual({
      text: 'Harbour Air Force Station, Oldtown',
      extras: [],
    });
  });
});

describe('a cell without a unit', () => {
  test('that is longer than any name is not read', () => {
    expect(readCell('x'.repeat(10_000_000))).toMatchObject({ kind: 'not-identified', reason: 'too-long' });
  });

  test.each([
    ['', 'empty'],
    ['   \n ', 'empty'],
    ['N/A', 'placeholder'],
    ['N/A - 2', 'placeholder'],
    ['-', 'placeholder'],
    ['student_unit', 'placeholder'],
    ['Army', 'only-a-service'],
    ['Nigerian Army', 'only-a-service'],
    ['Royal Thai Navy', 'only-a-service'],
    ['Policía Nacional', 'only-a-service'],
    ['Mexico', 'only-a-country'],
    ['Ministry of Defense', 'only-a-ministry'],
    ['Ministry of DefenseMinistry of Foreign AffairsNational Police', 'only-a-ministry'],
    ['Anaesthetist', 'only-a-post'],
    ['$147,478', 'only-a-number'],
    ['9/16/2016', 'only-a-number'],
    ['§§ ¤¤', 'unreadable'],
  ])('%p is not identified', (text, reason) => {
    const reading = readCell(text);
    expect(reading).toMatchObject({ kind: 'not-identified', reason });
    expect(reading.kind === 'not-identified' ? reading.words.length : 0).toBeGreaterThan(20);
    expect(reading.kind === 'not-identified' ? reading.text.length : 0).toBeLessThanOrEqual(500);
  });
});
