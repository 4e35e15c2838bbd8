import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attributeInformation, listIncidents, listInformation, showInformation } from '#casework';
import type { OpenedCase, People } from '../support/case-world.ts';
import { castPeople, openFictionalCase } from '../support/case-world.ts';
import type { TestCore } from '../support/core.ts';
import { openCore, refusalOf, valueOf } from '../support/core.ts';

let core: TestCore;
let people: People;
let opened: OpenedCase;
beforeAll(async () => {
  core = await openCore();
  people = await castPeople(core);
  opened = await openFictionalCase(core, people);
});
afterAll(() => core?.close());

describe('one piece of information', () => {
  test('is shown with its events and those of their cases that are open to the reader', async () => {
    const { ports } = core;
    const id = opened.informationId;
    const file = valueOf(await showInformation(ports)(people.analyst, { id }));
    expect(file.incidents).toMatchObject([
      { id: opened.incidentId, people: 2, cases: [{ id: opened.file.id, title: opened.file.title }] },
    ]);
    expect(JSON.stringify(file)).not.toMatch(/miller|receipt/);
    const stranger = await core.person('analyst', { portfolio: ['FD'] });
    const theirs = valueOf(await showInformation(ports)(stranger, { id }));
    expect(theirs.incidents.map(({ cases }) => cases)).toEqual([[]]);
  });

  test('is not found by what is no id, and is refused to whose role does not read it', async () => {
    expect(refusalOf(await showInformation(core.ports)(people.analyst, { id: 'x' })).kind).toBe('not-found');
    expect(
      refusalOf(await showInformation(core.ports)(people.outsider, { id: opened.informationId })).kind,
    ).toBe('forbidden');
  });
});

describe('lists', () => {
  test('find information by its words, its reading and whether a unit was said', async () => {
    const { ports } = core;
    const list = async (ask: object) =>
      valueOf(await listInformation(ports)(people.analyst, { limit: 10, ...ask })).map(({ id }) => id);
    expect(await list({ text: 'TAKEN from the mill' })).toEqual([opened.informationId]);
    expect(await list({ text: '100%' })).toEqual([]);
    expect(await list({ attributed: true })).toEqual([]);
    valueOf(
      await attributeInformation(ports)(people.analyst, {
        informationId: opened.informationId,
        unitId: opened.unitId,
        about: 'unit',
        words: 'Took people from the mill.',
      }),
    );
    expect(await list({ attributed: true, evaluated: true })).toEqual([opened.informationId]);
    const [shown] = valueOf(await listInformation(ports)(people.analyst, { limit: 1 }));
    expect(shown?.about).toMatchObject([{ unitId: opened.unitId, about: 'unit' }]);
    expect(shown?.about[0]?.unitName).toMatch(/Battalion/);
  });

  test('find incidents by words and by information, and none of another portfolio', async () => {
    const { ports } = core;
    const ids = async (ask: object, who = people.analyst) =>
      valueOf(await listIncidents(ports)(who, { limit: 10, ...ask })).map(({ id }) => id);
    expect(await ids({ text: 'brookf' })).toEqual([opened.incidentId]);
    expect(await ids({ informationId: opened.informationId, country: 'FD' })).toEqual([opened.incidentId]);
    expect(await ids({ country: 'XX' })).toEqual([]);
    const elsewhere = await core.person('analyst', { portfolio: ['ZZ'] });
    expect(await ids({}, elsewhere)).toEqual([]);
  });
});
