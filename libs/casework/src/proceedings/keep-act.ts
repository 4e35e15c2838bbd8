import type { ActingAs } from './acting-as.ts';
import { isClock } from './acting-as.ts';
import type { Ids } from '../kernel/time-and-ids.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { noteOf } from './act-forms.ts';
import type { ActDone } from './act.ts';
import type { PreparedAct } from './prepare-act.ts';
import type { Determination, Dissent, RestoredProceeding, Stance } from './proceeding-record.ts';
import type { Payload } from './read-payload.ts';

interface Kept {
  readonly actor: ActingAs;
  readonly before: RestoredProceeding;
  readonly act: PreparedAct;
}

/** Keeps an accepted act: what it put on record, its determination, the transition, and its entry in the case's chain. */
export async function keepAct(transaction: Transaction, ids: Ids, kept: Kept): Promise<ActDone> {
  const { before, act } = kept;
  const { proceedings } = transaction;
  await keepBodies(transaction, kept);
  const determination = await determinationOf(transaction, kept);
  if (determination !== null) await proceedings.addDetermination(before.id, determination);
  const { record, payload, next } = act;
  const determinationId = determination?.id ?? null;
  const transition = { id: ids.next(), sequence: before.revision, record, payload, determinationId };
  await proceedings.move(before.id, transition, next);
  const entryId = await inLedger(transaction, kept, determination);
  return {
    proceedingId: before.id,
    caseId: before.caseId,
    authorityId: before.authorityId,
    act: record.act,
    from: record.from,
    to: record.to,
    revision: before.revision + 1,
    determinationId,
    signatureId: record.signatureId,
    voidedSignatureIds: record.voidedSignatureIds,
    made: act.made,
    entryId,
  };
}

const textOf = (payload: Payload, field: string): string => {
  const value = payload[field];
  return typeof value === 'string' ? value : '';
};

async function keepBodies({ proceedings }: Transaction, { actor, before, act }: Kept): Promise<void> {
  const { record, payload, next, made } = act;
  const { findingId, positionId } = made;
  if (findingId !== undefined) await proceedings.addFinding(before.id, findingOf(findingId, act));
  if (positionId !== undefined)
    await proceedings.addPosition(before.id, {
      id: positionId,
      office: actor.office ?? 'systems',
      stance: payload['stance'] as Stance,
      reasons: textOf(payload, 'reasons'),
    });
  const note = noteOf(next.machine, record.act, record.keeps);
  const noteId = note && made[note.idField];
  if (note && noteId !== undefined)
    await proceedings.addNote(before.id, { id: noteId, kind: note.kind, body: payload });
  const known = new Set(before.proceeding.context.assessment.authorPersonIds);
  const joined = next.context.assessment.authorPersonIds.filter((person) => !known.has(person));
  if (joined.length > 0) await proceedings.addAuthors(before.id, joined);
}

function findingOf(id: string, { payload, next }: PreparedAct) {
  const elementId = textOf(payload, 'elementId');
  const recorded = next.context.findings[elementId];
  if (recorded === undefined) throw new Error(`The machine kept no finding on ${elementId}.`);
  return {
    id,
    assessmentVersion: next.context.assessment.version,
    elementId,
    value: recorded.value,
    reasons: textOf(payload, 'reasons'),
    evidenceIds: (payload['evidenceIds'] ?? []) as readonly string[],
    dissent: textOf(payload, 'dissent') || null,
  };
}

async function determinationOf(
  { proceedings }: Transaction,
  { actor, before, act }: Kept,
): Promise<Determination | null> {
  const { record, payload, made } = act;
  const { determinationId, signatureId } = made;
  if (determinationId === undefined || signatureId === undefined) return null;
  const { context } = before.proceeding;
  const draftedByPerson = context.assessment.authorPersonIds.at(-1);
  if (draftedByPerson === undefined)
    throw new Error('A determination was accepted on an assessment without an author.');
  const dissent = await proceedings.dissent(
    before.id,
    Object.values(context.findings).map(({ findingId }) => findingId),
  );
  return {
    id: determinationId,
    assessmentVersion: record.assessmentVersion,
    kind: record.act,
    exitKind: record.exit ?? (textOf(payload, 'exit') || null),
    toState: record.to,
    draftedByPerson,
    signedByPerson: actor.personId,
    signedByAccount: actor.accountId,
    signatureId,
    reasons: textOf(payload, 'reasons'),
    dissent: dissent satisfies readonly Dissent[],
    effectiveAt: record.at,
    signedAt: record.at,
    sequence: before.revision,
  };
}

async function inLedger(
  { ledger }: Transaction,
  { actor, before, act }: Kept,
  determination: Determination | null,
): Promise<string> {
  const { record, payload, adopted, otherLaws } = act;
  const { actor: _inTheEntry, at: _inTheEntryToo, act: name, ...transition } = record;
  const { id, authorityId, authorityVersion, revision } = before;
  const { entryId } = await ledger.append({
    chain: `case:${before.caseId}`,
    act: name,
    data: {
      proceedingId: id,
      authorityId,
      authorityVersion,
      revision: revision + 1,
      ...transition,
      payload,
      ...(isClock(actor) && { byClock: true }),
      ...(adopted && { adopted }),
      ...(otherLaws && { otherLaws }),
      ...(determination && { determination }),
    },
  });
  return entryId;
}
