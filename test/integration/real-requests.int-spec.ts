import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor, FileSelection, SubmitRequest } from '#casework';
import { previewRequest, runScreening, savePost, showRequest, submitRequest, SYSTEM } from '#casework';
import type { TestCore } from '../support/core.ts';
import { loadCountries, openCore, refusalOf, valueOf } from '../support/core.ts';

const data = path.resolve(import.meta.dirname, '../../../shared/data');
const reports = path.join(data, 'training-reports');
const hostile = path.join(data, 'hostile-input/csvs');
const ifThere = existsSync(reports) ? describe : describe.skip;
const why = existsSync(reports) ? '' : ' (skipped: ../shared/data is not here)';

const POSTS = {
  BD: 'dhaka',
  EG: 'cairo',
  HN: 'tegucigalpa',
  KE: 'nairobi',
  LB: 'beirut',
  MX: 'mexico',
  NG: 'abuja',
};
const BATCHES = [
  ['Bangladesh_2017_2018', 'BD'],
  ['Egypt_2016_2017', 'EG'],
  ['Honduras_2016_2017', 'HN'],
  ['Kenya_2015_2016', 'KE'],
  ['Lebanon_2018_2019', 'LB'],
  ['Mexico_2011_2012', 'MX'],
] as const;
const WHOLE: FileSelection = { country: null, report: null, fiscalYear: null, fromRow: null, toRow: null };

let core: TestCore;
let vetter: Actor;

const ask = (postId: string, bytes: Uint8Array, selection = WHOLE): SubmitRequest => ({
  postId,
  title: 'A batch',
  programme: 'Several',
  instrumentId: 'imet',
  authority: '22 U.S.C. 2347',
  event: 'Training',
  needBy: '2018-10-01',
  place: null,
  startsOn: null,
  endsOn: null,
  source: { kind: 'file', bytes, filename: 'batch.csv' },
  selection,
  overLimit: 'The annual file.',
});

/** Rows of a file, counted without our reader. None of these files has a line break inside a cell. */
const lines = (bytes: Buffer): string[] =>
  bytes
    .toString('utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(1);

ifThere(`real requests${why}`, () => {
  beforeAll(async () => {
    core = await openCore();
    await loadCountries(core.ports);
    const administrator = await core.person('administrator');
    vetter = await core.person('post-vetter');
    for (const [country, id] of Object.entries(POSTS))
      valueOf(await savePost(core.ports)(administrator, { id, name: id, country, revision: 0 }));
  });

  afterAll(() => core?.close());

  test.each(BATCHES)(
    '%s: each row ends in one place, and the counts add up to the rows of the file',
    async (name, country) => {
      const bytes = readFileSync(path.join(reports, 'batches', `${name}.csv`));
      const { request } = valueOf(await submitRequest(core.ports)(vetter, ask(POSTS[country], bytes)));
      const { rows, nominated, severalRows, notIdentified, refused, notSelected } = request.totals;
      expect(rows).toBe(lines(bytes).length);
      expect(nominated + severalRows + notIdentified + refused + notSelected).toBe(rows);
      expect(refused).toBeLessThan(rows / 5);
      const kept = await core.owner.query('select row from request_rows where request_id = $1 order by row', [
        request.id,
      ]);
      expect(kept.rows.map(({ row }) => row)).toEqual(Array.from({ length: rows }, (_, index) => index + 2));
      valueOf(await runScreening(core.ports)(SYSTEM, request.id));
      const { screening } = valueOf(await showRequest(core.ports)(vetter, { id: request.id }));
      expect(screening?.screened).toBe(screening?.texts);
      const other = { ...ask('abuja', bytes), again: 'Through the wrong post.' };
      expect(refusalOf(await submitRequest(core.ports)(vetter, other)).code).toBe(
        'request.nothing-nominated',
      );
    },
  );

  test('the rows of one country and year of the training report, the others counted and left', async () => {
    const bytes = readFileSync(path.join(reports, 'fmtrpt_2018_2019.tsv'));
    const all = lines(bytes);
    const ours = all.filter((line) => line.split('\t')[2] === 'Nigeria');
    const selection = { ...WHOLE, country: 'NG', report: '2018_2019' };
    const { request } = valueOf(await submitRequest(core.ports)(vetter, ask('abuja', bytes, selection)));
    expect(request.totals.rows).toBe(all.length);
    expect(request.totals.rows - request.totals.notSelected).toBe(ours.length);
    expect(ours.length).toBeGreaterThan(50);
    const whole = refusalOf(await submitRequest(core.ports)(vetter, ask('abuja', bytes)));
    expect(whole.code).toBe('request.file-taken-before');
    const kenya = { ...WHOLE, country: 'KE', report: '2018_2019' };
    expect(
      valueOf(await submitRequest(core.ports)(vetter, ask('nairobi', bytes, kenya))).request.country,
    ).toBe('KE');
  });

  test('hostile files are refused with a sentence, and leave nothing behind', async () => {
    const before = await core.owner.query('select count(*) as n from requests');
    for (const file of readdirSync(hostile)) {
      const refusal = refusalOf(
        await submitRequest(core.ports)(vetter, ask('abuja', readFileSync(path.join(hostile, file)))),
      );
      expect(refusal.message).toMatch(/^[A-Z].{20,}\.$/s);
    }
    const naughty: string[] = JSON.parse(readFileSync(path.join(data, 'hostile-input/blns.json'), 'utf8'));
    const rows = naughty.map((text) => ({
      country: 'Nigeria',
      unit: text,
      program: text || 'x',
      start_date: '2026-01-01',
      end_date: '2026-01-02',
    }));
    const source = { kind: 'rows' as const, rows };
    const { totals } = valueOf(
      await previewRequest(core.ports)(vetter, { postId: 'abuja', source, selection: WHOLE }),
    );
    expect(totals.rows).toBe(naughty.length);
    expect((await core.owner.query('select count(*) as n from requests')).rows).toEqual(before.rows);
    const taken = await submitRequest(core.ports)(vetter, { ...ask('abuja', new Uint8Array()), source });
    const { request } = valueOf(taken);
    valueOf(await runScreening(core.ports)(SYSTEM, request.id));
    expect(
      request.totals.nominated +
        request.totals.severalRows +
        request.totals.notIdentified +
        request.totals.refused,
    ).toBe(naughty.length);
  });
});
