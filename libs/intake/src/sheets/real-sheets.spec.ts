import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { hasSharedData, onSharedData, sharedBytes, sharedPath } from '../../fixtures/shared-data.ts';
import { readCsvStream } from './read-csv-stream.ts';
import { readSheet } from './read-sheet.ts';

const LIMITS = { maxRows: 100_000, maxBytes: 100_000_000 };
const group = hasSharedData ? describe : describe.skip;
/** Its expected JSON shows another row than the CSV holds, so there is nothing to compare. */
const UNLIKE_ITS_CSV = 'location_coordinates';
const dialects = hasSharedData
  ? readdirSync(sharedPath('hostile-input/csvs')).map((file) => file.replace('.csv', ''))
  : ['none'];

group(`hostile dialects, ${onSharedData}`, () => {
  test.each(dialects.filter((name) => name !== UNLIKE_ITS_CSV))('%s reads as its expected JSON', (name) => {
    const outcome = readSheet(sharedBytes(`hostile-input/csvs/${name}.csv`), LIMITS);
    const records = outcome.ok
      ? outcome.value.rows.map(({ cells }) =>
          Object.fromEntries(outcome.value.header.map((key, at) => [key, cells[at]])),
        )
      : outcome.refusal;
    expect(records).toEqual(JSON.parse(readFileSync(sharedPath(`hostile-input/json/${name}.json`), 'utf8')));
  });

  test('a file that lost letters is read, and says so', () => {
    const outcome = readSheet(sharedBytes(`hostile-input/csvs/${UNLIKE_ITS_CSV}.csv`), LIMITS);
    expect(outcome).toMatchObject({ ok: true, value: { notices: [{ code: 'text.replaced' }] } });
  });

  test('every naughty string survives as a cell', () => {
    const strings = JSON.parse(readFileSync(sharedPath('hostile-input/blns.json'), 'utf8')) as string[];
    const kept = strings.filter((text) => text.trim() !== '' && !text.includes('\0'));
    const text = ['n,s', ...kept.map((cell, at) => `${at},"${cell.replaceAll('"', '""')}"`)].join('\r\n');
    const outcome = readSheet(new TextEncoder().encode(text), LIMITS);
    expect(outcome.ok && outcome.value.rows.map(({ cells }) => cells[1])).toEqual(kept);
  });
});

group(`large files, ${onSharedData}`, () => {
  test.each([
    ['training-reports/fmtrpt_2016_2017.tsv', 11_964, 13],
    ['training-reports/fmtrpt_2017_2018.tsv', 12_301, 13],
    ['training-reports/fmtrpt_2018_2019.tsv', 11_904, 13],
    ['unit-registry/nigeria-units.tsv', 1_552, 116],
  ])('%s is read whole and streamed to the same rows', async (path, rows, columns) => {
    const outcome = readSheet(sharedBytes(path), LIMITS);
    if (!outcome.ok) throw new Error(outcome.refusal.found);
    expect(outcome.value.header.length).toBe(columns);
    expect(outcome.value.rows.length).toBe(rows);
    expect(outcome.value.rows.filter(({ refusals }) => refusals.length > 0)).toEqual([]);
    let at = 0;
    for await (const part of readCsvStream(createReadStream(sharedPath(path)), LIMITS)) {
      if (part.kind === 'row' && part.row.cells.join('\t') !== outcome.value.rows[at++]?.cells.join('\t'))
        throw new Error(`row ${at}`);
    }
    expect(at).toBe(rows);
  });
});
