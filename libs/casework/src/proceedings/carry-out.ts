import { CONSEQUENCES } from '../consequences/on-transition.ts';
import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import { confirmed } from '../kernel/confirmed.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ids } from '../kernel/time-and-ids.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import type { ActDone, AskedAct } from './act.ts';
import type { ActingAs } from './acting-as.ts';
import { isClock } from './acting-as.ts';
import { AUTHOR_HAS_SIGNED, isStale, ofFields, SIGNER_IS_AUTHOR } from './act-refusals.ts';
import { pointerFaults } from './check-pointers.ts';
import { referenceFaults } from './check-references.ts';
import { identifyUnit } from './identify-unit.ts';
import { keepAct } from './keep-act.ts';
import type { PreparedAct } from './prepare-act.ts';
import { prepareAct } from './prepare-act.ts';
import type { RestoredProceeding } from './proceeding-record.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { Payload } from './read-payload.ts';
import { reopenOnNews } from './reopen-on-news.ts';
import { holidaysAround } from './known-at.ts';
import { restored } from './restored.ts';

/**
 * Does one act of a proceeding inside the caller's transaction: lock, access, restore, advance, records, transition,
 * ledger, consequences. For a use case that has a record of its own to keep in the same transaction (a delivered notice);
 * everybody else calls `actOnProceeding`.
 */
export async function carryOut(
  transaction: Transaction,
  ids: Ids,
  actor: ActingAs,
  ask: AskedAct,
): Promise<Outcome<ActDone>> {
  const held = await hold(transaction, actor, ask);
  if (!held.ok) return held;
  const before = held.value;
  const prepared = await prepare(transaction, ids, { actor, before, ask });
  if (!prepared.ok) return prepared;
  const named = await identifyUnit(transaction, before, prepared.value);
  if (!named.ok) return named;
  const kept = await keepAct(transaction, ids, { actor, before, act: prepared.value });
  await follow(transaction, { actor, before, act: prepared.value, determinationId: kept.determinationId });
  return done(kept);
}

/** The proceeding, locked, where its case is open to who acts, at the revision that was read, and sound. The clock opens every case. */
async function hold(
  { proceedings, caseAccess }: Transaction,
  actor: ActingAs,
  { proceedingId, revision }: AskedAct,
): Promise<Outcome<RestoredProceeding>> {
  const record = isUuid(proceedingId) ? await proceedings.lock(proceedingId) : undefined;
  if (record === undefined || !coversCountry(actor, record.country))
    return notFound('proceeding', proceedingId);
  const access = isClock(actor) ? done(true) : await caseAccess.requireAccess(actor, record.caseId);
  if (!access.ok) return access;
  if (revision !== null && revision !== record.revision)
    return isStale(record, await proceedings.actsSince(record.id, revision));
  return restored(record);
}

interface Doing {
  readonly actor: ActingAs;
  readonly before: RestoredProceeding;
  readonly ask: AskedAct;
}

async function prepare(transaction: Transaction, ids: Ids, doing: Doing): Promise<Outcome<PreparedAct>> {
  const { actor, before, ask } = doing;
  const filled = await fill(transaction, ask);
  const known = {
    ...(await knownWithin(transaction, before)),
    ...(ask.otherLaws && { otherLaws: ask.otherLaws }),
  };
  const prepared = prepareAct(before, ask, { actor, known, ids }, filled);
  if (!prepared.ok) return prepared;
  const mine = prepared.value.record.signed ? confirmed(actor) : done(true);
  if (!mine.ok) return mine;
  const faults = isClock(actor)
    ? []
    : await wrongPointers(
        transaction,
        { actor, within: before },
        { ...prepared.value, payload: ask.payload },
      );
  if (faults.length > 0) return ofFields(prepared.value.record.title, faults);
  return (await fourEyesOverTime(transaction, doing, prepared.value)) ?? prepared;
}

/** What the fields of an act point at, where that is not there or not this person's to name. */
async function wrongPointers(
  transaction: Transaction,
  doing: Pointing,
  { asks, payload }: Pick<PreparedAct, 'asks' | 'payload'>,
) {
  const drawn = await pointerFaults(transaction, asks, { ...doing, payload });
  const pointing = asks.filter(({ pointsAt }) => pointsAt !== undefined).map(({ field }) => field);
  const byName = Object.fromEntries(Object.entries(payload).filter(([field]) => !pointing.includes(field)));
  return [...drawn, ...(await referenceFaults(transaction, byName, doing))];
}

interface Pointing {
  readonly actor: Actor;
  readonly within: RestoredProceeding;
}

/** What a drawn procedure reads from outside the proceeding. A proceeding about a unit reads none of it. */
async function knownWithin(
  { proceedings: { at }, readings }: Transaction,
  { proceeding }: RestoredProceeding,
) {
  if (proceeding.machine !== 'charted') return { at, adopted: {}, holidays: [] };
  return { at, adopted: await readings.adopted(at.slice(0, 10)), holidays: holidaysAround(at) };
}

/** The source of information is whoever sent it, as recorded; whether there is such information is asked with the other ids. */
async function fill({ information }: Transaction, { type, payload }: AskedAct): Promise<Payload> {
  const { informationId } = payload;
  if (type !== 'information.logged') return {};
  const found = isUuid(informationId) ? await information.byId(informationId) : undefined;
  return { sourceId: found?.receivedFrom ?? informationId };
}

/**
 * The machine keeps writers and signers of one review apart. Over all reviews of a proceeding they are kept apart here,
 * and once more by the database.
 */
async function fourEyesOverTime(
  { proceedings }: Transaction,
  { actor, before }: Doing,
  { record, next }: PreparedAct,
) {
  const isAuthorNow = next.context.assessment.authorPersonIds.includes(actor.personId);
  if (!record.signed && !isAuthorNow) return undefined;
  const { authors, signers } = await proceedings.hands(before.id);
  if (record.signed && authors.includes(actor.personId)) return SIGNER_IS_AUTHOR;
  return !record.signed && signers.includes(actor.personId) ? AUTHOR_HAS_SIGNED : undefined;
}

async function follow(
  transaction: Transaction,
  done: Omit<Doing, 'ask'> & { readonly act: PreparedAct; readonly determinationId: string | null },
): Promise<void> {
  const { actor, before, act, determinationId } = done;
  const { record, payload, next } = act;
  await reopenOnNews(transaction, before, act);
  const context = {
    actor,
    at: record.at,
    caseId: before.caseId,
    proceedingId: before.id,
    sequence: before.revision,
  };
  for (const consequence of CONSEQUENCES)
    await consequence(transaction, {
      ...context,
      before: before.proceeding,
      after: next,
      record,
      determinationId,
      payload,
    });
}
