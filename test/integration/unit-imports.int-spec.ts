import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor, ImportReport, QuestionAnswer, UnitsImported } from '#casework';
import {
  answerImportQuestions,
  createUnit,
  importUnits,
  recordClaim,
  searchUnits,
  showHierarchy,
  showImport,
  showUnit,
} from '#casework';
import type { TestCore } from '../support/core.ts';
import { openCore, refusalOf, valueOf } from '../support/core.ts';

const NIGERIA = new URL('../../../shared/data/unit-registry/nigeria-units.tsv', import.meta.url);
const onNigeria = existsSync(NIGERIA) ? describe : describe.skip;

let core: TestCore;
let analyst: Actor;

beforeAll(async () => {
  core = await openCore();
  analyst = await core.person('analyst', { office: 'human-rights-bureau' });
});
afterAll(() => core.close());

const HEADER =
  'unit_id,name,aliases,country,classification,parent_id,parent_kind,site,valid_from,valid_to,valid_open_ended,source,confidence';
const fileOf = (...lines: string[]) => new TextEncoder().encode([HEADER, ...lines, ''].join('\n'));

const bring = (bytes: Uint8Array, more: object = {}, actor = analyst) =>
  importUnits(core.ports)(actor, { bytes, filename: 'freedonia.csv', register: 'gazette', ...more });

const countAll = async () =>
  (
    await core.owner.query(`
      select (select count(*) from units) as units, (select count(*) from unit_claims) as claims,
        (select count(*) from unit_names) as names, (select count(*) from unit_parents) as parents,
        (select count(*) from unit_imports) as imports, (select count(*) from unit_import_questions) as questions,
        (select count(*) from unit_import_reports) as reports, (select count(*) from ledger_entries) as entries`)
  ).rows[0] as Record<string, string>;

const adds = ({ rows, taken, asked, leftOut, refused }: ImportReport) =>
  expect(taken + asked + leftOut + refused).toBe(rows);

const open = async (importId: string) =>
  valueOf(await showImport(core.ports)(analyst, { id: importId, open: true, limit: 200 })).questions;

const answer = (importId: string, ...answers: Omit<QuestionAnswer, 'reason'>[]) =>
  answerImportQuestions(core.ports)(analyst, {
    importId,
    answers: answers.map((one) => ({ ...one, reason: 'looked it up' })),
  });

const unitCalled = async (name: string) => {
  const found = valueOf(await searchUnits(core.ports)(analyst, { text: name, limit: 5 }));
  const unit = found.units.find((one) => one.name === name);
  if (unit === undefined) throw new Error(`No unit is called ${name}.`);
  return valueOf(await showUnit(core.ports)(analyst, { id: unit.id }));
};

const BRIGADE = 'u1,7 River Brigade,,XF,Army,,,,2001,,Y,Gazette 1,high';
const BATTALION =
  'u2,71 River Battalion,The Herons,XF,Army,u1,command,Port Zed,2004-05,2009,E,Gazette 2,medium';

describe('an import', () => {
  let first: UnitsImported;

  test('dry, shows the difference and writes nothing', async () => {
    const before = await countAll();
    const shown = valueOf(await bring(fileOf(BRIGADE, BATTALION), { dryRun: true }));
    expect(shown).toMatchObject({ importId: null, changed: true, dryRun: true });
    expect(shown.difference.units.map(({ name }) => name)).toEqual(['7 River Brigade', '71 River Battalion']);
    expect(await countAll()).toEqual(before);
  });

  test('adds units with their claims, and puts each in the ledger by value', async () => {
    first = valueOf(await bring(fileOf(BRIGADE, BATTALION)));
    expect(first.report).toMatchObject({ rows: 2, taken: 2, units: { inFile: 2, added: 2, known: 0 } });
    const { unit, names, sites } = await unitCalled('71 River Battalion');
    expect(names).toEqual(['71 River Battalion', 'The Herons']);
    expect(sites).toHaveLength(1);
    const { above } = valueOf(await showHierarchy(core.ports)(analyst, { id: unit.id, asOf: '2005-01-01' }));
    expect(above.map(({ steps }) => steps[0]?.parentName)).toEqual(['7 River Brigade']);
    const { rows } = await core.owner.query('select body from ledger_entries where chain = $1', [
      `unit:${unit.id}`,
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0].body).toContain('The Herons');
    const entries = await core.owner.query('select act from ledger_entries where chain = $1', [
      `import:${first.importId}`,
    ]);
    expect(entries.rows).toEqual([{ act: 'units.imported' }]);
  });

  test('lets a search say when a unit was at a place', async () => {
    const { units } = valueOf(
      await searchUnits(core.ports)(analyst, { text: '71 Battalion, Zed', country: 'XF', limit: 5 }),
    );
    expect(units[0]?.match?.reasons.map(({ words }) => words)).toContain(
      "place agrees: Zed; the registry's unit was there 2004–2009",
    );
  });

  test('lets a search look under the parent that is named, however many units have the number', async () => {
    const divisions = Array.from(
      { length: 30 },
      (_, at) => `d${at},${at + 40} Division,,XG,,,,,,,,Gazette,high`,
    );
    const battalions = Array.from(
      { length: 30 },
      (_, at) => `b${at},2 Battalion,,XG,,d${at},command,,,,,Gazette,high`,
    );
    valueOf(await bring(fileOf(...divisions, ...battalions), { register: 'divisions' }));
    const { units } = valueOf(
      await searchUnits(core.ports)(analyst, { text: '2 Bn, 63 Div', country: 'XG', limit: 1 }),
    );
    expect(units[0]?.match?.reasons.map(({ words }) => words)).toContain(
      "parent agrees: 63 Div; the registry's unit is under 63 Division",
    );
  });

  test('of the same file again changes nothing, however the rows stand', async () => {
    const before = await countAll();
    expect(valueOf(await bring(fileOf(BRIGADE, BATTALION)))).toMatchObject({
      changed: false,
      importId: first.importId,
    });
    expect(valueOf(await bring(fileOf(BATTALION, BRIGADE)))).toMatchObject({
      changed: false,
      importId: null,
    });
    expect(await countAll()).toEqual(before);
  });

  test('twenty at the same moment load it once', async () => {
    const bytes = fileOf('w1,1 Wave Company,,XW,,,,,,,,Gazette,high');
    const tries = await Promise.all(Array.from({ length: 20 }, () => bring(bytes, { register: 'waves' })));
    expect(tries.map(valueOf).filter(({ changed }) => changed)).toHaveLength(1);
    const { rows } = await core.owner.query(`select id from units where name = '1 Wave Company'`);
    expect(rows).toHaveLength(1);
  });

  test('of a newer file succeeds what changed and keeps the rest', async () => {
    const renamed = BATTALION.replace('71 River Battalion', '71 River Rifle Battalion').replace(
      '2009,E',
      '2011,E',
    );
    const { report } = valueOf(await bring(fileOf(BRIGADE, renamed)));
    expect(report.units).toEqual({ inFile: 2, added: 0, known: 2 });
    expect(report.claims.superseding).toBeGreaterThanOrEqual(2);
    expect(report.questions.open).toBe(0);
    const sheet = await unitCalled('71 River Rifle Battalion');
    expect(sheet.unit.revision).toBe(2);
    expect(sheet.claims.filter((one) => one.claim.kind === 'name')).toHaveLength(1);
  });

  test('asks what becomes of a claim the file no longer makes, and does what the answer says', async () => {
    const silent = BATTALION.replace('71 River Battalion', '71 River Rifle Battalion')
      .replace('2009,E', '2011,E')
      .replace('The Herons', '');
    const { importId, report } = valueOf(await bring(fileOf(BRIGADE, silent)));
    expect(report.questions.open).toBe(1);
    expect((await unitCalled('71 River Rifle Battalion')).names).toContain('The Herons');
    const [question] = await open(importId!);
    expect(question).toMatchObject({ code: 'claim.no-longer-in-file', answers: ['retract', 'keep'] });
    const before = await countAll();
    expect(refusalOf(await answer(importId!, { questionId: question!.id, kind: 'new' })).code).toBe(
      'answer.invalid',
    );
    expect(await countAll()).toEqual(before);
    valueOf(await answer(importId!, { questionId: question!.id, kind: 'retract' }));
    expect((await unitCalled('71 River Rifle Battalion')).names).not.toContain('The Herons');
    expect(refusalOf(await answer(importId!, { questionId: question!.id, kind: 'keep' })).code).toBe(
      'question.answered',
    );
    expect(valueOf(await bring(fileOf(BRIGADE, silent))).changed).toBe(false);
  });

  test('does not undo what a person settled by hand: it asks', async () => {
    const sheet = await unitCalled('7 River Brigade');
    const said = sheet.claims.find((one) => one.claim.kind === 'classification')!;
    valueOf(
      await recordClaim(core.ports)(analyst, {
        unitId: sheet.unit.id,
        revision: sheet.unit.revision,
        kind: 'classification',
        value: { text: 'Gendarmerie' },
        source: 'a better gazette',
        confidence: 'high',
        supersedes: said.id,
        reason: 'it left the army',
      }),
    );
    const again = valueOf(
      await bring(fileOf(BRIGADE.replace('Gazette 1', 'Gazette 1 (second printing)')), { dryRun: true }),
    );
    expect(again.difference.questions.map(({ code }) => code)).toContain('claim.settled-by-hand');
  });
});

describe('a unit that another source made known', () => {
  const LINE = 'g1,9 Harbour Brigade,,XF,Navy,,,,,,,Gazette 3,high';
  const BELOW = 'g2,91 Harbour Squadron,,XF,Navy,g1,command,,2001,,Y,Gazette 3,high';

  test('waits for a person, with what hangs on it, and becomes no double', async () => {
    const known = valueOf(
      await createUnit(core.ports)(analyst, {
        country: 'XF',
        name: '9th Harbour Brigade',
        source: 'x',
        confidence: 'low',
      }),
    );
    const { importId, report } = valueOf(await bring(fileOf(LINE, BELOW), { register: 'harbours' }));
    adds(report);
    expect(report).toMatchObject({ rows: 2, taken: 1, asked: 1, takenInPart: 1 });
    const [question] = await open(importId!);
    expect(question).toMatchObject({ code: 'unit.may-be-known', candidates: [{ unitId: known.id }] });
    const done = valueOf(
      await answer(importId!, { questionId: question!.id, kind: 'same-as', unitId: known.id }),
    );
    adds(done.report);
    expect(done.report).toMatchObject({ taken: 2, asked: 0, leftOut: 0 });
    const squadron = await unitCalled('91 Harbour Squadron');
    const { above } = valueOf(
      await showHierarchy(core.ports)(analyst, { id: squadron.unit.id, asOf: '2010-01-01' }),
    );
    expect(above.map(({ endId }) => endId)).toEqual([known.id]);
    expect(valueOf(await bring(fileOf(LINE, BELOW), { register: 'harbours' })).changed).toBe(false);
    const { rows } = await core.owner.query(
      `select count(*)::int as count from units where name ~ 'Harbour Brigade'`,
    );
    expect(rows[0].count).toBe(1);
  });

  test('is left out, or new, as the person says', async () => {
    await createUnit(core.ports)(analyst, {
      country: 'XF',
      name: 'Fog Patrol',
      source: 'x',
      confidence: 'low',
    });
    await createUnit(core.ports)(analyst, {
      country: 'XF',
      name: 'Mist Patrol',
      source: 'x',
      confidence: 'low',
    });
    const bytes = fileOf('p1,Fog Patrol,,XF,,,,,,,,Gazette,high', 'p2,Mist Patrol,,XF,,,,,,,,Gazette,high');
    const { importId } = valueOf(await bring(bytes, { register: 'patrols' }));
    const questions = await open(importId!);
    const done = valueOf(
      await answer(
        importId!,
        ...questions.map(({ id, found }) => ({
          questionId: id,
          kind: found === 'Fog Patrol' ? ('leave-out' as const) : ('new' as const),
        })),
      ),
    );
    adds(done.report);
    expect(done.report).toMatchObject({ taken: 1, leftOut: 1, asked: 0 });
    expect(valueOf(await bring(bytes, { register: 'patrols' })).changed).toBe(false);
  });

  test('names a parent that the file does not describe: asked, then linked', async () => {
    const bytes = fileOf('k1,Kite Wing,,XF,,k0,administrative,,2001,,Y,Gazette,high');
    const { importId, report } = valueOf(await bring(bytes, { register: 'kites' }));
    expect(report.claims.waiting).toBe(1);
    const [question] = await open(importId!);
    expect(question?.code).toBe('unit.not-described');
    valueOf(await answer(importId!, { questionId: question!.id, kind: 'new' }));
    const { unit } = await unitCalled('Kite Wing');
    const { above } = valueOf(await showHierarchy(core.ports)(analyst, { id: unit.id, asOf: '2010-01-01' }));
    expect(above).toHaveLength(1);
    expect(valueOf(await bring(bytes, { register: 'kites' })).changed).toBe(false);
  });

  test('of a country outside the portfolio is refused with its rows, not loaded', async () => {
    const abroad = await core.person('analyst', { portfolio: ['XS'] });
    const bytes = fileOf('s1,Sea Wing,,XS,,,,,,,,Gazette,high', 's2,Land Wing,,XF,,,,,,,,Gazette,high');
    const { report } = valueOf(await bring(bytes, { register: 'wings' }, abroad));
    adds(report);
    expect(report).toMatchObject({ taken: 1, refused: 1 });
    expect(report.refusals[0]).toMatchObject({ row: 3, found: 'Land Wing (XF)' });
    expect(valueOf(await bring(bytes, { register: 'wings' })).report).toMatchObject({ taken: 2, refused: 0 });
  });
});

describe('a file that cannot be taken', () => {
  test.each([
    { what: 'empty', bytes: new Uint8Array() },
    {
      what: 'a picture',
      bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    },
    { what: 'a table of something else', bytes: new TextEncoder().encode('a,b\n1,2\n') },
  ])('$what is refused with what to do, and nothing is written', async ({ bytes }) => {
    const before = await countAll();
    const refusal = refusalOf(await bring(bytes));
    expect(refusal.faults?.[0]).toMatchObject({ where: expect.any(String), expected: expect.any(String) });
    expect(await countAll()).toEqual(before);
  });

  test('is not taken from someone who only reads', async () => {
    const vetter = await core.person('post-vetter');
    expect(refusalOf(await bring(fileOf(BRIGADE), {}, vetter)).kind).toBe('forbidden');
  });
});

onNigeria('the Security Force Monitor sheet of one country (needs ../shared/data)', () => {
  const bytes = existsSync(NIGERIA) ? readFileSync(NIGERIA) : new Uint8Array();
  const bringSheet = () => importUnits(core.ports)(analyst, { bytes, filename: 'nigeria-units.tsv' });
  let imported: UnitsImported;

  test('is loaded with every row accounted for', async () => {
    imported = valueOf(await bringSheet());
    expect(imported.report.rows).toBe(1_552);
    adds(imported.report);
    const { rows } = await core.owner.query(
      `select count(distinct u.id)::int as units, count(*)::int as claims from unit_claims c join units u on u.id = c.unit_id where c.register = 'sfm'`,
    );
    expect(rows[0]).toEqual({ units: imported.report.units.added, claims: imported.report.claims.added });
    expect(imported.report.units.added).toBe(imported.report.units.inFile);
  });

  test('changes nothing when it is read again', async () => {
    const before = await countAll();
    expect(valueOf(await bringSheet())).toMatchObject({ changed: false, importId: imported.importId });
    expect(await countAll()).toEqual(before);
  });

  test('loads a row without an id once a person says whose it is', async () => {
    const before = await countAll();
    const question = (await open(imported.importId!)).find(({ code }) => code === 'unit.no-id-same-name')!;
    const [candidate] = question.candidates;
    const unitKey = candidate!.unitKey!;
    expect(candidate!.name).toMatch(/[a-z] /i);
    expect(candidate!.name).not.toBe(unitKey);
    const { report } = valueOf(
      await answer(imported.importId!, { questionId: question.id, kind: 'same-as', unitKey }),
    );
    adds(report);
    expect(report.asked).toBe(imported.report.asked - 1);
    expect((await countAll())['units']).toBe(before['units']);
    expect(valueOf(await bringSheet()).changed).toBe(false);
  });

  test('gives a hierarchy without a circle, by name and day', async () => {
    const { rows } = await core.owner.query(
      `select child_id from unit_parents group by 1 order by count(*) desc limit 20`,
    );
    for (const { child_id: id } of rows) {
      const { above, below } = valueOf(await showHierarchy(core.ports)(analyst, { id, asOf: '2014-06-01' }));
      for (const { steps, endId } of [...above, ...below])
        expect(steps.length > 0 && endId !== id).toBe(true);
    }
  });
});
