import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  correctIncident,
  listIncidents,
  listIncidentVersions,
  readChronology,
  readIncidentPeople,
  showCase,
  showCaseAsKnown,
} from '#casework';
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

const listed = async (reader = people.analyst) => {
  const [incident] = valueOf(await listIncidents(core.ports)(reader, { limit: 1 }));
  if (incident === undefined) throw new Error('The fictional case has an incident.');
  return incident;
};
const correction = (version: number, summary: string) => ({
  ...{ id: opened.incidentId, version, summary },
  ...{ allegedFrom: '2024-03-05', place: 'The lower mill', categories: ['torture'] },
  because: 'The witness named another day.',
});

describe('an alleged event that was wrong', () => {
  test('is corrected by a new version, and the first one stays', async () => {
    const before = await listed();
    const corrected = await correctIncident(core.ports)(
      people.analyst,
      correction(1, 'Taken from the mill.'),
    );
    expect(valueOf(corrected)).toMatchObject({ version: 2, because: 'The witness named another day.' });
    expect(await listed()).toMatchObject({
      ...{ version: 2, summary: 'Taken from the mill.', place: 'The lower mill' },
      ...{ allegedFrom: '2024-03-05', allegedTo: '2024-03-05', recordedAt: before.recordedAt },
    });
    const versions = valueOf(
      await listIncidentVersions(core.ports)(people.analyst, { id: opened.incidentId }),
    );
    expect(versions.map(({ version, summary, because }) => [version, summary, because])).toEqual([
      [1, before.summary, null],
      [2, 'Taken from the mill.', 'The witness named another day.'],
    ]);
  });

  test('is corrected in its case too, whose chain says so', async () => {
    const caseId = opened.file.id;
    const sheet = valueOf(await showCase(core.ports)(people.analyst, { id: caseId }));
    expect(sheet.incidents).toMatchObject([{ version: 2, place: 'The lower mill' }]);
    const acts = valueOf(await readChronology(core.ports)(people.analyst, { caseId, limit: 200 }));
    expect(acts.map(({ act }) => act)).toContain('incident.corrected');
  });

  test('is as it was known, for whoever asks about the moment before', async () => {
    const { correctedAt } = await listed();
    const before = new Date(Date.parse(correctedAt ?? '') - 1).toISOString();
    const placeAt = async (knownAt: string | undefined) => {
      const ask = { caseId: opened.file.id, knownAt };
      return valueOf(await showCaseAsKnown(core.ports)(people.inspector, ask)).incidents[0]?.place;
    };
    expect(await placeAt(undefined)).toBe('The lower mill');
    expect(await placeAt(before)).not.toBe('The lower mill');
  });

  test('is refused where a colleague was faster, with what the colleague wrote', async () => {
    const late = refusalOf(await correctIncident(core.ports)(people.analyst, correction(1, 'Mine.')));
    expect(late).toMatchObject({
      kind: 'stale',
      meanwhile: { incident: { summary: 'Taken from the mill.' } },
    });
    const both = await Promise.all(
      ['One.', 'Other.'].map((summary) =>
        correctIncident(core.ports)(people.analyst, correction(2, summary)),
      ),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test('is corrected with a reason, by who records, in their portfolio', async () => {
    const correct = correctIncident(core.ports);
    const ask = { ...correction(3, 'Again.'), because: ' ' };
    expect(refusalOf(await correct(people.analyst, ask)).faults).toMatchObject([{ where: 'because' }]);
    expect(refusalOf(await correct(people.inspector, correction(3, 'Again.'))).kind).toBe('forbidden');
    const elsewhere = await core.person('analyst', { portfolio: ['ZZ'] });
    expect(refusalOf(await correct(elsewhere, correction(3, 'Again.'))).kind).toBe('not-found');
    const versions = await listIncidentVersions(core.ports)(elsewhere, { id: opened.incidentId });
    expect(refusalOf(versions).kind).toBe('not-found');
  });

  test('may have been in another country and have left somebody out; the versions before and its case stay', async () => {
    const wide = { ...people.analyst, portfolio: 'all' as const };
    const sheet = async () => valueOf(await showCase(core.ports)(wide, { id: opened.file.id }));
    const [before, file] = [await listed(wide), await sheet()];
    const ask = {
      ...correction(before.version, 'Taken from the mill.'),
      ...{ country: 'QN', because: 'The mill is across the border.' },
      people: [{ kind: 'witness' as const, reference: 'W9', particulars: 'Kept apart.' }],
    };
    const narrow = await correctIncident(core.ports)(people.analyst, ask);
    expect(refusalOf(narrow)).toMatchObject({ code: 'portfolio.outside', country: 'QN' });
    const corrected = valueOf(await correctIncident(core.ports)(wide, ask));
    expect(corrected).toMatchObject({ country: 'QN', people: before.people + 1, casesTold: 1 });
    expect(await listed(wide)).toMatchObject({ country: 'QN', people: before.people + 1 });
    expect((await sheet()).country).toBe(file.country);
    const versions = valueOf(await listIncidentVersions(core.ports)(wide, { id: opened.incidentId }));
    expect(versions.slice(-2).map(({ country, peopleAdded }) => [country, peopleAdded])).toEqual([
      [before.country, []],
      ['QN', ['W9']],
    ]);
    const { rows } = await core.owner.query(
      `select body from ledger_entries where act = 'incident.corrected' and body::text like '%Kept apart.%'`,
    );
    expect(rows).toEqual([]);
    const again = await correctIncident(core.ports)(wide, { ...ask, version: corrected.version });
    expect(refusalOf(again).faults).toMatchObject([{ where: 'people.0.reference', found: 'W9' }]);
    const back = { ...ask, version: corrected.version, country: before.country ?? '', people: [] };
    expect((await correctIncident(core.ports)(wide, back)).ok).toBe(true);
  });
});

describe('who was recorded wrongly with an alleged event', () => {
  const REASON = { because: 'W1 saw another event.' };
  const versions = async () =>
    valueOf(await listIncidentVersions(core.ports)(people.analyst, { id: opened.incidentId }));
  const read = async (alsoRemoved?: boolean) => {
    const ask = { caseId: opened.file.id, incidentId: opened.incidentId, reason: 'To write.', alsoRemoved };
    return valueOf(await readIncidentPeople(core.ports)(people.analyst, ask));
  };
  const asked = async (more: object) => ({
    ...correction((await listed()).version, 'Taken from the mill.'),
    ...{ ...REASON, ...more },
  });

  test('is taken away by a correction, and stays in the versions before', async () => {
    const before = await listed();
    const ask = await asked({
      removePeople: ['W1', 'W1'],
      people: [{ kind: 'victim', reference: 'V7', particulars: null }],
    });
    const corrected = valueOf(await correctIncident(core.ports)(people.analyst, ask));
    const counts = { people: before.people, peopleRemoved: 1 };
    expect(corrected).toMatchObject({ ...counts, version: before.version + 1, casesTold: 1 });
    expect(await listed()).toMatchObject(counts);
    const [then, now] = (await versions()).slice(-2);
    expect(now).toMatchObject({ ...REASON, peopleAdded: ['V7'], peopleRemoved: ['W1'] });
    expect(then?.people.map(({ reference }) => reference)).toEqual(['V1', 'W1', 'W9']);
    expect(now?.people.map(({ reference }) => reference)).toEqual(['V1', 'V7', 'W9']);
    expect((await versions())[0]?.people).toEqual([
      { kind: 'victim', reference: 'V1' },
      { kind: 'witness', reference: 'W1' },
    ]);
  });

  test('is told in the chain of the event and of its case, by reference alone', async () => {
    const { rows } = await core.owner.query<{ chain: string; removed: unknown; told: boolean }>(
      `select chain, body::jsonb #> '{entry,data,peopleRemoved}' as removed, body::text like '%miller%' as told
       from ledger_entries where act = 'incident.corrected' order by at desc, chain desc limit 2`,
    );
    expect(rows).toEqual([
      { chain: `incident:${opened.incidentId}`, removed: ['W1'], told: false },
      { chain: `case:${opened.file.id}`, removed: ['W1'], told: false },
    ]);
  });

  test('is read only by whoever asks for them too, and that is on record', async () => {
    expect((await read()).map(({ reference }) => reference)).toEqual(['V1', 'V7', 'W9']);
    const { version } = await listed();
    expect((await read(true)).map(({ reference, removedIn }) => [reference, removedIn])).toEqual([
      ['V1', null],
      ['V7', null],
      ['W1', version],
      ['W9', null],
    ]);
    const { rows } = await core.owner.query<{ read: string[] }>(
      `select body::jsonb #> '{entry,data,references}' as read from ledger_entries
       where act = 'incident-people.read' order by at, sequence`,
    );
    expect(rows.map((row) => row.read.includes('W1'))).toEqual([false, true]);
  });

  test('is not taken away twice, and nobody else gets their reference', async () => {
    const correct = correctIncident(core.ports);
    const twice = refusalOf(await correct(people.analyst, await asked({ removePeople: ['V1', 'W1'] })));
    expect(twice.faults).toMatchObject([
      { where: 'removePeople.1', found: expect.stringMatching(/W1, taken away in version \d+/) },
    ]);
    const reused = await asked({ people: [{ kind: 'witness', reference: 'W1', particulars: null }] });
    expect(refusalOf(await correct(people.analyst, reused)).faults).toMatchObject([
      { where: 'people.0.reference', found: 'W1' },
    ]);
    const nobody = refusalOf(await correct(people.analyst, await asked({ removePeople: ['X1'] })));
    expect(nobody.faults).toMatchObject([{ where: 'removePeople.0', found: 'X1' }]);
    const reader = refusalOf(await correct(people.inspector, await asked({ removePeople: ['V1'] })));
    expect(reader.kind).toBe('forbidden');
  });

  test('is taken away once by twenty who ask in the same moment; the others are told', async () => {
    const ask = await asked({ removePeople: ['V7'] });
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => correctIncident(core.ports)(people.analyst, ask)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = outcomes.flatMap((one) => (one.ok ? [] : [one.refusal.kind]));
    expect(new Set(refusals)).toEqual(new Set(['stale']));
  });

  test.each([
    ['who is not there', `'{X1}'`],
    ['who was taken away before', `'{W1}'`],
    ['somebody twice', `'{V1,V1}'`],
  ])('is not taken away by SQL: %s', async (_whom, references) => {
    const { version } = await listed();
    const attack = core.app.query(
      `insert into incident_versions (incident_id, version, summary, categories, because, recorded_at, recorded_by, people_removed)
       values ($1, $2, 'x', '{torture}', 'x', now(), $3, ${references})`,
      [opened.incidentId, version + 1, people.analyst.accountId],
    );
    await expect(attack).rejects.toMatchObject({ constraint: 'incident_versions_remove_once' });
  });
});

describe('where an alleged event happened', () => {
  test('may turn out not to be known; left out, it stays', async () => {
    const correct = correctIncident(core.ports);
    const { version, country } = await listed();
    const stays = valueOf(await correct(people.analyst, correction(version, 'Taken from the mill.')));
    expect(stays.country).toBe(country);
    const ask = { ...correction(version + 1, 'Taken from the mill.'), country: null };
    const unknown = valueOf(await correct(people.analyst, ask));
    expect(unknown.country).toBeNull();
    expect((await listed()).country).toBeNull();
    const told = valueOf(await listIncidentVersions(core.ports)(people.analyst, { id: opened.incidentId }));
    expect(told.slice(-2).map((one) => one.country)).toEqual([country, null]);
    const again = { ...correction(version + 2, 'Taken from the mill.'), country: 'FD' };
    expect(valueOf(await correct(people.analyst, again)).country).toBe('FD');
  });
});
