import type { Opening, RecordedAct } from '#workflow';
import { replay } from '#workflow';
import { CLOCK } from '../proceedings/acting-as.ts';
import { holidaysAround } from '../proceedings/known-at.ts';
import { procedureHash } from '../proceedings/procedure-hash.ts';
import type { ProceedingRecord, RestoredProceeding } from '../proceedings/proceeding-record.ts';
import { restored } from '../proceedings/restored.ts';
import type { CaseEntry } from './case-record.ts';
import { differences } from './differences.ts';

/** What the record of a case gives for one of its proceedings, beside what is stored of it. */
export interface ReplayedProceeding {
  readonly proceedingId: string;
  readonly authorityId: string;
  /** How many acts were replayed. */
  readonly acts: number;
  readonly agrees: boolean;
  /** In a sentence each: where what is stored is not what the record gives, or what the record lacks. */
  readonly faults: readonly string[];
}

/**
 * Rebuilds one proceeding from the entries of its case and holds it against what is stored: state and context, to the last
 * field. The procedure that was pinned is taken from the proceeding, once its hash is the one in the entry of the opening.
 * Entries of acts after the stored revision are left out: they were done since it was read.
 */
export function replayProceeding(
  record: ProceedingRecord,
  entries: readonly CaseEntry[],
): ReplayedProceeding {
  const own = entries.filter(({ data }) => data['proceedingId'] === record.id);
  const opened = own.find(({ act }) => act === 'proceeding.opened');
  const acts = own.filter((entry) => isAct(entry) && revisionOf(entry) <= record.revision);
  const faults = [...faultsOf(record, opened, acts)].slice(0, MOST);
  const { id: proceedingId, authorityId } = record;
  return { proceedingId, authorityId, acts: acts.length, agrees: faults.length === 0, faults };
}

/** As many faults as help. */
const MOST = 20;

const isAct = ({ data }: CaseEntry): boolean => 'revision' in data && 'payload' in data;
const revisionOf = ({ data }: CaseEntry): number => Number(data['revision']);

function faultsOf(
  record: ProceedingRecord,
  opened: CaseEntry | undefined,
  acts: readonly CaseEntry[],
): readonly string[] {
  if (opened === undefined) return ['The ledger has no entry of its opening.'];
  const found = restored(record);
  if (!found.ok) return [found.refusal.message];
  const missing = gapIn(acts, record.revision);
  if (missing !== undefined)
    return [`It is stored at revision ${record.revision}; the ledger has no act that led to ${missing}.`];
  return [...headFaults(found.value, opened), ...contextFaults(found.value, opened, acts)];
}

/** The first revision that no act led to. The opening leads to the first. */
const gapIn = (acts: readonly CaseEntry[], revision: number): number | undefined =>
  Array.from({ length: revision - 1 }, (_, before) => before + 2).find(
    (expected, at) => acts[at] === undefined || revisionOf(acts[at]) !== expected,
  );

function headFaults({ proceeding, authorityId, authorityVersion }: RestoredProceeding, opened: CaseEntry) {
  const { procedure } = proceeding.context;
  const stored = { authorityId, authorityVersion, pinned: procedureHash(procedure) };
  return Object.entries(stored)
    .filter(([field, value]) => opened.data[field] !== value)
    .map(([field]) => HEAD[field as keyof typeof stored]);
}

const HEAD = {
  authorityId: 'Its law is not the one of its opening.',
  authorityVersion: 'Its edition of the law is not the one of its opening.',
  pinned: 'The procedure that is pinned in it is not the one that its opening recorded.',
};

function contextFaults(
  { proceeding }: RestoredProceeding,
  opened: CaseEntry,
  entries: readonly CaseEntry[],
): readonly string[] {
  const { machine, context } = proceeding;
  const opening = { machine, procedure: context.procedure, input: inputOf(opened) } as Opening;
  const replayed = replay(opening, entries.map(recorded));
  if (!replayed.ok) {
    const { sequence, act } = entries[replayed.index] ?? opened;
    return [`Entry ${sequence} of the case, "${act}", could not have been done: ${replayed.refusal.message}`];
  }
  return differences(replayed.proceeding, proceeding).map(
    (where) => `What is stored of the proceeding at ${where} is not what its acts give.`,
  );
}

/** What it began with, as the entry of its opening says. */
const inputOf = ({ at, data }: CaseEntry): object => {
  const { subjectUnitId, levelRationale, assistance, facts } = data;
  const unit = subjectUnitId === undefined ? {} : { subjectUnitId, levelRationale };
  return { at, assistance, ...unit, ...(facts !== undefined && { facts }) };
};

function recorded(entry: CaseEntry): RecordedAct {
  const { act, at, data } = entry;
  const { payload, adopted, otherLaws } = data;
  const told = {
    ...(adopted !== undefined && { adopted, holidays: holidaysAround(at) }),
    ...(otherLaws !== undefined && { otherLaws }),
  };
  return { act, at, payload, actor: actorIn(entry), ...told } as RecordedAct;
}

/** Who acted, as the machine saw it: what the clock does inside a person's act is the clock's. */
function actorIn({ actor, data }: CaseEntry) {
  const { accountId, personId, roles, office } =
    data['byClock'] === true ? CLOCK : { ...actor, accountId: actor.account, personId: actor.person };
  return { accountId, personId, roles, office };
}
