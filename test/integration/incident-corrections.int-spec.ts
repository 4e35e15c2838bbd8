import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  correctIncident,
  listIncidents,
  listIncidentVersions,
  readChronology,
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
