import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Ports, Refusal } from '#casework';
import { findAuthority } from '#law';
import { PORTS } from '#wiring';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import { plantUnit } from '../support/core.ts';
import type { Caller, Reply } from '../support/people.ts';
import { call, signInAs } from '../support/people.ts';

const LAW = 'us-22usc2378d';
const portfolio = ['FD'];

let api: TestApi;
let owner: pg.Pool;
let analyst: Caller;
let lawyer: Caller;
let official: Caller;
let hill: Caller;
let inspector: Caller;
let unitId = '';
let caseId = '';
let proceedingId = '';

type Refused = { readonly refusal: Refusal };

/** The body of a reply that must be a success. */
function good<Body>({ status, body }: Reply<Body>): Body {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body, null, 2)}`);
  return body;
}

async function act(caller: Caller, type: string, payload: object = {}) {
  const { proceeding } = good(
    await analyst.get<{ proceeding: { revision: number } }>(`/api/proceedings/${proceedingId}`),
  );
  const body = { revision: proceeding.revision, type, payload };
  return good(
    await caller.send<{ act: { to: string } }>('POST', `/api/proceedings/${proceedingId}/acts`, body),
  ).act.to;
}

interface Notice {
  readonly id: string;
  readonly dutyId: string;
  readonly recipient: string;
  readonly status: string;
}

const notices = async (status: string) =>
  good(
    await hill.get<{ notices: Notice[] }>(
      `/api/notices?proceedingId=${proceedingId}&status=${status}&limit=200`,
    ),
  ).notices;

/** Of the day on which it is asked for: midnight may have passed since the file was read. */
const proof = () => ({
  deliveredOn: new Date().toISOString().slice(0, 10),
  form: 'letter',
  classifiedAnnex: false,
  proof: 'Receipt 7 (fictional)',
});

beforeAll(async () => {
  api = await startApi();
  owner = new pg.Pool({ connectionString: api.database.ownerUrl, max: 1 });
  await owner.query(
    `insert into countries (iso, alpha3, name, status) values ('FD', 'FDN', 'Freedonia (fictional)', 'current')`,
  );
  unitId = await plantUnit(api.app.get<Ports>(PORTS), { name: 'Mill Guard Battalion', country: 'FD' });
  analyst = await signInAs(api, { role: 'analyst', portfolio });
  lawyer = await signInAs(api, { role: 'legal-adviser', portfolio });
  official = await signInAs(api, { role: 'deciding-official', portfolio });
  hill = await signInAs(api, { role: 'legislative-affairs', portfolio });
  inspector = await signInAs(api, { role: 'inspector' });
  await openBar();
});

afterAll(async () => {
  await owner?.end();
  await api?.close();
});

/** A case on the unit, one proceeding, and its bar. */
async function openBar() {
  const opened = good(
    await analyst.send<{ case: { id: string } }>('POST', '/api/cases', { title: 'The mill', unitId }),
  );
  caseId = opened.case.id;
  for (const caller of [analyst, lawyer, official, hill])
    good(
      await caller.send('POST', `/api/cases/${caseId}/declarations`, { declares: 'none', words: 'None.' }),
    );
  const begun = good(
    await analyst.send<{ proceeding: { id: string } }>('POST', `/api/cases/${caseId}/proceedings`, {
      authorityId: LAW,
      levelRationale: 'The smallest group implicated.',
      assistance: ['imet'],
    }),
  );
  proceedingId = begun.proceeding.id;
  await toFindings();
  await act(official, 'credible-information.determined', { reasons: 'It is credible.' });
  expect(await act(official, 'bar.entered', { reasons: 'It follows.' })).toBe('ineligible');
}

async function toFindings() {
  const { rows } = await owner.query(
    `insert into information (id, receipt_hash, source, body, received_at, received_from)
     values (gen_random_uuid(), repeat('0', 64), 'A paper (fictional)', 'What happened.', now(), gen_random_uuid()) returning id`,
  );
  const incident = await owner.query(
    `insert into incidents (id, country, summary, categories, recorded_at, recorded_by)
     values (gen_random_uuid(), 'FD', 'People were taken.', '{enforced-disappearance}', now(), gen_random_uuid()) returning id`,
  );
  const incidentId = incident.rows[0].id as string;
  good(await analyst.send('POST', `/api/cases/${caseId}/incidents`, { incidentId }));
  await act(analyst, 'information.logged', { informationId: rows[0].id });
  await act(analyst, 'incident.linked', { incidentId, category: 'enforced-disappearance' });
  await act(analyst, 'review.opened');
  for (const { id: elementId } of findAuthority(LAW)?.elements ?? [])
    await act(analyst, 'finding.recorded', { elementId, value: 'met', reasons: 'As shown.' });
  await act(analyst, 'contradicting-evidence.recorded', { words: 'A search found none.' });
  await act(lawyer, 'assessment.certified');
}

/** What the court wrote, as evidence of the case. */
async function addCourtNote(): Promise<string> {
  const { file } = good(
    await analyst.upload<{ file: { id: string } }>(
      '/api/evidence-files',
      'Note of an invented court.',
      'application/octet-stream',
    ),
  );
  const added = await analyst.send<{ evidence: { id: string } }>('POST', `/api/cases/${caseId}/evidence`, {
    uploadId: file.id,
    filename: 'note.txt',
    title: 'A note of the court',
    marking: 'unclassified',
    collectedBy: 'The post',
  });
  return good(added).evidence.id;
}

describe('after a bar, over HTTP', () => {
  test('the list has an edition that names the unit, and its delivery meets the notices', async () => {
    const { editions } = good(
      await hill.get<{ editions: { id: string; number: number }[] }>('/api/editions?country=FD'),
    );
    expect(editions).toMatchObject([{ number: 1, entryCount: 1, deliveries: [] }]);
    const path = `/api/editions/${editions[0]?.id}`;
    expect(good(await inspector.get(path))).toMatchObject({
      edition: { entries: [{ unitName: 'Mill Guard Battalion', authorityId: LAW, standing: 'barred' }] },
    });
    const sent = await hill.send('POST', `${path}/deliveries`, {
      ...proof(),
      recipient: 'recipient-government',
    });
    expect(good(sent)).toMatchObject({ met: [{ told: true, recipient: 'recipient-government' }], left: [] });
    const twice = await hill.send<Refused>('POST', `${path}/deliveries`, {
      ...proof(),
      recipient: 'recipient-government',
    });
    expect([twice.status, twice.body.refusal.code]).toEqual([409, 'edition.delivered']);
    const unproven = await hill.send<Refused>('POST', `${path}/deliveries`, { recipient: 'program' });
    expect(unproven.status).toBe(422);
    expect(await notices('delivered')).toMatchObject([{ dutyId: 'list-to-government' }]);
  });

  test('a notice is not delivered before it holds what it must; then it is, with proof', async () => {
    const [basis] = (await notices('open')).filter(({ dutyId }) => dutyId === 'basis-to-government');
    const path = `/api/notices/${basis?.id}`;
    expect(good(await hill.get(path))).toMatchObject({
      notice: {
        title: 'Basis of the bar to the host government',
        verified: false,
        required: [{ id: 'basis', missing: true }],
      },
    });
    const early = await hill.send<Refused>('POST', `${path}/deliveries`, proof());
    expect([early.status, early.body.refusal.code]).toEqual([409, 'notice.incomplete']);
    expect(early.body.refusal.blocks).toHaveLength(1);
    const strange = await hill.send<Refused>('POST', `${path}/contents`, { contents: { basis: 7 } });
    expect([strange.status, strange.body.refusal.faults?.[0]?.where]).toEqual([422, 'contents.basis']);
    good(await hill.send('POST', `${path}/contents`, { contents: { basis: 'Three people were taken.' } }));
    expect(good(await hill.send('POST', `${path}/deliveries`, proof()))).toMatchObject({
      delivered: { told: true, waiting: [], state: 'ineligible' },
    });
  });

  test('the identity is owed to the public until it is published; anyone may then read it, signed in or not', async () => {
    const open = () =>
      call<{ units: object[] }>(api.address, { method: 'GET', path: '/api/public/barred-units' });
    expect((await open()).body.units).toEqual([]);
    expect(good(await analyst.get('/api/barred-units'))).toMatchObject({
      units: [{ unitId, publication: 'undecided', openDuty: { cite: '22 U.S.C. 2378d(d)(7); (e)(1)' } }],
    });
    await act(hill, 'identity.published', { words: 'On the public page.' });
    expect(await open()).toMatchObject({
      status: 200,
      body: { units: [{ unitName: 'Mill Guard Battalion', country: 'FD', law: '22 U.S.C. 2378d' }] },
    });
    expect(JSON.stringify((await open()).body)).not.toContain(proceedingId);
  });

  test('an exception counts only when its report has reached the last committee', async () => {
    const step = {
      kind: 'trial',
      status: 'ongoing',
      personRef: 'P1',
      words: 'A trial has begun.',
      takenOn: '2026-01-05',
    };
    const { proceeding } = good(
      await analyst.get<{ proceeding: { revision: number } }>(`/api/proceedings/${proceedingId}`),
    );
    const unshown = await analyst.send<Refused>('POST', `/api/proceedings/${proceedingId}/acts`, {
      revision: proceeding.revision,
      type: 'remediation-step.recorded',
      payload: step,
    });
    expect([unshown.status, unshown.body.refusal.faults?.[0]?.where]).toEqual([422, 'evidenceIds']);
    await act(analyst, 'remediation-step.recorded', { ...step, evidenceIds: [await addCourtNote()] });
    await act(analyst, 'remediation-review.opened');
    await act(analyst, 'finding.recorded', { elementId: 'B1', value: 'met', reasons: 'The trial.' });
    await act(lawyer, 'assessment.certified');
    const to = await act(official, 'exception.determined', {
      exit: 'effective-steps',
      reasons: 'They are taken.',
    });
    expect(to).toBe('remediationReview');
    const due = (await notices('open')).filter(({ dutyId }) => dutyId === 'report:effective-steps');
    expect(due).toHaveLength(4);
    const contents = {
      determination: 'Effective steps are being taken.',
      unit: 'The unit.',
      steps: 'A trial.',
    };
    good(await hill.send('POST', `/api/notices/${due[0]?.id}/contents`, { contents, everyRecipient: true }));
    const states = [];
    for (const { id } of due) {
      const reply = await hill.send<{ delivered: { state: string | null } }>(
        'POST',
        `/api/notices/${id}/deliveries`,
        proof(),
      );
      states.push(good(reply).delivered.state);
    }
    expect(states).toEqual([null, null, null, 'excepted']);
    expect(good(await inspector.get(`/api/bars?unitId=${unitId}`))).toMatchObject({
      bars: [{ unitId, endings: [{ ground: 'effective-steps' }] }],
    });
    expect(good(await analyst.get(`/api/proceedings/${proceedingId}/remediation`))).toMatchObject({
      remediation: {
        people: [{ personRef: 'P1', kinds: { trial: [{ latest: { takenOn: '2026-01-05' } }] } }],
      },
    });
  });

  test('an agreement that lacks what the law asks is refused with its citation; a whole one opens its gate', async () => {
    const agreement = { country: 'FD', title: 'Letters', signedOn: '2025-01-01', inForceFrom: '2025-01-01' };
    const lacking = await lawyer.send<Refused>('POST', '/api/agreements', { ...agreement, contents: {} });
    expect([lacking.status, lacking.body.refusal.blocks?.[0]?.cite]).toEqual([409, '22 U.S.C. 2378d(c)(1)']);
    const contents = { commitment: 'Freedonia will comply.', 'signed-on': '1 January 2025' };
    good(await lawyer.send('POST', '/api/agreements', { ...agreement, contents }));
    const { gates } = good(
      await hill.get<{ gates: { dutyId: string; standing: string }[] }>(
        '/api/gates?country=FD&on=2025-01-01',
      ),
    );
    expect(gates.find(({ dutyId }) => dutyId === 'written-agreement')?.standing).toBe('open');
    expect(good(await hill.get('/api/agreements?country=FD'))).toMatchObject({
      agreements: [{ title: 'Letters' }],
    });
  });

  test('what followed is in the case’s chain and in the country’s', async () => {
    const acts = async (chain: string) =>
      (
        await owner.query(
          `select body::json -> 'entry' ->> 'act' as act from ledger_entries where chain = $1 order by sequence`,
          [chain],
        )
      ).rows.map(({ act: name }) => name as string);
    expect(await acts(`case:${caseId}`)).toEqual(
      expect.arrayContaining([
        'bar.begun',
        'notices.raised',
        'notice.written',
        'notice.sent',
        'publication.decided',
        'bar.ended',
      ]),
    );
    expect(await acts('country:FD')).toEqual(['edition.issued', 'edition.delivered', 'agreement.recorded']);
  });
});

describe('the law over HTTP', () => {
  test('shows every law with where it was read; what was not read in the text says so', async () => {
    const { authorities } = good(
      await inspector.get<{
        authorities: { id: string; standing: string; verified: boolean; unverified: number }[];
      }>('/api/authorities'),
    );
    expect(authorities.map(({ id }) => id)).toEqual(expect.arrayContaining([LAW, 'us-10usc362']));
    for (const { id, standing, verified, unverified } of authorities) {
      expect([id, verified]).toEqual([id, standing === 'law']);
      expect(unverified).toBeGreaterThan(0);
    }
    const { authority } = good(
      await inspector.get<{ authority: { duties: object[] } }>(`/api/authorities/${LAW}`),
    );
    expect(authority.duties).toContainEqual(
      expect.objectContaining({
        id: 'written-agreement',
        provenance: expect.objectContaining({ verified: true }),
      }),
    );
    const none = await inspector.get<Refused>('/api/authorities/us-1usc1');
    expect([none.status, none.body.refusal.message.includes(LAW)]).toEqual([404, true]);
    expect(
      good(await inspector.get<{ instruments: object[] }>('/api/instruments')).instruments,
    ).toContainEqual(expect.objectContaining({ id: 'fmf', verified: true }));
  });

  test('a contested reading is adopted with reasons by a legal adviser, and by nobody who read an older page', async () => {
    const path = '/api/readings/us-22usc2378d/cash-sales/adoptions';
    const body = {
      alternativeId: 'grants-only',
      reasons: 'As held so far.',
      effectiveFrom: '2025-01-01',
      revision: 0,
    };
    expect((await analyst.send('POST', path, body)).status).toBe(403);
    expect(good(await lawyer.send('POST', path, body))).toMatchObject({ adoption: { revision: 1 } });
    const stale = await lawyer.send<Refused>('POST', path, { ...body, alternativeId: 'every-furnishing' });
    expect([stale.status, stale.body.refusal.code]).toEqual([409, 'reading.moved-on']);
    const { readings } = good(
      await inspector.get<{ readings: { id: string; adopted: object | null; alternatives: object[] }[] }>(
        '/api/readings',
      ),
    );
    expect(readings.find(({ id }) => id === 'us-22usc2378d/cash-sales')).toMatchObject({
      adopted: { alternativeId: 'grants-only', reasons: 'As held so far.' },
      alternatives: [{ provenance: { verified: false } }, { provenance: { verified: false } }],
    });
    expect((await lawyer.send('POST', '/api/readings/us-22usc2378d/nothing/adoptions', body)).status).toBe(
      404,
    );
  });
});
