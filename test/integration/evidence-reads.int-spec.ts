import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { announceEvidence, listOrigins, sealEvidence, setOrigin, showEvidence } from '#casework';
import type { EvidenceWorld } from '../support/evidence-world.ts';
import { addText, evidenceWorld, must, refusalOf, someCase, someone } from '../support/evidence-world.ts';

let world: EvidenceWorld;
beforeAll(async () => {
  world = await evidenceWorld();
});
afterAll(() => world?.close());

const analyst = someone('analyst');
const colleague = someone('analyst');
const adviser = someone('legal-adviser');

const custodyOf = async (id: string) =>
  (await world.ports.views.evidence.custodyOf(id)).map(({ kind }) => kind);

describe('an item before it is opened', () => {
  test('is announced without a record where it is sealed, and is not there for others', async () => {
    const caseId = await someCase(world, [analyst, colleague, adviser]);
    const { id } = must(await addText(world, analyst, { caseId, text: 'a note', title: 'A telling title' }));
    const terms = { reason: 'A witness.', liftableBy: ['legal-adviser'] as const, version: 0 };
    must(await sealEvidence(world.ports)(analyst, { ...terms, evidenceId: id }));
    const before = await custodyOf(id);
    const announced = must(await announceEvidence(world.ports)(adviser, { evidenceId: id }));
    expect(announced).toMatchObject({ id, sealed: true });
    expect(JSON.stringify(announced)).not.toMatch(/telling|witness|note/i);
    expect(await custodyOf(id)).toEqual(before);
    expect(refusalOf(await announceEvidence(world.ports)(colleague, { evidenceId: id })).kind).toBe(
      'not-found',
    );
  });

  test('names who did what with it once it is opened', async () => {
    const caseId = await someCase(world, [analyst]);
    const { id } = must(await addText(world, analyst, { caseId, text: 'another note' }));
    await world.sql(
      `insert into accounts (id, person_id, email, name, roles, office, portfolio, password_hash, revision)
       values ($1, $2, 'ana@example.test', 'Ana', '{analyst}', 'post', '{}', 'x', 1)`,
      [analyst.accountId, analyst.personId],
    );
    const { names } = must(await showEvidence(world.ports)(analyst, { evidenceId: id }));
    expect(names).toEqual({ [analyst.accountId]: 'Ana' });
  });
});

describe('the origins of a case', () => {
  test('put together what people say, the same bytes and the same address; what is sealed is in no number', async () => {
    const caseId = await someCase(world, [analyst, adviser]);
    const add = async (text: string, more: object = {}) =>
      must(await addText(world, analyst, { caseId, text, ...more })).id;
    const one = await add('one');
    const two = await add('two');
    await add('three', { url: 'https://news.example/a' });
    await add('four', { url: 'http://www.news.example/a/', again: 'Captured a second time.' });
    const sealed = await add('five', { seal: { reason: 'x', liftableBy: ['legal-adviser'] } });
    const set = (evidenceId: string, origin: Parameters<ReturnType<typeof setOrigin>>[1]['origin']) =>
      setOrigin(world.ports)(analyst, { evidenceId, origin, reason: 'They say so.', version: 0 });
    const { originId } = must(await set(one, { words: 'A miller' }));
    must(await set(two, { originId: originId ?? '' }));
    const found = must(await listOrigins(world.ports)(adviser, { caseId }));
    expect(found).toMatchObject({ items: 4, independentOrigins: 2 });
    expect(found.clusters.map(({ ties, items }) => [ties, items.length])).toEqual([
      [['origin'], 2],
      [['address'], 2],
    ]);
    expect(found.origins).toEqual([{ id: originId, words: 'A miller' }]);
    expect(JSON.stringify(found)).not.toContain(sealed);
  });

  test('are closed to whoever has not declared', async () => {
    const caseId = await someCase(world, [analyst]);
    expect(refusalOf(await listOrigins(world.ports)(adviser, { caseId })).kind).toBe('forbidden');
  });
});
