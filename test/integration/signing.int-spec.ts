import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '#casework';
import { declareConflict, listChoices, reviewAct, sealEvidence, showDetermination } from '#casework';
import type { OpenedCase, People, Track } from '../support/case-world.ts';
import {
  addNote,
  castPeople,
  openFictionalCase,
  STATE_LAW,
  toCertified,
  toReview,
  twinOf,
} from '../support/case-world.ts';
import type { TestCore } from '../support/core.ts';
import { openCore, refusalOf, valueOf } from '../support/core.ts';

let core: TestCore;
let people: People;
let opened: OpenedCase;
let track: Track;

beforeAll(async () => {
  core = await openCore();
  people = await castPeople(core);
});

beforeEach(async () => {
  opened = await openFictionalCase(core, people);
  track = await opened.open(STATE_LAW);
  await toReview(track, people, opened);
});

afterAll(() => core?.close());

/** The determination from which assistance is withheld. */
const CREDIBLE = 'credible-information.determined';
const WORDS = { reasons: 'The information is credible.' };

const review = (actor: Actor, type = CREDIBLE, payload: Record<string, unknown> = WORDS) =>
  reviewAct(core.ports)(actor, { proceedingId: track.id, revision: track.revision, type, payload });

const ready = () => toCertified(track, people);

/** Every table and sequence of the database, by what is in it. */
async function everything(): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await core.owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await core.owner.query<{ is: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as is from ${name} t`,
    );
    found[name] = rows[0]?.is ?? '';
  }
  const { rows: sequences } = await core.owner.query<{ name: string; last: string | null }>(
    `select schemaname || '.' || sequencename as name, last_value as last from pg_sequences`,
  );
  for (const { name, last } of sequences) found[name] = String(last);
  return found;
}

/** Somebody with a role who has declared nothing. */
const stranger = (portfolio: readonly string[]) =>
  core.person('deciding-official', { office: 'secretary-of-state', portfolio });

describe('a review of an act', () => {
  test('says what would follow, and leaves nothing behind: no row, job, notice, ledger entry, number or lock', async () => {
    await ready();
    const before = await everything();
    const { from, to, follows } = valueOf(await review(people.decider));
    expect(from).not.toBe(to);
    expect(follows.bar).toBe('begins');
    expect(await everything()).toEqual(before);
    await track.act(people.decider, CREDIBLE, WORDS);
    const determined = await everything();
    const entered = valueOf(await review(people.decider, 'bar.entered'));
    expect(entered.follows.notices.length).toBeGreaterThan(0);
    expect(await everything()).toEqual(determined);
    const { rows } = await core.owner.query(
      `select 1 from pg_locks l join pg_class c on c.oid = l.relation
       where c.relname = 'proceedings' and l.mode <> 'AccessShareLock' and l.pid <> pg_backend_pid()`,
    );
    expect(rows).toEqual([]);
  });

  test('is what then happens', async () => {
    await ready();
    const { to, follows } = valueOf(await review(people.decider));
    const { determinationId } = await track.act(people.decider, CREDIBLE, WORDS);
    const signed = valueOf(
      await showDetermination(core.ports)(people.decider, { id: determinationId ?? '' }),
    );
    expect(signed.proceeding.words).toBe(to);
    expect(signed.notices).toHaveLength(follows.notices.length);
    expect(refusalOf(await review(people.decider)).kind).toBe('blocked');
  });

  test('any number at once, and the act itself among them, wait for nothing and disturb nothing', async () => {
    await ready();
    const tried = await Promise.all([
      ...Array.from({ length: 6 }, () => review(people.decider)),
      track.ask(people.decider, CREDIBLE, WORDS),
      ...Array.from({ length: 6 }, () => review(people.decider)),
    ]);
    expect(tried[6]).toMatchObject({ ok: true });
    for (const one of tried) if (!one.ok) expect(['stale', 'blocked']).toContain(one.refusal.kind);
  });

  test('needs no password, and is refused to whom the act would be: wrong role, author, second account, other office', async () => {
    await ready();
    expect(await review({ ...people.decider, mustConfirm: true })).toMatchObject({ ok: true });
    const twin = await twinOf(core, people.analyst, {
      roles: ['deciding-official'],
      office: 'secretary-of-state',
    });
    for (const actor of [people.analyst, people.counsel, people.general, twin])
      expect(['blocked', 'forbidden']).toContain(refusalOf(await review(actor)).kind);
    expect(refusalOf(await review(people.inspector)).code).toBe('permission.missing');
  });

  test('is not there outside the portfolio, and asks for a declaration at the door', async () => {
    await ready();
    expect(refusalOf(await review(await stranger(['QN']))).kind).toBe('not-found');
    const undeclared = await stranger(['FD']);
    const before = refusalOf(await review(undeclared));
    expect(before.code).toMatch(/conflict|declar/);
    valueOf(
      await declareConflict(core.ports)(undeclared, {
        caseId: track.caseId,
        declares: 'conflict',
        words: 'A cousin of mine commands it.',
      }),
    );
    expect(refusalOf(await review(undeclared)).kind).toBe('forbidden');
  });

  test('of a stale page says what happened meanwhile', async () => {
    await ready();
    const stale = await reviewAct(core.ports)(people.decider, {
      ...{ proceedingId: track.id, revision: track.revision - 1, type: CREDIBLE, payload: WORDS },
    });
    expect(refusalOf(stale)).toMatchObject({ kind: 'stale', meanwhile: { acts: [expect.anything()] } });
  });
});

const seal = (evidenceId: string) =>
  sealEvidence(core.ports)(people.analyst, {
    ...{ evidenceId, version: 0, reason: 'It names a witness.' },
    liftableBy: ['analyst'] as const,
  });

describe('what the fields of an act may name', () => {
  const choices = (actor: Actor) => listChoices(core.ports)(actor, { id: track.id });

  test('is what is on record of the case; of a sealed item its title is told to nobody, and others do not see it', async () => {
    const [open, hidden] = [
      await addNote(core, people.analyst, track.caseId),
      await addNote(core, people.analyst, track.caseId),
    ];
    valueOf(await seal(hidden));
    const mine = valueOf(await choices(people.analyst));
    expect(mine.evidence.find(({ id }) => id === hidden)?.words).toBe('A sealed item');
    const theirs = valueOf(await choices(people.vetter));
    expect(theirs.evidence.map(({ id }) => id)).toEqual([open]);
    expect(theirs.incident.map(({ id }) => id)).toEqual([opened.incidentId]);
    expect(theirs.element.length).toBeGreaterThan(0);
  });

  test('is not told outside the portfolio, at a closed door, or to whoever does no act', async () => {
    expect(refusalOf(await choices(await stranger(['QN']))).kind).toBe('not-found');
    expect(refusalOf(await choices(await stranger(['FD']))).kind).toBe('forbidden');
    expect(refusalOf(await choices(people.inspector)).code).toBe('permission.missing');
  });
});

describe('a signed determination', () => {
  const barred = async (): Promise<string> => {
    await ready();
    const { determinationId } = await track.act(people.decider, CREDIBLE, WORDS);
    return determinationId ?? '';
  };
  const show = (actor: Actor, id: string) => showDetermination(core.ports)(actor, { id });

  test('shows who signed what, on which findings, and what followed', async () => {
    const shown = valueOf(await show(people.inspector, await barred()));
    expect(shown.signed).toMatchObject({ by: people.decider.name, voided: false });
    expect(shown.signed.reasons).toBe(WORDS.reasons);
    expect(shown.findings.every(({ value }) => value === 'met')).toBe(true);
    expect(shown.authors).toEqual([people.analyst.name]);
    expect(shown.bars).toMatchObject([{ what: 'begins', unitId: opened.unitId }]);
    expect(shown.entry).toMatchObject({ sequence: expect.any(Number), leafIndex: null });
  });

  test('names no evidence that is sealed from the reader', async () => {
    const hidden = await addNote(core, people.analyst, track.caseId);
    await track.act(people.analyst, 'finding.recorded', {
      ...{ elementId: 'F1', value: 'met', reasons: 'As the note says.', evidenceIds: [hidden] },
    });
    const id = await barred();
    valueOf(await seal(hidden));
    const told = valueOf(await show(people.vetter, id));
    expect(JSON.stringify(told)).not.toContain(hidden);
    expect(JSON.stringify(told)).not.toContain('A note of the court');
    expect(JSON.stringify(valueOf(await show(people.analyst, id)))).not.toContain('A note of the court');
  });

  test('is not there outside the portfolio, at a closed door, for who has no such role, or under no identifier', async () => {
    const id = await barred();
    expect(refusalOf(await show(await stranger(['QN']), id)).kind).toBe('not-found');
    expect(refusalOf(await show(await stranger(['FD']), id)).kind).toBe('forbidden');
    const administrator = await core.person('administrator', { office: 'systems' });
    expect(refusalOf(await show(administrator, id)).code).toBe('permission.missing');
    expect(refusalOf(await show(people.decider, 'no identifier')).kind).toBe('not-found');
    expect(refusalOf(await show(people.decider, track.id)).kind).toBe('not-found');
  });
});
