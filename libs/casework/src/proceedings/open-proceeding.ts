import type { Authority } from '#law';
import { findAuthority, findInstrument } from '#law';
import { start } from '#workflow';
import type { CaseRecord } from '../cases/case.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { reopenDependents } from '../requests/reopen-dependents.ts';
import { excerpt, textFault } from '../kernel/text-fault.ts';
import { procedureHash } from './procedure-hash.ts';
import { factsOf } from '../transfers/state-facts.ts';
import { asKnownWithin } from '../work/as-known-within.ts';
import { stepsOf } from '../work/steps-of.ts';
import type { ProceedingSummary } from './proceeding-record.ts';

export interface OpenProceeding {
  readonly caseId: string;
  readonly authorityId: string;
  /** Why this level of the hierarchy and no other; needed where the case has a unit. */
  readonly levelRationale?: string | undefined;
  /** Instruments in question, by id. */
  readonly assistance?: readonly string[] | undefined;
}

/**
 * Opens a proceeding under one authority in a case. Another authority's proceeding in the case stays untouched: evidence
 * is common, findings are separate. Refuses an authority that asks its question of another kind of subject, one that is a
 * bill or history, and one under which a proceeding is open already. Vetting results that depend on the unit are reopened;
 * one about a transfer begins with the facts of its sheet.
 */
export const openProceeding = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('case.open', async (actor, ask: OpenProceeding): Promise<Outcome<ProceedingSummary>> => {
    const authority = findAuthority(ask.authorityId);
    if (authority === undefined) return notFound('authority', excerpt(ask.authorityId));
    return unitOfWork.run(actor, async (transaction) => {
      const held = await holdCase(transaction, actor, ask.caseId);
      if (!held.ok) return held;
      const unfit = whyUnfit(authority, held.value);
      if (unfit !== undefined) return unfit;
      const faults = faultsOf(ask, held.value);
      if (faults.length > 0)
        return refused('invalid', 'proceeding.invalid', 'The proceeding cannot be opened like this.', {
          faults,
        });
      return open(transaction, { id: ids.next(), authority, file: held.value, ask });
    });
  });

function whyUnfit({ citation, standing, subject, procedure }: Authority, file: CaseRecord) {
  if (standing === 'proposed' || standing === 'historical' || procedure.machine === 'none')
    return refused(
      'invalid',
      'authority.opens-nothing',
      `${citation} is ${standing}; it opens no proceeding and can only be asked "what if".`,
    );
  if (subject === file.subject) return undefined;
  return refused(
    'invalid',
    'authority.other-subject',
    `${citation} asks its question of a ${subject}; this case is about a ${file.subject}.`,
  );
}

async function holdCase(
  { cases, caseAccess }: Transaction,
  actor: Actor,
  caseId: string,
): Promise<Outcome<CaseRecord>> {
  const access = await caseAccess.requireAccess(actor, caseId);
  if (!access.ok) return access;
  const file = await cases.lock(caseId);
  if (file === undefined) return notFound('case', caseId);
  return file.closedAt === null
    ? done(file)
    : refused('conflict', 'case.closed', 'The case is closed; open a new one.', { meanwhile: { ...file } });
}

function faultsOf({ levelRationale, assistance = [] }: OpenProceeding, { unitId }: CaseRecord): Fault[] {
  const reason = unitId === null ? undefined : textFault('levelRationale', levelRationale ?? '');
  const early =
    unitId === null && levelRationale !== undefined
      ? { where: 'levelRationale', found: 'a reason', expected: 'nothing until the unit is identified' }
      : undefined;
  const unknown = assistance
    .filter((id) => findInstrument(id) === undefined)
    .map((id) => ({
      where: 'assistance',
      found: excerpt(id),
      expected: 'instruments of the catalogue',
    }));
  return [...(reason ? [reason] : []), ...(early ? [early] : []), ...unknown];
}

interface Opening {
  readonly id: string;
  readonly authority: Authority;
  readonly file: CaseRecord;
  readonly ask: OpenProceeding;
}

async function open(transaction: Transaction, opening: Opening): Promise<Outcome<ProceedingSummary>> {
  const { proceedings, ledger } = transaction;
  const { id, authority, file, ask } = opening;
  const there = (await proceedings.ofCase(file.id)).find(({ authorityId }) => authorityId === authority.id);
  if (there !== undefined) return isThere(authority, there.id);
  const { at } = proceedings;
  const { unitId } = file;
  const unit = unitId === null ? {} : { subjectUnitId: unitId, levelRationale: ask.levelRationale ?? '' };
  const transfer = file.transferId === null ? undefined : await transaction.transfers.ofCase(file.id);
  const facts = transfer === undefined ? {} : { facts: await factsOf(transaction, transfer) };
  const started = start(authority, { at, assistance: ask.assistance ?? [], ...unit, ...facts });
  await proceedings.add(file.id, id, started);
  await transaction.work.keep(id, stepsOf(started, await asKnownWithin(transaction, started)), null);
  const { id: authorityId, version: authorityVersion, citation } = authority;
  const said = { citation, ...unit, ...facts, assistance: ask.assistance ?? [], state: started.state };
  const pinned = procedureHash(started.context.procedure);
  const data = { proceedingId: id, authorityId, authorityVersion, machine: started.machine, pinned, ...said };
  await ledger.append({ chain: `case:${file.id}`, act: 'proceeding.opened', data });
  const because = { words: `A proceeding under ${citation} was opened.`, source: `case:${file.id}` };
  if (unitId !== null) await reopenDependents(transaction, { unitIds: [unitId], because, at });
  return done({ id, authorityId, state: started.state, stateSince: at, revision: 1 });
}

const isThere = ({ citation }: Authority, proceedingId: string) =>
  refused('conflict', 'proceeding.open-already', `This case has a proceeding under ${citation} already.`, {
    meanwhile: { proceedingId },
  });
