import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { createProgram } from '../main.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const UNITS = `id,name,country,remark
u1,18th Infantry Brigade,QM,a
u1,"18 Bde, ""the Lions""",QM,b
u2,19th Infantry Brigade,QM,
u3,18th Infantry Brigade,QN,
`;

let folder: string;
let code: number | undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'plumbline-match-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => {
  code = undefined;
});

const place = (name: string): string => path.join(folder, name);

/** Runs the command on two texts, in this process; standard output and error are caught. */
async function match(registry: string, queries: string | Buffer, ...more: string[]) {
  await writeFile(place('registry.csv'), registry);
  await writeFile(place('queries.csv'), queries);
  let [out, err] = ['', ''];
  const [write, warn] = [process.stdout.write, process.stderr.write];
  process.stdout.write = (text: string | Uint8Array) => ((out += String(text)), true);
  process.stderr.write = (text: string | Uint8Array) => ((err += String(text)), true);
  try {
    const context = { root, environment: {}, exit: (set: number) => void (code = set) };
    const files = ['--registry', place('registry.csv'), '--queries', place('queries.csv')];
    const args = ['match', ...files, '--out', place('out.csv'), '--threads', '1', ...more];
    await createProgram(context).parseAsync(args, { from: 'user' });
  } finally {
    [process.stdout.write, process.stderr.write] = [write, warn];
  }
  return { out, err };
}

async function answers(): Promise<Record<string, string>[]> {
  return parse(await readFile(place('out.csv'), 'utf8'), { columns: true }) as Record<string, string>[];
}

describe('plumbline match', () => {
  test('writes candidates with rank, score, zone and reasons, and says how it went', async () => {
    const { out, err } = await match(UNITS, 'query,country\n18 Bde Inf,QM\n');
    expect({ code, err }).toEqual({ code: undefined, err: '' });
    expect(out).toContain('1 queries against 4 names: 1 match, 0 to look at, 0 none.');
    const [first, second] = await answers();
    expect(first).toMatchObject({ query: '18 Bde Inf', rank: '1', id: 'u1', zone: 'match' });
    expect(first?.['reasons']).toContain('number agrees: 18');
    expect(second).toMatchObject({ rank: '2', id: 'u2', zone: 'none' });
    expect(second?.['reasons']).toContain('number conflicts');
  });

  test('keeps at most --top, of the country that was asked for, or of all where none was', async () => {
    await match(UNITS, 'query,country\n18th Infantry Brigade,QN\n18th Infantry Brigade,\n', '--top', '2');
    expect((await answers()).map(({ rank, id }) => [rank, id])).toEqual([
      ['1', 'u3'],
      ['1', 'u1'],
      ['2', 'u3'],
    ]);
  });

  test('loses no query: one without a candidate has a line with rank 0 and the reason', async () => {
    await match(UNITS, 'query,country\nN/A,QM\n18 Bde,QP\n');
    const lines = await answers();
    expect(lines.map(({ rank, id, score, zone }) => [rank, id, score, zone])).toEqual([
      ['0', '', '0', 'none'],
      ['0', '', '0', 'none'],
    ]);
    expect(lines.every(({ reasons }) => (reasons ?? '') !== '')).toBe(true);
  });

  test('reads a byte-order mark, CRLF, quotes, and line breaks in cells, and gives the text back as it was', async () => {
    await match(UNITS, '\ufeff"country","query","note"\r\nQM,"18 Bde\r\n""the Lions"", =1",x\r\n');
    expect((await answers())[0]).toMatchObject({ query: '18 Bde\r\n"the Lions", =1', id: 'u1' });
  });

  test('takes names of countries as well as codes', async () => {
    await match('id,name,country\nu1,3rd Battalion,Nigeria\n', 'query,country\n3 Bn,ng\n');
    expect((await answers())[0]).toMatchObject({ id: 'u1' });
  });

  test('reads a cell of ten million characters without stalling', async () => {
    await match(UNITS, `query,country\n"18 Bde ${'"" x1 '.repeat(2_000_000)}",QM\n18 Bde,QM\n`);
    expect((await answers()).at(-1)).toMatchObject({ query: '18 Bde' });
  });
});

describe('plumbline match --kind person', () => {
  const PEOPLE = `id,name,country,birth_date,national_id
p1,Aleksandr Vorontsovsky,,1970-02-03,
p1,Олександр Воронцовський,,,AB 12
p2,Aleksandr Voronin,,,
p3,Peter Okello,QM,1980,
p4,William Peter Okello,QM,1991-01-01,
`;

  test('finds people by any of their names in any script, without a country', async () => {
    const asked = ['Генерал-майор А. Воронцовский', 'Vorontsovskii Alexander', 'Ada Obi'].map(
      (one) => `${one},`,
    );
    const { err } = await match(
      PEOPLE,
      `query,country\n${asked.join('\n')}\n`,
      '--kind',
      'person',
      '--top',
      '1',
    );
    expect({ code, err }).toEqual({ code: undefined, err: '' });
    expect((await answers()).map(({ rank, id, zone }) => [rank, id, zone])).toEqual([
      ['1', 'p1', 'look'],
      ['1', 'p1', 'match'],
      ['0', '', 'none'],
    ]);
  });

  test('counts birth, papers and country where both files tell of them', async () => {
    const queries = `query,country,birth_date,national_id
Peter Okello,,1991-01-01,
A. Vorontsovsky,,,ab-12
Peter Okello,QN,,
`;
    await match(PEOPLE, queries, '--kind', 'person', '--top', '1');
    const lines = await answers();
    expect(lines.map(({ id, zone }) => [id, zone])).toEqual([
      ['p4', 'match'],
      ['p1', 'match'],
      ['p3', 'look'],
    ]);
    expect(lines[0]?.['reasons']).toContain('date of birth agrees: 1991-01-01 and 1991-01-01');
    expect(lines[2]?.['reasons']).toContain('country conflicts: QN and QM');
  });
});

describe('a file that is not right', () => {
  test.each([
    [
      'lacks a column',
      'query,land\na,QM\n',
      'row 1: found the columns "query", "land", expected "country" among them',
    ],
    ['has a header and no rows', 'query,country\n', 'no rows below its header'],
    ['is empty', '', 'an empty file'],
    ['has a column twice', 'query,country,Query\na,QM,b\n', '"Query" as the name of columns 1 and 3'],
    ['has a row of another width', 'query,country\na,QM\nb\n', 'row 3: found 1 cell'],
    ['leaves a quotation mark open', 'query,country\na,QM\n"b,QM\n', 'never closed'],
    ['is not UTF-8', Buffer.from('query,country\nB\xf3n,QM\n', 'latin1'), 'row 2'],
  ])('is refused with the place, and nothing is written: it %s', async (_why, queries, words) => {
    await rm(place('out.csv'), { force: true });
    const { err } = await match(UNITS, queries);
    expect(code).toBe(1);
    expect(err).toContain(words);
    expect((await readdir(folder)).sort()).toEqual(['queries.csv', 'registry.csv']);
  });

  test('leaves an earlier answer as it was', async () => {
    await writeFile(place('out.csv'), 'mine');
    await match('id,name,country\n,A,QM\n', 'query,country\na,QM\n');
    expect(code).toBe(1);
    expect(await readFile(place('out.csv'), 'utf8')).toBe('mine');
  });

  test('is refused where it is not there, and where --out is one of the inputs or in no folder', async () => {
    const missing = await match(UNITS, 'query,country\na,QM\n', '--registry', place('none.csv'));
    expect(missing.err).toContain('there is no such file');
    const same = await match(UNITS, 'query,country\na,QM\n', '--out', place('queries.csv'));
    expect(same.err).toContain('would replace');
    const nowhere = await match(UNITS, 'query,country\na,QM\n', '--out', place('no/out.csv'));
    expect(nowhere.err).toContain('there is no such folder');
  });
});
