import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Command } from 'commander';
import pg from 'pg';
import { createProgram, runCommand } from '../../apps/cli/src/main.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { withoutProgress } from '../support/without-progress.ts';

const root = path.resolve(import.meta.dirname, '../..');
const program = path.join(root, 'apps/cli/bin/plumbline.mjs');
const VETTER = 'vetter@plumbline.example';
const ANALYST = 'analyst@plumbline.example';
const ADMIN = 'admin@plumbline.example';

let database: TestDatabase;
let home: string;

interface Done {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const environmentOf = (account: string) => ({
  PATH: process.env['PATH'],
  PLUMBLINE_HOME: home,
  DATABASE_URL: database.ownerUrl,
  PLUMBLINE_ACCOUNT: account,
});

function begin(account: string, ...args: string[]) {
  const env = environmentOf(account);
  return spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs a command as the program does, as an account, in this process: a process of its own takes a second more each time. */
async function run(account: string, ...args: string[]): Promise<Done> {
  let [out, err, code] = ['', '', 0];
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true)),
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true)),
  ];
  const exit = (wanted: number) => (code = wanted);
  await runCommand(args, { root, environment: environmentOf(account), exit }).finally(() =>
    spies.forEach((spy) => spy.mockRestore()),
  );
  return { code, out, err: withoutProgress(err) };
}

/** Runs a command as a process of its own, as an account. */
async function runApart(account: string, ...args: string[]): Promise<Done> {
  const child = begin(account, ...args);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err: withoutProgress(err) };
}

/** The one JSON document of standard output. */
async function json<Value>(account: string, ...args: string[]): Promise<Value & { code: number | null }> {
  const { code, out, err } = await run(account, ...args, '--json');
  expect({ err, out: out.slice(0, 1) }).toEqual({ err: '', out: expect.stringMatching(/[[{]/) });
  const value = JSON.parse(out) as Value;
  return Array.isArray(value) ? Object.assign(value, { code }) : { ...value, code };
}

interface Refused {
  readonly refusal: { readonly kind: string; readonly code: string; readonly message: string };
}

async function file(name: string, text: string): Promise<string> {
  const where = path.join(home, name);
  await writeFile(where, text);
  return where;
}

beforeAll(async () => {
  database = await cloneDatabase();
  home = await mkdtemp(path.join(os.tmpdir(), 'plumbline-line-'));
  expect(await runApart('', 'seed', '--demo')).toMatchObject({ code: 0 });
});

afterAll(async () => {
  await database?.drop();
  await rm(home, { recursive: true, force: true });
});

describe('help', () => {
  const all: Command[] = [];
  const collect = (command: Command): void => {
    all.push(command);
    command.commands.forEach(collect);
  };
  collect(createProgram({ root: '/nowhere', environment: {}, exit: () => undefined }));
  const nameOf = (command: Command): string =>
    command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();

  test('every command says what it does and understands --json, --as and --help', () => {
    for (const command of all) {
      const text = command.helpInformation();
      expect([nameOf(command), command.description().length > 10]).toEqual([nameOf(command), true]);
      for (const option of ['--json', '--as', '--help', '--database-url'])
        expect([nameOf(command), text.includes(option)]).toEqual([nameOf(command), true]);
      for (const option of command.options)
        expect([nameOf(command), option.long, option.description !== '']).toEqual([
          nameOf(command),
          option.long,
          true,
        ]);
    }
  });

  test('the commands that people are told of are there', () => {
    const names = all.map(nameOf);
    const told =
      'start,migrate,seed,units import,requests submit,requests show,eligibility,law list,law show,case explain,ledger verify,accounts list';
    for (const name of told.split(',')) expect(names).toContain(`plumbline ${name}`);
  });

  test('of a command ends well, and a misused command ends with 2 and says what is wrong', async () => {
    const help = await runApart('', 'units', 'import', '--help');
    expect(help).toMatchObject({ code: 0, out: expect.stringContaining('--dry-run') });
    const missing = await runApart(VETTER, 'requests', 'submit');
    expect(missing).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/required option '--post/),
    });
    const nobody = await runApart('nobody@plumbline.example', 'law', 'list');
    expect(nobody).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/does not exist/) });
  });
});

const HEADER = 'unit_id,name,country,parent_id,parent_kind,source,confidence\n';
const REGISTRY = `${HEADER}a,77 Lantern Brigade,QM,z,command,an invented list,high\nb,78 Lantern Battalion,QM,a,command,an invented list,low\n`;

interface Imported {
  readonly importId: string | null;
  readonly changed: boolean;
  readonly report: { readonly rows: number; readonly units: { readonly added: number } };
}

describe('the registry', () => {
  test('a file is shown dry, imported once, and what it asks is read and answered', async () => {
    const csv = await file('registry.csv', REGISTRY);
    const refused = await runApart(VETTER, 'units', 'import', csv, '--json');
    expect(refused).toMatchObject({ code: 1, out: expect.stringContaining('"permission.missing"') });
    const dry = await json<Imported>(ANALYST, 'units', 'import', csv, '--dry-run');
    expect(dry).toMatchObject({ code: 0, importId: null, changed: true, report: { rows: 2 } });
    const brought = await run(ANALYST, 'units', 'import', csv);
    expect(brought).toMatchObject({ code: 0, out: expect.stringMatching(/^2 rows: 2 taken/) });
    const importId = /units questions (\S+)/.exec(brought.out)?.[1] ?? '';
    const again = await json<Imported>(ANALYST, 'units', 'import', csv);
    expect(again).toMatchObject({ code: 0, changed: false, importId, report: { units: { added: 0 } } });

    const listed = await run(ANALYST, 'units', 'questions', importId);
    expect(listed.out).toMatch(/^row 2 {2}z\n.*\n {2}\S+ {2}same-as \| new \| leave-out$/m);
    const question = /^ {2}(\S+) {2}same-as/m.exec(listed.out)?.[1] ?? '';
    const answer = ['units', 'answer', importId, question, '--reason', 'An invented gazette', '--answer'];
    expect(await json<Refused>(ANALYST, ...answer, 'perhaps')).toMatchObject({ code: 1 });
    expect(await run(ANALYST, ...answer, 'new')).toMatchObject({
      code: 0,
      out: 'Loaded: units 1, claims 1. Questions still open: 0.\n',
    });
    expect(await run(ANALYST, 'units', 'questions', importId)).toMatchObject({
      out: 'There is no open question.\n',
    });
    const found = await run(VETTER, 'units', 'search', '78th Lantern Bn', '--country', 'qm', '--limit', '1');
    expect(found.out).toMatch(/78 Lantern Battalion {2}1\.00 match/);
    const shown = await run(VETTER, 'units', 'show', found.out.split(' ')[0] ?? '');
    expect(shown.out).toMatch(/Above:\n {2}77 Lantern Brigade \(command/);
    const nowhere = await run(ANALYST, 'units', 'import', path.join(home, 'none.csv'));
    expect(nowhere).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/cannot be read \(ENOENT\)/),
    });
  });
});

describe('a request', () => {
  test('is submitted through a post whose limits are set, shown, moved, and noticed twice', async () => {
    const post = ['posts', 'save', 'lantern', '--name', 'Lantern', '--country', 'qm'];
    expect(await json<Refused>(VETTER, ...post)).toMatchObject({ code: 1 });
    expect(await json(ADMIN, ...post, '--max-batch', '1')).toMatchObject({
      code: 0,
      maxBatch: 1,
      revision: 1,
    });
    const csv = await file(
      'request.csv',
      'country,unit,program,start_date,end_date\nExamplia,77 Lantern Brigade,IMET,2027-03-01,2027-03-05\nExamplia,78 Lantern Battalion,IMET,2027-03-01,2027-03-05\nExamplia,79 Lantern,IMET,soon,2027-03-05\n',
    );
    const said = ['--programme', 'IMET', '--instrument', 'imet', '--authority', '22 U.S.C. 2347'];
    const submit = ['requests', 'submit', csv, '--post', 'lantern', ...said, '--event', 'Course'];
    const full = [...submit, '--need-by', '2027-02-01', '--screen'];
    const preview = await run(VETTER, 'requests', 'submit', csv, '--post', 'lantern', '--dry-run');
    expect(preview.out).toMatch(
      /3 rows = 2 nominated \+ 0 .* 1 refused .*2 nominations\.\nAbove the limit of 1/,
    );
    expect(await json<Refused>(VETTER, ...full)).toMatchObject({ refusal: { code: 'request.over-limit' } });
    expect(await json(ADMIN, 'posts', 'save', 'lantern', '--max-batch', '50')).toMatchObject({
      code: 0,
      name: 'Lantern',
      maxBatch: 50,
      revision: 2,
    });
    expect((await run(VETTER, 'posts', 'list')).out).toMatch(/^lantern {2}QM {2}Lantern: 50 nominations/m);
    const taken = await run(VETTER, ...full);
    expect(taken).toMatchObject({ code: 0 });
    const id = /^Request (\S+)/.exec(taken.out)?.[1] ?? '';
    expect(await json<Refused>(VETTER, ...full)).toMatchObject({
      code: 1,
      refusal: { code: 'request.file-taken-before' },
    });
    expect((await run(VETTER, 'requests', 'match', id)).out).toMatch(/1\.00 match .* 77 Lantern Brigade/);
    expect(await run(VETTER, 'requests', 'move', id, 'accept')).toMatchObject({ code: 0 });
    expect(await run(VETTER, 'requests', 'move', id, 'accept')).toMatchObject({ code: 1 });
    const shown = await run(VETTER, 'requests', 'show', id);
    expect(shown.out).toMatch(
      /is accepted, revision 2\.\n3 rows = [^]*2 of 2 rows that name a unit searched/,
    );
  });
});

describe('names', () => {
  test('that an earlier release read are said to be missing, and are read anew', async () => {
    expect((await run(ANALYST, 'units', 'rekey')).out).toMatch(
      /^Every name is read as this release reads it/,
    );
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(`update unit_names set keys_version = 0, keys = '{}'`);
    await owner.end();
    const search = ['units', 'search', '77 Lantern Bde', '--country', 'QM'];
    expect(await run(VETTER, ...search)).toMatchObject({
      out: expect.stringMatching(/^No unit/),
      err: expect.stringMatching(/may be missing/),
    });
    expect(await json<Refused>(VETTER, 'units', 'rekey')).toMatchObject({ code: 1 });
    expect((await run(ANALYST, 'units', 'rekey')).out).toMatch(/^Read anew: \d+ names of units, 0 of people/);
    expect(await run(VETTER, ...search)).toMatchObject({
      out: expect.stringContaining('77 Lantern Brigade'),
      err: '',
    });
  });

  test('of people: what was said of two is kept, listed and taken back', async () => {
    const header = 'country,unit,program,start_date,end_date,family_name,given_names,date_of_birth\n';
    const rows = ['Lanterne,Yusuf,1980-02-03', 'Lantern,Youssef,'].map(
      (person) => `Examplia,77 Lantern Brigade,IMET,2027-04-01,2027-04-05,${person}\n`,
    );
    const csv = await file('people.csv', header + rows.join(''));
    const said = ['--programme', 'IMET', '--instrument', 'imet', '--authority', '22 U.S.C. 2347'];
    const full = ['--post', 'lantern', ...said, '--event', 'Course', '--need-by', '2027-02-01', '--screen'];
    const taken = await run(VETTER, 'requests', 'submit', csv, ...full);
    const id = /^Request (\S+)/.exec(taken.out)?.[1] ?? '';
    const shown = (await run(VETTER, 'requests', 'match', id, '--row', '3')).out;
    const key = /Yusuf Lanterne \[([^\]]+)\]/.exec(shown)?.[1] ?? '';
    const person = ['requests', 'person', id, '--row', '3', '--person', key];
    expect((await run(VETTER, ...person)).out).toMatch(/^Kept: same/);
    const list = ['requests', 'person-judgements', '--person', key];
    const listed = (await run(VETTER, ...list)).out;
    expect(listed).toMatch(/Youssef Lantern is the same as Yusuf Lanterne {2}by /);
    const [judgement = ''] = listed.split(' ');
    const undo = ['requests', 'undo-person-judgement', judgement, '--reason', 'Brothers.'];
    expect(await run(VETTER, ...undo)).toMatchObject({ code: 0, out: expect.stringMatching(/^Taken back/) });
    expect(await json<Refused>(VETTER, ...undo)).toMatchObject({ refusal: { code: 'judgement.undone' } });
    expect((await run(VETTER, ...list)).out).toMatch(/taken back \S+: Brothers\./);
  });
});

describe('law, answers, cases and the ledger', () => {
  test('are read as words and as JSON', async () => {
    const laws = await run(ANALYST, 'law', 'list');
    expect(laws).toMatchObject({ code: 0, out: expect.stringContaining('us-22usc2378d') });
    expect((await run(ANALYST, 'law', 'show', 'us-10usc362')).out).toContain('10 U.S.C. 362');
    expect(await json<Refused>(ANALYST, 'law', 'show', 'us-nothing')).toMatchObject({ code: 1 });
    const unit = (await run(VETTER, 'units', 'search', '18th Infantry Brigade', '--limit', '1')).out.split(
      ' ',
    )[0];
    const answer = await json<{ verdict: string }>(VETTER, 'eligibility', unit ?? '', '--instrument', 'imet');
    expect(answer).toMatchObject({
      code: 0,
      verdict: expect.stringMatching(/^(eligible|barred|not-determined)$/),
    });
    const cases = await json<{ id: string }[]>(ANALYST, 'case', 'list');
    const explained = await run(ANALYST, 'case', 'explain', cases[0]?.id ?? '');
    expect(explained).toMatchObject({ code: 0, out: expect.stringContaining('U.S.C.') });
    expect((await run(ANALYST, 'case', 'list')).out).toMatch(/us-22usc2378d: \w+ for \d+ days/);
  });

  test('the answers for a country are a line for each unit, the same as one at a time', async () => {
    const ask = ['eligibility', '--country', 'qm', '--instrument', 'imet'];
    const lines = await run(VETTER, ...ask);
    expect(lines).toMatchObject({ code: 0, err: '' });
    const shown = lines.out.trimEnd().split('\n');
    const line = /^(ELIGIBLE|BARRED|NOT DETERMINED) {2}\S.* {2}([0-9a-f-]{36}) {2}\S.*$/;
    expect(shown.filter((text) => !line.test(text))).toEqual([]);
    expect(shown.find((text) => text.includes('182nd Infantry Battalion'))).toMatch(
      /^BARRED {2}.*\[22 U\.S\.C\. 2378d\(a\)\]$/,
    );
    const many = await run(VETTER, ...ask, '--json');
    const answers = many.out
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text) as { unitId: string; verdict: string; reasons: unknown[] });
    expect(answers.map(({ unitId }) => unitId)).toEqual(shown.map((text) => line.exec(text)?.[2]));
    expect(answers.length).toBeGreaterThan(20);
    const barred = answers.find(({ verdict }) => verdict === 'barred');
    const one = await json<object>(VETTER, 'eligibility', barred?.unitId ?? '', '--instrument', 'imet');
    expect(one).toMatchObject({ verdict: 'barred', reasons: barred?.reasons });
    const before = await run(VETTER, ...ask, '--on', '2027-03-01', '--known-at', '2020-01-01T00:00:00Z');
    expect(before.code).toBe(0);
    expect(before.out).not.toMatch(/^(BARRED|ELIGIBLE)/m);
  });

  test('a reader who has seen enough of a long answer is no defect', async () => {
    const child = begin(VETTER, 'eligibility', '--country', 'QM', '--instrument', 'imet');
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    expect({ code, err: withoutProgress(err) }).toEqual({ code: 0, err: '' });
  });

  test('an eligibility question names a unit or a country, and a country without units says so', async () => {
    const unit = '01890a5d-ac96-774b-bcce-b302099a8057';
    for (const named of [[], [unit, '--country', 'QM']])
      expect(await run(VETTER, 'eligibility', ...named, '--instrument', 'imet')).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringMatching(/exactly one of a unit, --country and --transfer/),
      });
    const nothing = await run(VETTER, 'eligibility', '--country', 'QZ', '--instrument', 'imet');
    expect(nothing).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringMatching(/no unit of this country/),
    });
    const unknown = ['eligibility', '--country', 'QM', '--instrument', 'gifts'];
    expect(await json<Refused>(VETTER, ...unknown)).toMatchObject({ code: 1 });
  });

  test('a phase-out is opened from a file, what was appropriated is recorded, and it is read as words and as CSV', async () => {
    const plan = await file(
      'plan.json',
      JSON.stringify({
        ...{ firstYear: 2028, lastYear: 2030, baselineId: 'memorandum-2016' },
        lines: [{ instrumentId: 'fmf', rule: { kind: 'linear', firstYear: 2029, zeroYear: 2030 } }],
      }),
    );
    const said = ['--country', 'QM', '--title', 'Two steps', '--reasons', 'x', '--source', 'A letter'];
    const opened = await json<{ id: string }>(ANALYST, 'phase-out', 'open', ...said, '--plan', plan);
    const cell = [
      '--instrument',
      'fmf',
      '--year',
      '2029',
      '--usd',
      '2000000000',
      '--source',
      'An act (invented)',
    ];
    expect(await run(ANALYST, 'phase-out', 'record', opened.id, 'appropriated', ...cell)).toMatchObject({
      code: 0,
    });
    expect((await run(ANALYST, 'phase-out', 'show', opened.id)).out).toContain(
      'FY2029  fmf  was $3,300,000,000, planned $1,650,000,000; requested not on record, appropriated $2,000,000,000 (+$350,000,000)',
    );
    const { out } = await run(ANALYST, 'phase-out', 'show', opened.id, '--csv');
    expect(out.split('\r\n')[2]).toBe('2029,fmf,3300000000,1650000000,,2000000000,,,350000000,,0,0,""');
    expect(await json<Refused>(ANALYST, 'phase-out', 'record', opened.id, 'promised', ...cell)).toMatchObject(
      { code: 1 },
    );
  });

  test('a transfer is opened from a file, moves, is amended, and is asked about, and what if', async () => {
    const sheet = (said: object) =>
      file('sheet.json', JSON.stringify({ title: 'Radios (invented)', items: [{ name: 'Radio' }], ...said }));
    const open = ['transfers', 'open', '--instrument', 'fms-national-funds', '--country', 'qm', '--sheet'];
    expect(await json<Refused>(ANALYST, ...open, await sheet({ totalUsd: 'much' }))).toMatchObject({
      code: 1,
    });
    const made = await json<{ id: string; caseId: string }>(ANALYST, ...open, await sheet({ totalUsd: 10 }));
    await run(ANALYST, 'case', 'declare', made.caseId, '--words', 'I looked and have none.');
    const moved = ['transfers', 'move', made.id, 'accepted', '--on', '2026-01-02', '--words', 'As reported.'];
    expect(await run(ANALYST, ...moved)).toMatchObject({
      code: 0,
      out: 'Recorded: accepted on 2026-01-02.\n',
    });
    const amend = ['transfers', 'amend', made.id, '--because', 'More of them.', '--sheet'];
    expect((await run(ANALYST, ...amend, await sheet({ totalUsd: 12 }))).out).toContain('It raised totalUsd');
    expect((await run(ANALYST, 'transfers', 'list', '--state', 'accepted')).out).toContain(
      'Radios (invented)',
    );
    expect((await run(ANALYST, 'transfers', 'show', made.id)).out).toContain(
      'version 2: Radios (invented), $12',
    );
    const asked = await run(ANALYST, 'eligibility', '--transfer', made.id);
    expect(asked).toMatchObject({ code: 0, out: expect.stringMatching(/^NOT DETERMINED: transfer /) });
    const supposing = [
      '--assume',
      'us-22usc2378-1/cash-sales=grants-only',
      '--pack',
      'bill-ceasefire-compliance',
    ];
    const what = await run(ANALYST, 'eligibility', '--transfer', made.id, ...supposing);
    expect(what.out).toMatch(/^WHAT IF\n/);
    expect(what.out).toContain('changes nothing');
    const whole = await run(ANALYST, 'eligibility', '--country', 'QM', '--itself', '--instrument', 'fmf');
    expect(whole.out).toContain('Not asked here: 22 U.S.C. 2776');
  });

  test('a deviation is proposed, signed by another person and withdrawn; forums say what is known of them', async () => {
    const forums = await run(ANALYST, 'deviations', 'forums');
    expect(forums.out).toContain('window for the government: unknown');
    // In force today, and tomorrow too, should midnight pass.
    const dayFromNow = (count: number) =>
      new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
    const terms = ['--claimed', 'x', '--countries', 'QM', '--authorities', 'us-22usc2378d', '--reasons', 'x'];
    const days = ['--end-plan', 'x', '--from', dayFromNow(0), '--until', dayFromNow(1)];
    const made = await json<{ id: string }>(
      ANALYST,
      'deviations',
      'propose',
      'forum-egypt',
      ...terms,
      ...days,
    );
    const sign = ['deviations', 'sign', made.id, '--reasons', 'x'];
    expect(await json<Refused>(ANALYST, ...sign)).toMatchObject({ code: 1 });
    expect(await run('official@plumbline.example', ...sign)).toMatchObject({ code: 0 });
    const near = await run(ANALYST, 'deviations', 'list', '--status', 'expiring');
    expect(near.out).toContain(made.id);
    const withdrawn = await run(ANALYST, 'deviations', 'withdraw', made.id, '--reasons', 'A trial.');
    expect(withdrawn).toMatchObject({ code: 0, out: expect.stringContaining('0 proceedings') });
  });

  test('a ledger that is sound ends with 0; held heads that cannot be read, and a ledger that was altered, with 1', async () => {
    expect(await runApart(ANALYST, 'ledger', 'verify')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Sound: /),
    });
    const missing = await run(ANALYST, 'ledger', 'verify', '--checkpoint', path.join(home, 'none'));
    expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('cannot be read') });
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('alter table ledger_entries disable trigger user');
    await owner.query("update ledger_entries set body = replace(body, 'Lantern', 'Candle')");
    await owner.end();
    const altered = await json<Refused>(ANALYST, 'ledger', 'verify');
    expect(altered).toMatchObject({ code: 1, refusal: { code: 'ledger.unsound' } });
  });
});
