import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '#casework';
import { actOnProceeding, adoptReading, openCase, openProceeding, recordAccessIncident } from '#casework';
import type { TestCore } from '../support/core.ts';
import { openCore, refusalOf, valueOf } from '../support/core.ts';
import type { DrawnCase } from '../support/drawn-case.ts';
import { deliverAll, explained, openCountryCase } from '../support/drawn-case.ts';
import { loadInvented } from '../support/partners.ts';

const AID = 'us-22usc2378-1';
let now = '2031-03-01T09:00:00.000Z';
const on = (day: string) => (now = `${day}T09:00:00.000Z`);

let core: TestCore;
let analyst: Actor;
let second: Actor;
let counsel: Actor;
let decider: Actor;
let messenger: Actor;

beforeAll(async () => {
  core = await openCore({ clock: { now: () => now } });
  await loadInvented(core.ports);
  analyst = await core.person('analyst', { office: 'regional-bureau' });
  second = await core.person('analyst', { office: 'human-rights-bureau' });
  counsel = await core.person('legal-adviser', { office: 'legal' });
  decider = await core.person('deciding-official', { office: 'secretary-of-state' });
  messenger = await core.person('legislative-affairs', { office: 'secretary-of-state' });
  valueOf(
    await adoptReading(core.ports)(counsel, {
      readingId: `${AID}/restriction`,
      alternativeId: 'any',
      reasons: 'The text names no degree.',
      effectiveFrom: '2031-03-01',
      revision: 0,
    }),
  );
});

afterAll(() => core?.close());

const everybody = () => [analyst, second, counsel, decider, messenger];
const open = (country: string) => openCountryCase(core, analyst, everybody(), { country, authorityId: AID });

async function finds(one: DrawnCase, findings: Readonly<Record<string, string>>) {
  for (const [elementId, value] of Object.entries(findings))
    valueOf(
      await one.act(analyst, 'finding.recorded', { elementId, value, reasons: 'As the record shows.' }),
    );
  valueOf(await one.act(analyst, 'contradicting-evidence.recorded', { words: 'A search found none.' }));
}

async function withheld(country: string) {
  on('2031-03-10');
  const one = await open(country);
  const incident = valueOf(
    await recordAccessIncident(core.ports)(analyst, {
      ...{
        country,
        place: 'Northern crossing',
        consignment: 'Flour',
        aidOf: 'united-states',
        manner: 'direct',
      },
      ...{
        requested: 40,
        allowed: 0,
        quantityUnit: 'truckloads',
        reasonGiven: null,
        byAuthority: 'The border office',
      },
      ...{ from: '2031-01-01', to: null, source: 'Mission report', evidenceIds: [] },
    }),
  );
  valueOf(await one.act(analyst, 'restriction.reported', { summary: 'The crossing is closed to aid.' }));
  valueOf(await one.act(analyst, 'assessment.opened'));
  valueOf(
    await one.act(analyst, 'access-incidents.linked', {
      accessIncidentIds: [incident.id],
      shows: 'No convoy passed for ten weeks.',
    }),
  );
  valueOf(
    await one.act(analyst, 'transmission.recorded', {
      toldBy: 'the Secretary of State',
      toldTo: 'the President',
      what: 'That the crossing is closed.',
      toldOn: '2031-03-10',
    }),
  );
  await finds(one, { E1: 'met', E2: 'met', E3: 'met', E4: 'met', E5: 'met' });
  valueOf(await one.act(counsel, 'assessment.certified'));
  valueOf(await one.act(decider, 'made-known.determined', { reasons: 'All of it is on record.' }));
  valueOf(await one.act(decider, 'withholding.determined', { reasons: 'The law asks for it.' }));
  return { ...one, incidentId: incident.id };
}

describe('a proceeding about a country', () => {
  test('is told like a chronology: withheld, an exception noticed and then made, revoked', async () => {
    const one = await withheld('XA');
    expect(await one.state()).toBe('withheld');
    on('2031-03-11');
    const intention = {
      effectiveOn: '2031-03-20',
      scope: 'Air defence.',
      reasons: 'As set out to the committees.',
    };
    valueOf(await one.act(decider, 'exception.intended', intention));
    on('2031-03-20');
    const early = refusalOf(await one.act(decider, 'exception.determined', intention));
    expect(early.kind).toBe('blocked');
    expect(JSON.stringify(early.blocks)).toContain('2378-1(c)');
    await deliverAll(core, messenger, one, { dutyId: 'exception-notice', deliveredOn: '2031-03-18' });
    await finds(one, { X1: 'met' });
    valueOf(await one.act(counsel, 'assessment.certified'));
    on('2031-03-21');
    valueOf(await one.act(decider, 'exception.determined', { ...intention, effectiveOn: '2031-03-21' }));
    const [shown] = await explained(core, analyst, one.caseId);
    expect(shown?.standing).toMatchObject({ kind: 'excepted', scope: 'Air defence.' });
    valueOf(await one.act(decider, 'exception.revoked', { reasons: 'Its ground is gone.' }));
    expect((await explained(core, analyst, one.caseId))[0]?.standing.kind).toBe('barred');
  });

  test('lists every act with what blocks it, its citation and how many people could clear it', async () => {
    on('2031-03-10');
    const one = await open('XC');
    const [shown] = await explained(core, analyst, one.caseId);
    const acts = shown?.acts ?? [];
    expect(acts.length).toBeGreaterThan(3);
    for (const act of acts.filter(({ allowed }) => !allowed))
      for (const block of act.blocks) expect([block.words, block.cite]).not.toContain('');
  });

  test('needs an adopted reading where its finding turns on one, and names access incidents of its own country only', async () => {
    on('2031-03-10');
    const one = await withheld('XB');
    const other = await open('XD');
    valueOf(await other.act(analyst, 'restriction.reported', { summary: 'Closed.' }));
    valueOf(await other.act(analyst, 'assessment.opened'));
    const linked = { accessIncidentIds: [one.incidentId], shows: 'Something.' };
    const refusal = refusalOf(await other.act(analyst, 'access-incidents.linked', linked));
    expect(refusal.faults?.[0]).toMatchObject({ where: 'accessIncidentIds' });
  });

  test('is opened in a case about its own kind of subject, once', async () => {
    on('2031-03-10');
    const one = await open('XF');
    const again = (authorityId: string) =>
      openProceeding(core.ports)(analyst, { caseId: one.caseId, authorityId });
    expect(refusalOf(await again(AID)).code).toBe('proceeding.open-already');
    expect(refusalOf(await again('us-22usc2378d')).code).toBe('authority.other-subject');
    expect(refusalOf(await again('bill-ceasefire-compliance')).code).toBe('authority.opens-nothing');
    const twice = await openCase(core.ports)(analyst, { title: 'Again', country: 'XF' });
    expect(refusalOf(twice).code).toBe('case.open-already');
  });

  test('is moved once by twenty who sign at once', async () => {
    on('2031-03-10');
    const one = await withheld('XE');
    const ask = { proceedingId: one.proceedingId, type: 'exception.intended' };
    const payload = { effectiveOn: '2031-04-01', scope: 'Air defence.', reasons: 'As set out.' };
    const { rows } = await core.owner.query('select revision from proceedings where id = $1', [
      one.proceedingId,
    ]);
    const all = await Promise.all(
      Array.from({ length: 20 }, () =>
        actOnProceeding(core.ports)(decider, { ...ask, revision: Number(rows[0].revision), payload }),
      ),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(all.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.kind]))).toEqual(
      Array(19).fill('stale'),
    );
  });

  test('is not signed by who wrote in its assessment, with any account', async () => {
    on('2031-03-10');
    const one = await withheld('XL');
    const { personId } = analyst;
    const { rows } = await core.owner.query(
      `select count(*)::int as n from determinations where proceeding_id = $1 and signed_by_person = $2`,
      [one.proceedingId, personId],
    );
    expect(rows[0].n).toBe(0);
    await expect(
      core.owner.query(
        `insert into determinations (id, proceeding_id, assessment_version, kind, to_state, drafted_by_person,
           signed_by_person, signed_by_account, signature_id, reasons, effective_at, signed_at, sequence)
         select gen_random_uuid(), $1, 99, 'x', 'restored', $2, $2, $3, gen_random_uuid(), 'x', now(), now(), 99`,
        [one.proceedingId, personId, analyst.accountId],
      ),
    ).rejects.toThrow();
  });
});

describe('by SQL as the application', () => {
  test('no proceeding enters a state that bars, lifts or clears without a signed act', async () => {
    on('2031-03-10');
    const one = await open('XJ');
    const move = (state: string) =>
      core.app.query(`update proceedings set state = $2, revision = revision + 1 where id = $1`, [
        one.proceedingId,
        state,
      ]);
    for (const state of ['withheld', 'excepted', 'restored', 'madeKnown'])
      await expect(move(state)).rejects.toThrow(/by an act on record|by a signed one/);
  });

  test('an act that nobody signed enters no state that clears, or that bars under some reading', async () => {
    on('2031-03-10');
    const { proceedingId } = await open('XZ');
    const act = `insert into proceeding_transitions (id, proceeding_id, sequence, act, rule, from_state, to_state, signed, at, account_id, person_id, record, payload)
       select gen_random_uuid(), p.id, p.revision, 'forged', 'x', p.state, $2, false, now(), $3, $4, '{}', '{}' from proceedings p where p.id = $1`;
    const forge = async (state: string) => {
      const client = await core.app.connect();
      try {
        await client.query('begin');
        await client.query(act, [proceedingId, state, analyst.accountId, analyst.personId]);
        const move = 'update proceedings set state = $2, revision = revision + 1 where id = $1';
        await client.query(move, [proceedingId, state]);
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    for (const state of ['madeKnown', 'exceptionIntendedBeforeWithholding', 'withheld', 'excepted', 'notMet'])
      await expect(forge(state)).rejects.toThrow(/into .* by a signed one/);
    await forge('informed');
  });

  test('nothing is said to stand that no act on record made so', async () => {
    on('2031-03-10');
    const one = await withheld('XM');
    const insert = (state: string, says: string) =>
      core.app.query(
        `insert into proceeding_standings (proceeding_id, sequence, region, state, says, ground, determination_id, by_law, recorded_at)
         values ($1, 1, 'access', $2, $3, jsonb_build_object('state', $2::text, 'says', $3::text), null, false, now())`,
        [one.proceedingId, state, says],
      );
    await expect(insert('restored', 'clear')).rejects.toThrow(/follows from an act on record/);
    await expect(insert('withheld', 'nothing')).rejects.toThrow(/follows from an act on record/);
    await expect(core.app.query('update proceeding_standings set says = $1', ['clear'])).rejects.toThrow(
      /permission denied/,
    );
    await expect(core.app.query(`update authority_states set needs = 'nothing'`)).rejects.toThrow(
      /permission denied/,
    );
  });
});
