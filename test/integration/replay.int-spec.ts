import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Actor, ExplainedAct, Ports } from '#casework';
import {
  actOnProceeding,
  applyForum,
  endExpiredDeviations,
  explainCase,
  proposeDeviation,
  replayCase,
  signDeviation,
} from '#casework';
import type { AskedField } from '#workflow';
import { demoSeeds, referenceSeeds } from '../../seeds/index.ts';
import type { OpenedCase, People } from '../support/case-world.ts';
import {
  addNote,
  castPeople,
  DEFENSE_LAW,
  openFictionalCase,
  STATE_LAW,
  toBar,
  toCertified,
  toReview,
} from '../support/case-world.ts';
import type { TestCore } from '../support/core.ts';
import { clockAtNoon } from '../support/clock-at-noon.ts';
import { openCore, refusalOf, valueOf } from '../support/core.ts';
import { drawnCase, openCountryCase } from '../support/drawn-case.ts';
import { INVENTED_FORUM, loadInvented, loadInventedForum } from '../support/partners.ts';
import { faultsIn, replayAll } from '../support/replay-all.ts';

/** Changes a stored proceeding as the owner of the tables could, past what guards it. */
async function tamper({ owner }: TestCore, set: string, values: readonly unknown[]): Promise<void> {
  await owner.query('alter table proceedings disable trigger user');
  try {
    await owner.query(`update proceedings set ${set} where id = $1`, [...values]);
  } finally {
    await owner.query('alter table proceedings enable trigger user');
  }
}

describe('the demo', () => {
  let core: TestCore;
  beforeAll(async () => {
    core = await openCore();
    const folder = fileURLToPath(new URL('../../seeds', import.meta.url));
    const passwords = { hash: () => Promise.resolve('$none$'), verify: () => Promise.resolve(false) };
    const ports: Ports = { ...core.ports, passwords };
    for (const seed of [...referenceSeeds, ...demoSeeds]) await seed.load({ ports, folder });
  });
  afterAll(() => core?.close());

  test('stands in every proceeding as its record of acts gives it', async () => {
    const reports = await replayAll(core);
    expect(faultsIn(reports)).toEqual([]);
    const replayed = reports.flatMap(({ proceedings }) => proceedings);
    expect(new Set(replayed.map(({ authorityId }) => authorityId)).size).toBeGreaterThan(5);
    expect(replayed.reduce((count, { acts }) => count + acts, 0)).toBeGreaterThan(60);
  });
});

/** One who may do much of a kind, and what its acts can point at. */
interface Ground {
  readonly core: TestCore;
  readonly actors: readonly Actor[];
  readonly ids: Readonly<Record<string, string>>;
  readonly day: string;
}

function filled({ field, kind, choices = [], pointsAt }: AskedField, pick: number, { ids, day }: Ground) {
  const id = ids[pointsAt ?? ''] ?? ids[field] ?? `words-${pick}`;
  const one: Partial<Record<AskedField['kind'], unknown>> = {
    ...{ id, ids: [id], choice: choices[pick % choices.length], choices, date: day },
    ...{ flag: pick % 2 === 0, amount: pick % 100_000_000, number: pick % 1_000, list: [`line ${pick}`] },
  };
  return one[kind] ?? `words ${pick}`;
}

/** One step of a walk at random: an act that somebody may do, rather one that was done less often; true where it was done. */
async function stepAtRandom(
  ground: Ground,
  { caseId, proceedingId }: { readonly caseId: string; readonly proceedingId: string },
  { pick, counts }: { readonly pick: number; readonly counts: Map<string, number> },
): Promise<boolean> {
  const { core, actors } = ground;
  const actor = actors[pick % actors.length];
  if (actor === undefined) return false;
  const { proceedings } = valueOf(await explainCase(core.ports)(actor, { id: caseId }));
  const found = proceedings.find(({ id }) => id === proceedingId);
  const times = ({ type }: ExplainedAct) => counts.get(type) ?? 0;
  const open = (found?.acts ?? []).filter(({ allowed, elsewhere }) => allowed && elsewhere === null);
  const [act] = open
    .sort((one, other) => times(one) - times(other))
    .slice(0, 6)
    .slice(pick % Math.min(6, Math.max(1, open.length)));
  if (found === undefined || act === undefined) return false;
  counts.set(act.type, times(act) + 1);
  const payload = {
    ...Object.fromEntries(act.asks.map((asked) => [asked.field, filled(asked, pick, ground)])),
    ...act.params,
  };
  const ask = { proceedingId, revision: found.revision, type: act.type, payload };
  return (await actOnProceeding(core.ports)(actor, ask)).ok;
}

describe('acts at random', () => {
  let core: TestCore;
  let daysOn = 0;
  const today = clockAtNoon();
  const now = () => new Date(Date.parse(today.now()) + daysOn * 86_400_000).toISOString();
  let people: People;
  let opened: OpenedCase;
  beforeAll(async () => {
    core = await openCore({ clock: { now } });
    await loadInvented(core.ports);
    await loadInventedForum(core.ports);
    await core.owner.query(
      `insert into countries (iso, alpha3, name, status) values ('FD', 'FDN', 'Freedonia (fictional)', 'current')`,
    );
    people = await castPeople(core);
    opened = await openFictionalCase(core, people);
  });
  afterAll(() => core?.close());

  /** Walks at random; how many acts were done. */
  async function walk(steps: number, seed: number, at: { caseId: string; proceedingId: string }) {
    const { inspector: _reads, outsider: _sends, ...staff } = people;
    const { incidentId, informationId, unitId } = opened;
    const evidence = await addNote(core, people.analyst, opened.file.id);
    const ids = {
      ...{ incident: incidentId, information: informationId, unit: unitId, evidence },
      ...{ incidentId, informationId, unitId, evidenceIds: evidence, instrumentId: 'imet' },
    };
    const day = core.ports.clock.now().slice(0, 10);
    const ground = { core, actors: Object.values(staff), ids, day };
    const counts = new Map<string, number>();
    let done = 0;
    for (const pick of fc.sample(fc.nat(), { seed, numRuns: steps }))
      if (await stepAtRandom(ground, at, { pick, counts })) done += 1;
    return done;
  }

  test.each([STATE_LAW, DEFENSE_LAW])('under %s leave what replaying them gives', async (law) => {
    const track = await opened.open(law);
    const at = { caseId: track.caseId, proceedingId: track.id };
    await toReview(track, people, opened);
    expect(await walk(60, 7, at)).toBeGreaterThan(15);
  });

  test('under two laws about one country leave what replaying them gives', async () => {
    const { inspector: _reads, outsider: _sends, ...staff } = people;
    const about = { country: 'FD', authorityId: 'us-22usc2378-1' };
    const aid = await openCountryCase(core, people.analyst, Object.values(staff), about);
    const { caseId } = aid;
    const rights = await drawnCase(core, people.analyst, [], { caseId, authorityId: 'us-22usc2304' });
    expect(await walk(60, 11, aid)).toBeGreaterThan(5);
    expect(await walk(60, 13, rights)).toBeGreaterThan(5);
  });

  test('what the clock did is replayed as the clock’s: a deviation that expired', async () => {
    const other = await openFictionalCase(core, people);
    const track = await other.open(STATE_LAW);
    await toReview(track, people, other);
    const day = core.ports.clock.now().slice(0, 10);
    const { id } = valueOf(
      await proposeDeviation(core.ports)(people.counsel, {
        ...{ forumId: INVENTED_FORUM, authorityClaimed: 'A memorandum (invented)', reasons: 'The practice.' },
        scope: { countries: ['FD'], authorityIds: [STATE_LAW], caseIds: [] },
        ...{ endPlan: 'The desk takes over.', startsOn: day, expiresOn: day },
      }),
    );
    valueOf(await signDeviation(core.ports)(people.decider, { id, reasons: 'I agree.' }));
    const ask = { deviationId: id, proceedingId: track.id, revision: track.revision };
    valueOf(await applyForum(core.ports)(people.analyst, { ...ask, reasons: 'The practice.' }));
    daysOn = 2;
    expect(await endExpiredDeviations(core.ports)()).toHaveLength(1);
    const report = valueOf(await replayCase(core.ports)(people.inspector, { caseId: track.caseId }));
    expect(faultsIn([report])).toEqual([]);
  });

  test('every one of them agrees', async () => {
    expect(faultsIn(await replayAll(core))).toEqual([]);
  });

  describe('a proceeding that was changed without an act', () => {
    let caseId: string;
    let id: string;
    beforeAll(async () => {
      const barred = await openFictionalCase(core, people);
      const track = await barred.open(STATE_LAW);
      await toReview(track, people, barred);
      await toCertified(track, people);
      await toBar(track, people.decider);
      ({ caseId, id } = track);
    });
    const faults = async () =>
      faultsIn([valueOf(await replayCase(core.ports)(people.inspector, { caseId }))]).join(' ');

    test.each([
      ['state', `state = 'eligible'`, 'at state'],
      [
        'finding',
        `context = jsonb_set(context, '{findings,F4,value}', '"unmet"')`,
        'context.findings.F4.value',
      ],
      [
        'author',
        `context = jsonb_set(context, '{assessment,authorPersonIds}', '["nobody"]')`,
        'authorPersonIds',
      ],
      ['unit', `context = jsonb_set(context, '{subjectUnitId}', '"another"')`, 'context.subjectUnitId'],
      [
        'procedure',
        `context = jsonb_set(context, '{procedure,citation}', '"1 Sampleland Code 1"')`,
        'pinned in it',
      ],
      ['law', `authority_id = 'us-10usc362'`, 'Its law'],
      ['number of acts', 'revision = revision + 1', 'no act that led to'],
    ])('is found by it: its %s', async (_what, change, where) => {
      expect(await faults()).toBe('');
      const columns = 'state, context, authority_id, revision';
      const { rows } = await core.owner.query<{ state: string; context: object } & Record<string, string>>(
        `select ${columns} from proceedings where id = $1`,
        [id],
      );
      await tamper(core, change, [id]);
      expect(await faults()).toContain(where);
      const { state, context, authority_id, revision } = rows[0]!;
      await tamper(core, `(${columns}) = ($2, $3, $4, $5)`, [id, state, context, authority_id, revision]);
    });

    test('is no business of others than an inspector; and a case that is none is not found', async () => {
      expect(refusalOf(await replayCase(core.ports)(people.analyst, { caseId })).kind).toBe('forbidden');
      const none = core.ports.ids.next();
      expect(refusalOf(await replayCase(core.ports)(people.inspector, { caseId: none })).kind).toBe(
        'not-found',
      );
    });
  });
});
