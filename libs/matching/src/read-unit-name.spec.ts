import { describe, expect, test } from '@jest/globals';
import { readUnitName } from './read-unit-name.ts';

describe('a unit name', () => {
  test.each([
    ['18th Brigade', '18 brigade'],
    ['Eighteenth Bde.', '18 brigade'],
    ['18BDE', '18 brigade'],
    ['Twenty-First Battalion', '21 battalion'],
    ['I Brigade', '1 brigade'],
    ['IX Bde', '9 brigade'],
    ['1/er. BTN. INF.', '1 battalion infantry'],
    ['1er Bataillon d’Infanterie', '1 battalion infantry'],
    ['Primer Batallón de Infantería', '1 battalion infantry'],
    ['1º Batalhão de Infantaria', '1 battalion infantry'],
    ['Décimo Tercer Batallón', '13 battalion'],
    ['Dix-septième Régiment', '17 regiment'],
    ['Segundo Regimento', '2 regiment'],
    ['2 NO.BATTALION', '2 battalion'],
    ['08 Battalion', '8 battalion'],
    ['كتيبة المشاة ١٨', 'battalion infantry 18'],
    ['גדוד 51', 'battalion 51'],
    ['3-й отдельный полк', '3 separate regiment'],
    ['Amoured Bigade', 'armoured brigade'],
    ['MOPOL 44', 'mobile police 44'],
  ])('%s reads as %s', (text, key) => {
    expect(readUnitName(text).key).toBe(key);
  });

  test('a letter beside an echelon designates, and I, V and X count', () => {
    expect(readUnitName("'A' Police Division").designations).toEqual([{ mark: 'a', echelon: 'division' }]);
    expect(readUnitName('Police Division V').designations).toEqual([{ mark: '5', echelon: 'division' }]);
  });

  test('numbers that all stand behind their echelons belong to these', () => {
    const designations = [
      { mark: '2', echelon: 'battalion' },
      { mark: '7', echelon: 'brigade' },
    ];
    expect(readUnitName('Batallón de Infantería 2 Brigada 7').designations).toEqual(designations);
    expect(readUnitName('2 Battalion 7 Brigade').designations).toEqual(designations);
  });

  test('every number finds its own echelon, before or behind', () => {
    expect(readUnitName('3 Battalion, 7 Division').designations).toEqual([
      { mark: '3', echelon: 'battalion' },
      { mark: '7', echelon: 'division' },
    ]);
    expect(readUnitName('Batallón de Infantería 18').designations).toEqual([
      { mark: '18', echelon: 'battalion' },
    ]);
  });

  test('a military-unit number is a code and keeps its zeros', () => {
    expect(readUnitName('А0680 3d Special Forces Regiment').codes).toEqual(['A0680']);
    expect(readUnitName('A-0680').codes).toEqual(['A0680']);
  });

  test('"dos" is a number before an echelon and a small word elsewhere', () => {
    expect(readUnitName('dos Batallón').key).toBe('2 battalion');
    expect(readUnitName('Corpo dos Fuzileiros').designations).toEqual([]);
  });

  test('a misspelt number or nation is never guessed', () => {
    expect(readUnitName('Sevent Brigade').designations).toEqual([]);
    expect(readUnitName('Nigeriam Brigade').nations).toEqual([]);
  });

  test('what stands in brackets, or behind "in" once the unit is named, is set aside', () => {
    const aside = (text: string) =>
      readUnitName(text)
        .parts.filter((part) => part.aside && part.value !== '')
        .map((part) => part.value);
    expect(aside("'A' Police Division (Oldtown)")).toEqual(['oldtown']);
    expect(aside("'A' Police Division in Oldtown")).toEqual(['oldtown']);
    expect(aside('Divisional Police in Oldtown')).toEqual([]);
  });
});
