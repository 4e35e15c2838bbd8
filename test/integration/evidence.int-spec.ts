import { readdir, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { v7 } from 'uuid';
import type { Actor, EvidenceBytes, FilePart, ListedEvidence } from '#casework';
import {
  addEvidence,
  changeEvidenceLink,
  checkEvidence,
  gradeEvidence,
  linkEvidence,
  listEvidence,
  listLinkedEvidence,
  readEvidenceFile,
  receiveFile,
  sealEvidence,
  setOrigin,
  showEvidence,
  sweepFiles,
  unsealEvidence,
} from '#casework';
import type { EvidenceWorld } from '../support/evidence-world.ts';
import {
  addText,
  bytesOf,
  declare,
  evidenceWorld,
  must,
  refusalOf,
  said,
  someCase,
  someone,
  someProceeding,
} from '../support/evidence-world.ts';

const TABLES = [
  'evidence_uploads',
  'evidence_items',
  'evidence_custody',
  'evidence_grades',
  'evidence_seals',
  'evidence_origins',
  'evidence_origin_versions',
  'evidence_links',
];

let world: EvidenceWorld;
const analyst = someone('analyst');
const colleague = someone('analyst');
const adviser = someone('legal-adviser');
const vetter = someone('post-vetter');
const inspector = someone('inspector');
const team = [analyst, colleague, adviser, vetter];

beforeAll(async () => {
  world = await evidenceWorld();
});
afterAll(() => world?.close());

const at20 = <Value>(make: (index: number) => Promise<Value>): Promise<Value[]> =>
  Promise.all(Array.from({ length: 20 }, (_none, index) => make(index)));

const actsOn = async (chain: string): Promise<string[]> =>
  (
    await world.sql<{ act: string }>('select act from ledger_entries where chain = $1 order by sequence', [
      chain,
    ])
  ).map(({ act }) => act);

const custodyOf = async (actor: Actor, evidenceId: string): Promise<string[]> =>
  must(await showEvidence(world.ports)(actor, { evidenceId })).custody.map(({ kind }) => kind);

async function textOf({ open }: EvidenceBytes, part?: FilePart): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await open(part)) ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const fileOf = (sha256: string): string =>
  path.join(world.folder, 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256);

describe('adding evidence', () => {
  test('an item has its hash, its media type, its custody from the receipt on, and every step in the ledger', async () => {
    const caseId = await someCase(world, team);
    const item = must(
      await addText(world, analyst, { caseId, text: '%PDF-1.7 a report', mediaType: 'image/jpeg' }),
    );
    expect(item).toMatchObject({ caseId, mediaType: 'application/pdf', mediaTypeAgrees: false, size: 17 });
    expect(await custodyOf(analyst, item.id)).toEqual(['received', 'hashed', 'added']);
    expect(await actsOn(`upload:${item.uploadId}`)).toEqual(['evidence-file.received']);
    expect(await actsOn(`evidence:${item.id}`)).toEqual(['evidence.added']);
    const [entry] = await world.sql<{ body: string }>('select body from ledger_entries where chain = $1', [
      `evidence:${item.id}`,
    ]);
    expect(JSON.parse(entry?.body ?? '')).toMatchObject({
      entry: { act: 'evidence.added', data: { sha256: item.sha256, title: 'A note', caseId } },
    });
  });

  test('the same file is noticed with a link to the earlier item, and added once the reason is given', async () => {
    const caseId = await someCase(world, team);
    const first = must(await addText(world, analyst, { caseId, text: 'twice' }));
    const second = refusalOf(await addText(world, colleague, { caseId, text: 'twice' }));
    expect(second).toMatchObject({ kind: 'conflict', code: 'evidence.same' });
    expect(second.meanwhile).toMatchObject({ earlier: [{ id: first.id, same: 'file', title: 'A note' }] });
    const again = must(
      await addText(world, colleague, { caseId, text: 'twice', again: 'from a second source' }),
    );
    expect(again.againBecause).toBe('from a second source');
  });

  test('the same address is noticed however it is written, in another case too', async () => {
    const [one, other] = [await someCase(world, team), await someCase(world, team)];
    must(
      await addText(world, analyst, {
        caseId: one,
        text: 'a',
        url: 'http://www.example.org/a/?utm_source=x',
      }),
    );
    const refusal = refusalOf(
      await addText(world, analyst, { caseId: other, text: 'b', url: 'https://example.org/a' }),
    );
    expect(refusal.meanwhile).toMatchObject({ earlier: [{ caseId: one, same: 'address' }] });
  });

  test('what lies in a case that is closed to this person is not told', async () => {
    const closed = await someCase(world, [colleague]);
    must(await addText(world, colleague, { caseId: closed, text: 'hidden twin' }));
    const caseId = await someCase(world, team);
    expect(await addText(world, analyst, { caseId, text: 'hidden twin' })).toMatchObject({ ok: true });
  });

  test('twenty who add the same file at once: one adds it, the others are told', async () => {
    const caseId = await someCase(world, team);
    const outcomes = await at20(() => addText(world, analyst, { caseId, text: 'at once' }));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(outcomes.filter(({ ok }) => !ok).map((outcome) => refusalOf(outcome).code))).toEqual(
      new Set(['evidence.same']),
    );
  });

  test("someone else's upload is not there", async () => {
    const caseId = await someCase(world, team);
    const upload = must(await receiveFile(world.ports)(analyst, { bytes: bytesOf('mine') }));
    const ask = { ...said, caseId, uploadId: upload.id };
    expect(refusalOf(await addEvidence(world.ports)(colleague, ask)).code).toBe('upload.not-found');
  });

  test('an address that is none, blanks for words, and an unknown original are refused', async () => {
    const caseId = await someCase(world, team);
    const text = 'refused';
    expect(refusalOf(await addText(world, analyst, { caseId, text, url: 'javascript:alert(1)' })).code).toBe(
      'evidence.no-address',
    );
    expect(refusalOf(await addText(world, analyst, { caseId, text, title: '   ' })).faults).toMatchObject([
      { where: 'title' },
    ]);
    expect(refusalOf(await addText(world, analyst, { caseId, text, copyOf: v7() })).code).toBe(
      'evidence.not-found',
    );
  });

  test('a refused item leaves no row and no entry', async () => {
    const caseId = await someCase(world, []);
    refusalOf(await addText(world, analyst, { caseId, text: 'nowhere' }));
    expect(await world.sql('select 1 from evidence_items where case_id = $1', [caseId])).toEqual([]);
  });
});

describe('the door of the case', () => {
  test('whoever has not declared is asked to, whoever declared a conflict stays out, an inspector reads', async () => {
    const caseId = await someCase(world, [analyst]);
    const item = must(await addText(world, analyst, { caseId, text: 'behind the door' }));
    const list = (actor: Actor) => listEvidence(world.ports)(actor, { caseId });
    const read = (actor: Actor) =>
      readEvidenceFile(world.ports)(actor, { evidenceId: item.id, purpose: 'view' });
    expect(refusalOf(await list(colleague)).code).toBe('conflict.undeclared');
    expect(refusalOf(await read(colleague)).code).toBe('conflict.undeclared');
    await declare(world, caseId, colleague, 'conflict');
    expect(refusalOf(await list(colleague)).code).toBe('conflict.declared');
    expect(must(await list(inspector)).evidence).toHaveLength(1);
    expect(refusalOf(await addText(world, inspector, { caseId, text: 'x' }).catch(refusedFirst)).kind).toBe(
      'forbidden',
    );
  });

  test('two accounts of one person have one declaration', async () => {
    const caseId = await someCase(world, [analyst]);
    const second = { ...analyst, accountId: v7() };
    expect(await listEvidence(world.ports)(second, { caseId })).toMatchObject({ ok: true });
  });

  test('outside the portfolio neither case nor item is there', async () => {
    const caseId = await someCase(world, team, 'ZZ');
    const item = must(await addText(world, analyst, { caseId, text: 'abroad' }));
    const elsewhere = { ...analyst, portfolio: ['QQ'] };
    expect(refusalOf(await listEvidence(world.ports)(elsewhere, { caseId })).code).toBe('case.not-found');
    const shown = refusalOf(await showEvidence(world.ports)(elsewhere, { evidenceId: item.id }));
    const absent = refusalOf(await showEvidence(world.ports)(elsewhere, { evidenceId: v7() }));
    expect(shown.message.replace(item.id, '')).toBe(absent.message.replace(/[0-9a-f-]{36}/, ''));
  });
});

/** `addText` throws where even the upload is refused. */
const refusedFirst = (error: Error) =>
  ({
    ok: false,
    refusal: { kind: 'forbidden', code: 'permission.missing', message: error.message },
  }) as const;

describe('grades', () => {
  const grade = (
    actor: Actor,
    ask: Partial<Parameters<ReturnType<typeof gradeEvidence>>[1]> & { evidenceId: string },
  ) =>
    gradeEvidence(world.ports)(actor, {
      axis: 'source',
      grade: 'B',
      reason: 'known for years',
      version: 0,
      ...ask,
    });

  test('source and content are judged apart, and what was said before stays readable', async () => {
    const caseId = await someCase(world, team);
    const { id: evidenceId } = must(await addText(world, vetter, { caseId, text: 'graded' }));
    must(await grade(analyst, { evidenceId }));
    must(await grade(analyst, { evidenceId, axis: 'content', grade: '4', reason: 'nobody else saw it' }));
    must(await grade(colleague, { evidenceId, grade: 'D', reason: 'caught inventing', version: 1 }));
    const file = must(await showEvidence(world.ports)(adviser, { evidenceId }));
    expect(file.evidence).toMatchObject({
      sourceGrade: { grade: 'D', version: 2 },
      contentGrade: { grade: '4' },
    });
    expect(file.grades.map(({ axis, grade: letter }) => `${axis} ${letter}`)).toEqual([
      'source B',
      'source D',
      'content 4',
    ]);
    expect(await actsOn(`evidence:${evidenceId}`)).toEqual([
      'evidence.added',
      ...Array(3).fill('evidence.graded'),
    ]);
  });

  test('a stale version is refused with what holds now', async () => {
    const caseId = await someCase(world, team);
    const { id: evidenceId } = must(await addText(world, analyst, { caseId, text: 'stale' }));
    must(await grade(analyst, { evidenceId }));
    const refusal = refusalOf(await grade(colleague, { evidenceId, grade: 'E' }));
    expect(refusal).toMatchObject({ kind: 'stale', meanwhile: { version: 1, now: { grade: 'B' } } });
  });

  test('twenty who grade at once: exactly one grade, the others are told', async () => {
    const caseId = await someCase(world, team);
    const { id: evidenceId } = must(await addText(world, analyst, { caseId, text: 'twenty graders' }));
    const outcomes = await at20((index) => grade(index % 2 ? analyst : colleague, { evidenceId }));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal.kind === 'stale')).toHaveLength(19);
  });

  test.each([
    ['a number for the source', { axis: 'source', grade: '1' }],
    ['a letter for the content', { axis: 'content', grade: 'A' }],
    ['a name of the prototype', { axis: 'source', grade: 'constructor' }],
    ['no reason', { reason: ' ' }],
  ] as const)('%s is refused', async (_what, more) => {
    const caseId = await someCase(world, team);
    const { id: evidenceId } = must(
      await addText(world, analyst, { caseId, text: `refused ${JSON.stringify(more)}` }),
    );
    expect(refusalOf(await grade(analyst, { evidenceId, ...more })).kind).toBe('invalid');
  });

  test('a post vetter may not grade, nor may SQL cross the scales', async () => {
    const caseId = await someCase(world, team);
    const { id: evidenceId } = must(await addText(world, analyst, { caseId, text: 'sql grade' }));
    expect(refusalOf(await grade(vetter, { evidenceId })).kind).toBe('forbidden');
    const insert = world.sql(
      `insert into evidence_grades values ($1, $2, 'content', 1, 'A', 'x', now(), $1, $1)`,
      [v7(), evidenceId],
    );
    await expect(insert).rejects.toMatchObject({ constraint: 'evidence_grades_scale' });
  });
});

describe('sealed evidence', () => {
  const seal = { reason: 'A witness could be found', liftableBy: ['legal-adviser'] } as const;

  async function sealedItem(text: string) {
    const caseId = await someCase(world, team);
    const open = must(await addText(world, analyst, { caseId, text: `open ${text}`, title: 'In the open' }));
    const item = must(await addText(world, analyst, { caseId, text, title: 'The witness speaks', seal }));
    return { caseId, open, item };
  }

  const titles = (evidence: readonly ListedEvidence[]) =>
    evidence.map((item) => (item.sealed ? 'sealed' : item.title));

  test('for whom the seal does not name it is not there: no list, count, search, link, twin or id', async () => {
    const { caseId, item } = await sealedItem('leak nothing');
    const proceedingId = await someProceeding(world, caseId);
    const target = { kind: 'element', proceedingId, element: 'F1' } as const;
    must(
      await linkEvidence(world.ports)(analyst, {
        evidenceId: item.id,
        target,
        direction: 'supports',
        reason: 'x',
      }),
    );
    const list = must(await listEvidence(world.ports)(colleague, { caseId, limit: 1 }));
    expect([titles(list.evidence), list.next]).toEqual([['In the open'], null]);
    expect(must(await listEvidence(world.ports)(colleague, { caseId, text: 'witness' })).evidence).toEqual(
      [],
    );
    expect(
      must(await listLinkedEvidence(world.ports)(colleague, { kind: 'proceeding', proceedingId })),
    ).toEqual([]);
    expect(await addText(world, colleague, { caseId, text: 'leak nothing' })).toMatchObject({ ok: true });
    const sealed = refusalOf(await showEvidence(world.ports)(colleague, { evidenceId: item.id }));
    const absent = refusalOf(await showEvidence(world.ports)(colleague, { evidenceId: v7() }));
    expect({ ...sealed, message: '' }).toEqual({ ...absent, message: '' });
    for (const act of [
      readEvidenceFile(world.ports)(colleague, { evidenceId: item.id, purpose: 'view' }),
      checkEvidence(world.ports)(colleague, { evidenceId: item.id }),
      sealEvidence(world.ports)(colleague, { ...seal, evidenceId: item.id, version: 1 }),
      unsealEvidence(world.ports)(colleague, { evidenceId: item.id, reason: 'x', version: 1 }),
    ]) {
      expect(refusalOf(await act).code).toBe('evidence.not-found');
    }
  });

  test('for whom it is open it is in the list without what it says, and is not found by text', async () => {
    const { caseId, item } = await sealedItem('a stub');
    for (const actor of [analyst, adviser, inspector]) {
      const { evidence } = must(await listEvidence(world.ports)(actor, { caseId }));
      expect(titles(evidence)).toEqual(['In the open', 'sealed']);
      expect(JSON.stringify(evidence[1])).not.toMatch(new RegExp(`witness|note.txt|${item.sha256}`, 'i'));
      expect(must(await listEvidence(world.ports)(actor, { caseId, text: 'witness' })).evidence).toEqual([]);
    }
  });

  test('each read of it, of the record as of the content, is in custody and ledger', async () => {
    const { item } = await sealedItem('on record');
    must(await showEvidence(world.ports)(inspector, { evidenceId: item.id }));
    const content = must(
      await readEvidenceFile(world.ports)(adviser, { evidenceId: item.id, purpose: 'view' }),
    );
    expect(await actsOn(`evidence:${item.id}`)).toEqual([
      'evidence.added',
      'evidence.sealed',
      'evidence.viewed-sealed',
      'evidence.viewed-sealed',
    ]);
    expect(await textOf(content)).toBe('on record');
  });

  test('where the read cannot be recorded, nothing is handed out', async () => {
    const { item } = await sealedItem('unrecorded');
    await world.sql('revoke insert on ledger_entries from plumbline_app');
    try {
      const read = readEvidenceFile(world.ports)(adviser, { evidenceId: item.id, purpose: 'view' });
      await expect(read).rejects.toThrow(/permission denied/);
      await expect(showEvidence(world.ports)(adviser, { evidenceId: item.id })).rejects.toThrow(
        /permission denied/,
      );
    } finally {
      await world.sql('grant insert on ledger_entries to plumbline_app');
    }
    expect(await actsOn(`evidence:${item.id}`)).toEqual(['evidence.added', 'evidence.sealed']);
  });

  test('only whom the seal names may lift it; the one who added it is not enough', async () => {
    const { caseId, item } = await sealedItem('to be lifted');
    const ask = { evidenceId: item.id, reason: 'The witness is safe', version: 1 };
    expect(refusalOf(await unsealEvidence(world.ports)(analyst, ask))).toMatchObject({
      code: 'seal.not-yours',
      blocks: [{ clearedBy: 'legal-adviser' }],
    });
    must(await unsealEvidence(world.ports)(adviser, ask));
    expect(titles(must(await listEvidence(world.ports)(colleague, { caseId })).evidence)).toContain(
      'The witness speaks',
    );
    expect(refusalOf(await unsealEvidence(world.ports)(adviser, { ...ask, version: 2 })).code).toBe(
      'seal.none',
    );
  });

  test('sealing later closes it to the one who added it', async () => {
    const caseId = await someCase(world, team);
    const item = must(await addText(world, vetter, { caseId, text: 'sealed later' }));
    must(await sealEvidence(world.ports)(adviser, { ...seal, evidenceId: item.id, version: 0 }));
    expect(refusalOf(await showEvidence(world.ports)(vetter, { evidenceId: item.id })).code).toBe(
      'evidence.not-found',
    );
    const opened = { ...seal, openToPeople: [vetter.personId], evidenceId: item.id, version: 1 };
    must(await sealEvidence(world.ports)(adviser, opened));
    expect(await showEvidence(world.ports)(vetter, { evidenceId: item.id })).toMatchObject({ ok: true });
  });

  test.each([
    ['that nobody may lift', { liftableBy: [] }],
    ['that a reader without the right should lift', { liftableBy: ['inspector' as const] }],
    ['open to who reads no evidence', { openToRoles: ['administrator' as const] }],
    ['without a reason', { reason: '\n' }],
  ])('a seal %s is refused', async (_what, more) => {
    const caseId = await someCase(world, team);
    const terms = { ...seal, ...more };
    const outcome = await addText(world, analyst, { caseId, text: 'badly sealed', seal: terms });
    expect(refusalOf(outcome).code).toBe('seal.invalid');
  });
});

describe('the original', () => {
  test('reads back byte for byte, with the read on record', async () => {
    const caseId = await someCase(world, team);
    const { id: evidenceId } = must(await addText(world, analyst, { caseId, text: 'as it came' }));
    const viewed = must(await readEvidenceFile(world.ports)(colleague, { evidenceId, purpose: 'view' }));
    const exported = must(await readEvidenceFile(world.ports)(colleague, { evidenceId, purpose: 'export' }));
    expect([await textOf(viewed), await textOf(exported, { first: 3, last: 4 })]).toEqual([
      'as it came',
      'it',
    ]);
    expect(await custodyOf(analyst, evidenceId)).toEqual([
      'received',
      'hashed',
      'added',
      'viewed',
      'exported',
    ]);
  });

  test.each([
    ['altered', (file: string) => rm(file).then(() => writeFile(file, 'as it CAME'))],
    ['missing', (file: string) => rm(file)],
  ])('a file that is %s is not handed out, and that is on record', async (what, harm) => {
    const caseId = await someCase(world, team);
    const { id: evidenceId, sha256 } = must(
      await addText(world, analyst, { caseId, text: `harmed: ${what}` }),
    );
    expect(must(await checkEvidence(world.ports)(analyst, { evidenceId }))).toMatchObject({ intact: true });
    await harm(fileOf(sha256));
    const refusal = refusalOf(await readEvidenceFile(world.ports)(analyst, { evidenceId, purpose: 'view' }));
    expect(refusal).toMatchObject({ code: 'evidence.altered', meanwhile: { expected: { sha256 } } });
    expect(must(await checkEvidence(world.ports)(analyst, { evidenceId }))).toMatchObject({ intact: false });
    expect((await custodyOf(analyst, evidenceId)).slice(3)).toEqual([
      'integrity-checked',
      'viewed',
      'integrity-failed',
      'integrity-failed',
    ]);
  });
});

describe('links', () => {
  async function linkable(text: string) {
    const caseId = await someCase(world, team);
    const { id: evidenceId } = must(await addText(world, analyst, { caseId, text }));
    const proceedingId = await someProceeding(world, caseId);
    return {
      caseId,
      evidenceId,
      proceedingId,
      target: { kind: 'element', proceedingId, element: 'F1' } as const,
    };
  }
  const link = (ask: Pick<Parameters<ReturnType<typeof linkEvidence>>[1], 'evidenceId' | 'target'>) =>
    linkEvidence(world.ports)(analyst, { direction: 'supports', reason: 'page 3 names the place', ...ask });

  test('a link is changed and taken back by versions, all of them readable', async () => {
    const { evidenceId, proceedingId, target } = await linkable('linked');
    const first = must(await link({ evidenceId, target }));
    const change = changeEvidenceLink(world.ports);
    must(
      await change(adviser, {
        linkId: first.linkId,
        version: 1,
        direction: 'contradicts',
        reason: 'read again',
      }),
    );
    const stale = await change(analyst, { linkId: first.linkId, version: 1, withdrawn: true, reason: 'x' });
    expect(refusalOf(stale)).toMatchObject({
      kind: 'stale',
      meanwhile: { now: { direction: 'contradicts' } },
    });
    const groups = () => listLinkedEvidence(world.ports)(colleague, { kind: 'proceeding', proceedingId });
    expect(must(await groups())).toMatchObject([
      { element: 'F1', direction: 'contradicts', independentOrigins: 1 },
    ]);
    must(
      await change(analyst, { linkId: first.linkId, version: 2, withdrawn: true, reason: 'not this place' }),
    );
    expect(must(await groups())).toEqual([]);
    const { links } = must(await showEvidence(world.ports)(analyst, { evidenceId }));
    expect(links.map(({ version, direction, withdrawn }) => [version, direction, withdrawn])).toEqual([
      [1, 'supports', false],
      [2, 'contradicts', false],
      [3, 'contradicts', true],
    ]);
    expect(refusalOf(await change(analyst, { linkId: first.linkId, version: 3, reason: 'x' })).code).toBe(
      'evidence-link.withdrawn',
    );
    expect(await link({ evidenceId, target })).toMatchObject({ ok: true });
  });

  test('a second link to the same target is refused, twenty at once too', async () => {
    const { evidenceId, target } = await linkable('linked at once');
    const outcomes = await at20(() => link({ evidenceId, target }));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      outcomes.filter((outcome) => !outcome.ok && outcome.refusal.code === 'evidence-link.exists'),
    ).toHaveLength(19);
  });

  test('a target of another case and an element nobody asks are refused', async () => {
    const [here, there] = [await linkable('here'), await linkable('there')];
    expect(refusalOf(await link({ evidenceId: here.evidenceId, target: there.target })).code).toBe(
      'proceeding.not-found',
    );
    const unasked = { ...here.target, element: 'F99' };
    expect(refusalOf(await link({ evidenceId: here.evidenceId, target: unasked }))).toMatchObject({
      code: 'evidence-link.no-element',
      faults: [{ where: 'target.element', found: 'F99' }],
    });
    const incident = { kind: 'incident', incidentId: v7() } as const;
    expect(refusalOf(await link({ evidenceId: here.evidenceId, target: incident })).code).toBe(
      'incident.not-found',
    );
  });

  test('five reports of one witness count as one', async () => {
    const { caseId, proceedingId, target, evidenceId } = await linkable('report 1');
    const origin = must(
      await setOrigin(world.ports)(analyst, {
        evidenceId,
        origin: { words: 'Witness W' },
        reason: 'all quote W',
        version: 0,
      }),
    );
    must(await link({ evidenceId, target }));
    for (const number of [2, 3, 4, 5]) {
      const item = must(await addText(world, analyst, { caseId, text: `report ${number}` }));
      must(await link({ evidenceId: item.id, target }));
      const same = {
        evidenceId: item.id,
        origin: { originId: origin.originId ?? '' },
        reason: 'quotes W',
        version: 0,
      };
      must(await setOrigin(world.ports)(colleague, same));
    }
    const groups = () => listLinkedEvidence(world.ports)(analyst, { kind: 'proceeding', proceedingId });
    expect(must(await groups())).toMatchObject([{ independentOrigins: 1, evidence: { length: 5 } }]);
    must(
      await setOrigin(world.ports)(analyst, {
        evidenceId,
        origin: null,
        reason: 'was there himself',
        version: 1,
      }),
    );
    expect(must(await groups())).toMatchObject([{ independentOrigins: 2 }]);
  });

  test('an origin of another case, or of nothing but sealed items, is not there', async () => {
    const [here, there] = [await linkable('origin here'), await linkable('origin there')];
    const words = { words: 'A recording' };
    const set = (actor: Actor, evidenceId: string, origin: { originId: string } | { words: string }) =>
      setOrigin(world.ports)(actor, { evidenceId, origin, reason: 'x', version: 0 });
    const elsewhere = must(await set(analyst, there.evidenceId, words)).originId ?? '';
    expect(refusalOf(await set(analyst, here.evidenceId, { originId: elsewhere })).code).toBe(
      'origin.not-found',
    );
    const seal = { reason: 'x', liftableBy: ['legal-adviser'] as const, version: 0 };
    must(await sealEvidence(world.ports)(analyst, { ...seal, evidenceId: there.evidenceId }));
    const other = must(await addText(world, colleague, { caseId: there.caseId, text: 'origin, other' }));
    expect(refusalOf(await set(colleague, other.id, { originId: elsewhere })).code).toBe('origin.not-found');
  });
});

describe('lists', () => {
  test('pages join without gap or double, and an empty case says so', async () => {
    const caseId = await someCase(world, team);
    expect(must(await listEvidence(world.ports)(analyst, { caseId }))).toEqual({ evidence: [], next: null });
    for (let number = 0; number < 7; number += 1)
      must(await addText(world, analyst, { caseId, text: `page ${number}`, title: `${number}` }));
    const titles: string[] = [];
    let after: string | null | undefined;
    do {
      const page = must(
        await listEvidence(world.ports)(analyst, { caseId, limit: 3, ...(after && { after }) }),
      );
      titles.push(...page.evidence.map((item) => (item.sealed ? '' : item.title)));
      after = page.next;
    } while (after);
    expect(titles).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  });

  test('a search takes every character as itself', async () => {
    const caseId = await someCase(world, team);
    must(await addText(world, analyst, { caseId, text: 'percent', title: '100% sure_ly \\' }));
    const found = async (text: string) =>
      must(await listEvidence(world.ports)(analyst, { caseId, text })).evidence.length;
    expect([
      await found('100%'),
      await found('0% SURE'),
      await found('%%'),
      await found('e_l'),
      await found('e?l'),
    ]).toEqual([1, 1, 0, 1, 0]);
    expect([await found('\\'), await found("' or 1=1 --")]).toEqual([1, 0]);
  });
});

describe('the record', () => {
  test.each(TABLES)('the application can neither change nor delete rows of %s', async (table) => {
    const client = new pg.Client({ connectionString: world.database.appUrl });
    await client.connect();
    try {
      for (const attack of [
        `update ${table} set id = id`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ])
        await expect(client.query(attack)).rejects.toThrow(/permission denied/);
    } finally {
      await client.end();
    }
  });

  test('a link to nothing, or to two things, is refused by the table', async () => {
    const caseId = await someCase(world, team);
    const { id } = must(await addText(world, analyst, { caseId, text: 'linked by SQL' }));
    const insert = (target: string) =>
      world.sql(
        `insert into evidence_links (id, link_id, version, evidence_id, direction, reason, withdrawn, at, account_id, person_id${target && ', step_id, element'})
         values ($1, $1, 1, $2, 'supports', 'x', false, now(), $1, $1${target})`,
        [v7(), id],
      );
    await expect(insert('')).rejects.toMatchObject({ constraint: 'evidence_links_target' });
    await expect(insert(`, gen_random_uuid(), 'F1'`)).rejects.toMatchObject({
      constraint: 'evidence_links_target',
    });
  });
});

describe('the sweep', () => {
  const stored = async () =>
    (await readdir(world.folder, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name)).length;
  const sweep = () => sweepFiles(world.ports)();
  const old = new Date('2026-01-01');

  test('a file whose record failed is swept after a day, and on record; a recorded file stays for ever', async () => {
    const caseId = await someCase(world, team);
    const kept = must(await addText(world, analyst, { caseId, text: 'kept for ever' }));
    await world.sql('revoke insert on evidence_uploads from plumbline_app');
    const failed = receiveFile(world.ports)(analyst, { bytes: bytesOf('an orphan') });
    await expect(failed).rejects.toThrow(/permission denied/);
    await world.sql('grant insert on evidence_uploads to plumbline_app');
    const before = await stored();
    expect((await sweep()).files).toBe(0);
    const orphan = await world.ports.files.put(bytesOf('an orphan'));
    const { sha256 } = must(orphan);
    await utimes(fileOf(sha256), old, old);
    await utimes(fileOf(kept.sha256), old, old);
    expect((await sweep()).files).toBe(1);
    expect(await stored()).toBe(before - 1);
    expect(await actsOn(`file:${sha256}`)).toEqual(['evidence-file.swept']);
    expect(await world.ports.files.has(kept.sha256)).toBe(true);
  });

  test('sweeping while the same file comes again never leaves a record without its file', async () => {
    for (let round = 0; round < 10; round += 1) {
      const text = `raced ${round}`;
      const { sha256 } = must(await world.ports.files.put(bytesOf(text)));
      await utimes(fileOf(sha256), old, old);
      const [outcome] = await Promise.all([
        receiveFile(world.ports)(analyst, { bytes: bytesOf(text) }),
        sweep(),
        sweep(),
      ]);
      const recorded = await world.sql('select 1 from evidence_uploads where sha256 = $1', [sha256]);
      expect([outcome.ok, recorded.length === 1]).toEqual([outcome.ok, outcome.ok]);
      if (outcome.ok) expect(await world.ports.files.has(sha256)).toBe(true);
    }
  });
});
