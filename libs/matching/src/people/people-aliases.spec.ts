import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { indexPeople } from './index-people.ts';
import type { PersonIndex } from './person-index.ts';

/** Invented people, and how their names are written elsewhere: other scripts, ranks, initials, short forms. */
const rows = parse(
  readFileSync(path.resolve(import.meta.dirname, '../../fixtures/people-aliases.csv'), 'utf8'),
  { columns: true },
) as { id: string; name: string; alias: string }[];
const known = new Map(rows.map(({ id, name }) => [id, name]));

/** For everybody, somebody of the same family: the name with another given name of the same table in its place. */
const relatives = [...known].map(([id, name], at, all) => {
  const given = all[(at + 19) % all.length]?.[1].split(' ')[0] ?? '';
  return { id: `relative of ${id}`, names: [[given, ...name.split(' ').slice(1)].join(' ')] };
});

const people = [...known].map(([id, name]) => ({ id, names: [name] }));
const everybody = indexPeople([...people, ...relatives]);

function measure(index: PersonIndex) {
  let [first, amongFive, match, rightMatch] = [0, 0, 0, 0];
  const wrong: string[] = [];
  for (const { id, alias } of rows) {
    const found = index.candidates({ name: alias });
    const right = found[0]?.id === id;
    first += Number(right);
    amongFive += Number(found.some((one) => one.id === id));
    if (found[0]?.match.zone !== 'match') continue;
    match += 1;
    rightMatch += Number(right);
    if (!right) wrong.push(`${alias} → ${found[0].name}`);
  }
  const share = (count: number) => count / rows.length;
  return {
    first: share(first),
    amongFive: share(amongFive),
    match: share(match),
    precision: rightMatch / match,
    wrong,
  };
}

describe('aliases of invented people in many languages', () => {
  const figures = measure(everybody);

  test('nine in ten are found first, and almost all among five', () => {
    expect(figures.first).toBeGreaterThanOrEqual(0.95);
    expect(figures.amongFive).toBeGreaterThanOrEqual(0.98);
  });

  test('what is proposed as the person is that person', () => {
    expect(figures.wrong).toEqual([]);
    expect(figures.precision).toBeGreaterThanOrEqual(0.98);
    expect(figures.match).toBeGreaterThanOrEqual(0.75);
  });

  test('where only relatives are in the registry, nobody is proposed', () => {
    const index = indexPeople(relatives);
    const proposed = rows.filter(({ alias }) => index.candidates({ name: alias })[0]?.match.zone === 'match');
    expect(proposed.map(({ alias }) => alias)).toEqual([]);
  });
});
