import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { blockingKeys } from './blocking-keys.ts';
import { KEYS_VERSION } from './keys-version.ts';
import { personKeys } from './people/person-keys.ts';
import { readPersonName } from './people/read-person-name.ts';
import { readUnitName } from './read-unit-name.ts';

/** A hash of what the names below are kept under, by version. Once released, a version's line stays as it is. */
const HASHES: Readonly<Record<number, string>> = {
  1: '0d3191f537d56a349fa34f637f9ead20b2d7f59b127619e007284008680c6283',
  2: '027d235c42692e4ca4a6514ef7138796f16e914d5ba5430d96e1ef4a8ed211cf',
};

const UNITS = [
  '18 Armoured Brigade',
  '1/er. BTN. INF.',
  '19 Bde',
  '2 Bn, 7 Div',
  'Second Battalion, Fourth Infantry Regiment',
  'III Corps Headquarters',
  'Yar-akwa Forward Operating Base',
  'NAVTRAC',
  'Naval Training Command',
  'Airmobile Special Forces Group (GAFE)',
  'А0680',
  'Batallón de Infantería No. 12',
  '3e Régiment de Parachutistes',
  'Brigade d’intervention rapide',
  'Batalhão de Operações Especiais',
  'اللواء ١٩ مشاة',
  'الكتيبة الثانية',
  'גדוד 51 גולני',
  '72-я отдельная механизированная бригада',
  '95 окрема десантно-штурмова бригада',
  'Yonif 323 Raider',
  'Kodim 0606',
  'กองพลทหารราบที่ 7',
  'တပ်မ ၉၉',
  '第5步兵師',
  '제1보병사단',
  'Gebirgsjägerbataillon 231',
  'Τάγμα 501 Πεζικού',
  'საქართველოს მე-4 ბრიგადა',
  'Zone 2 Police Command',
  'Marine Police Unit, Harbour Division',
  'Company B, Presidential Guard',
  '☗',
];

const PEOPLE = [
  'Mohammed Ali',
  'Muhammad Abd al-Fattah Shahin',
  'محمد عبد الفتاح شاهين',
  'Сергей Петрович Иванов',
  'Sergei P. Ivanov',
  'Juan Carlos Pérez García',
  'J. C. Perez',
  'PEREZ GARCIA, Juan Carlos',
  'William Smith',
  'Bill Smith Jr.',
  'de la Cruz, María',
  'Nguyễn Văn An',
  'מוחמד עבד אל-פתאח',
  'Γιώργος Παπαδόπουλος',
  'Suharto',
  'Ko Ko Aung',
  'X',
];

test('the keys of names are those of their version', () => {
  const units = UNITS.map((text) => readUnitName(text)).map((name) => [name.key, blockingKeys(name)]);
  const people = PEOPLE.map((text) => personKeys(readPersonName(text)));
  const hash = createHash('sha256').update(JSON.stringify({ units, people })).digest('hex');
  if (HASHES[KEYS_VERSION] === hash) return;
  throw new Error(
    `Names are kept under other keys than before. Raise KEYS_VERSION in keys-version.ts, so that rows on record are keyed anew, and add the version's hash here: ${hash}`,
  );
});

describe('the names the version is held against', () => {
  test('use every kind of key', () => {
    const kinds = new Set(UNITS.flatMap((text) => blockingKeys(readUnitName(text)).map((key) => key[0])));
    expect([...kinds].sort().join('')).toBe('abcdefghjklmnopqsvw');
    const ofPeople = new Set(PEOPLE.flatMap((text) => personKeys(readPersonName(text)).map((key) => key[0])));
    expect([...ofPeople].sort().join('')).toBe('2binw');
  });
});
