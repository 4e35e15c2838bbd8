import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readPurchaserGroups } from './read-purchaser-groups.ts';

const HEADER = 'group,country,from,to,source,status\n';
const reference = path.resolve(import.meta.dirname, '../../../../seeds/reference/purchaser-groups.csv');

describe('the table of purchaser groups', () => {
  test('is read with its times and sources', () => {
    const line = 'named-group,QM,2020-01-01,2024-01-01,"Invented, ""so""",from-memory';
    expect(readPurchaserGroups(`${HEADER}${line}\n`)).toEqual([
      {
        group: 'named-group',
        country: 'QM',
        from: '2020-01-01',
        to: '2024-01-01',
        source: 'Invented, "so"',
        status: 'from-memory',
      },
    ]);
  });

  test.each([
    'other-group,QM,2020-01-01,,Invented,from-memory',
    'named-group,Examplia,2020-01-01,,Invented,from-memory',
    'named-group,QM,2020-02-30,,Invented,from-memory',
    'named-group,QM,2020-01-01,2019-01-01,Invented,from-memory',
    'named-group,QM,2020-01-01,,,from-memory',
    'named-group,QM,2020-01-01,,Invented,perhaps',
    'named-group,QM,2020-01-01',
  ])('refuses a line that is no membership: %s', (line) => {
    expect(() => readPurchaserGroups(HEADER + line)).toThrow(/^Line 2 /);
  });

  test('refuses times that overlap, and another header', () => {
    const twice = ['2020-01-01,2022-01-01', '2021-01-01,'].map(
      (time) => `named-group,QM,${time},Invented,from-memory`,
    );
    expect(() => readPurchaserGroups(HEADER + twice.join('\n'))).toThrow('twice');
    expect(() => readPurchaserGroups('a,b\n')).toThrow('header');
  });

  test('of the reference data names what the text names as read there, and every day of accession as from memory', () => {
    const members = readPurchaserGroups(readFileSync(reference, 'utf8'));
    const read = members.filter(({ status }) => status === 'read-in-text').map(({ country }) => country);
    expect(read).toEqual(['AU', 'IL', 'JP', 'KR', 'NZ']);
    const on = (day: string) => members.filter(({ from, to }) => from <= day && (to === null || day < to));
    expect(on('2023-04-03')).toHaveLength(34);
    expect(on('2024-03-07')).toHaveLength(36);
    expect(members.some(({ country }) => country === 'US')).toBe(false);
  });
});
