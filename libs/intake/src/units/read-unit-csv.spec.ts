import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readSheet } from '../sheets/read-sheet.ts';
import { readUnitCsv } from './read-unit-csv.ts';
import { UNIT_CSV_COLUMNS } from './unit-csv-columns.ts';
import type { UnitsReading } from './unit-claim.ts';

const here = (path: string): URL => new URL(path, import.meta.url);
const FILE = readFileSync(here('../../fixtures/freedonia-units.csv'), 'utf8');

function outcomeOf(text: string) {
  const sheet = readSheet(new TextEncoder().encode(text), { maxRows: 100, maxBytes: 100_000 });
  if (!sheet.ok) throw new Error(sheet.refusal.found);
  return readUnitCsv(sheet.value);
}

function read(text: string): UnitsReading {
  const outcome = outcomeOf(text);
  if (!outcome.ok) throw new Error(outcome.refusal.found);
  return outcome.value;
}

const HEADER =
  'unit_id,name,country,parent_id,parent_kind,valid_from,valid_to,valid_open_ended,source,confidence';
const rows = (...lines: string[]): UnitsReading => read([HEADER, ...lines].join('\n'));

describe('our own units file', () => {
  test('is read with its parents by id, their kind and their dates', () => {
    const found = read(FILE);
    expect(found.units.map(({ unitKey, rows: at }) => [unitKey, ...at])).toEqual([
      ['fd-army', 2],
      ['fd-1-bde', 3, 4],
      ['fd-2-bn', 5],
    ]);
    const parents = found.claims.flatMap((one) =>
      one.kind === 'parent'
        ? [
            [
              one.unitKey,
              one.value.parentKey,
              one.value.kind,
              one.value.inFile,
              one.validFrom,
              one.validTo,
              one.openEnded,
              one.endIsReal,
            ],
          ]
        : [],
    );
    expect(parents).toEqual([
      ['fd-1-bde', 'fd-army', 'command', true, '2004-06', '2019-03-31', 'E', true],
      ['fd-1-bde', 'fd-north', 'attached', false, '2019-04-01', null, 'Y', false],
      ['fd-2-bn', 'fd-1-bde', 'command', true, '2010', null, 'Y', false],
    ]);
    expect(found.report).toMatchObject({ rows: 4, taken: 4, asked: 0, refused: 0, leftOut: [] });
  });

  test('cites the row’s source for each claim', () => {
    expect(read(FILE).claims.every(({ source, confidence }) => source !== '' && confidence !== null)).toBe(
      true,
    );
  });

  test('has every column of the layout in the example and in the README', () => {
    expect(FILE.split('\n')[0]?.trim().split(',')).toEqual(UNIT_CSV_COLUMNS.map(({ name }) => name));
    const readme = readFileSync(here('../../README.md'), 'utf8');
    for (const { name } of UNIT_CSV_COLUMNS) expect(readme).toContain(`\`${name}\``);
  });

  test.each([
    ['x,1 Bn,FD,,,,,,,', 'source', '(blank)'],
    ['x,1 Bn,Freedonia,,,,,,s,', 'country', 'Freedonia'],
    ['x,1 Bn,FD,y,,,,,s,', 'parent_kind', '(blank)'],
    ['x,1 Bn,FD,y,informal,,,,s,', 'parent_kind', 'informal'],
    ['x,1 Bn,FD,x,command,,,,s,', 'parent_id', 'x'],
    ['x,1 Bn,FD,y,command,3/4/2010,,,s,', 'valid_from', '3/4/2010'],
    ['x,1 Bn,FD,y,command,2011,2010-12,,s,', 'valid_to', '2010-12'],
    ['x,1 Bn,FD,y,command,,,Q,s,', 'valid_open_ended', 'Q'],
    ['x,1 Bn,FD,,,,,,s,sure', 'confidence', 'sure'],
  ])('has the row %s refused by its column, and nothing of it claimed', (line, column, found) => {
    const all = rows(line, 'z,2 Bn,FD,,,,,,s,low');
    expect(all.refusals).toMatchObject([{ row: 2, column, found }]);
    expect(all.units.map(({ unitKey }) => unitKey)).toEqual(['z']);
    expect(all.report).toMatchObject({ rows: 2, taken: 1, refused: 1 });
  });

  test('asks where one id has two names, and where two ids have one', () => {
    const found = rows('x,1 Bn,FD,,,,,,s,', 'x,2 Bn,FD,,,,,,s,', 'y,1 BN,FD,,,,,,s,');
    expect(found.questions.map(({ code, row, candidates }) => [code, row, ...candidates])).toEqual([
      ['unit.two-names-one-id', 3, 'x'],
      ['unit.same-name-two-ids', 2, 'x', 'y'],
    ]);
    expect(found.report).toMatchObject({ rows: 3, taken: 2, asked: 1, takenInPart: 1 });
  });

  test('without a required column is refused', () => {
    expect(outcomeOf('unit_id,name\n1,2')).toMatchObject({
      ok: false,
      refusal: { found: 'a header without country, source' },
    });
  });
});
