import { stateWords } from '#workflow';
import type { Actor } from '../kernel/actor.ts';
import type { LedgerAct, LedgerPort } from '../kernel/ledger-port.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import type { ActOnProceeding } from './act-on-proceeding.ts';
import { othersAsked } from './act-on-proceeding.ts';
import { carryOut } from './carry-out.ts';
import type { WhatFollows } from './what-follows.ts';
import { transfersTouched, whatFollows } from './what-follows.ts';
import type { RestoredProceeding } from './proceeding-record.ts';
import { restored } from './restored.ts';

/** What an act would do, were it done now. Nothing was done. */
export interface ReviewedAct {
  /** Where the proceeding stands, and where it would stand, in words. */
  readonly from: string;
  readonly to: string;
  readonly follows: WhatFollows;
}

type Needs = Pick<Ports, 'unitOfWork' | 'ids' | 'views' | 'clock'>;

/**
 * Does an act with everything that follows from it, reads what that was, and undoes all of it: what is shown before signing
 * is what would happen, by the same rules. Refuses as the act itself would, with what blocks it or what is wrong with its
 * fields; the password is asked for at the act.
 */
export const reviewAct = (ports: Needs) =>
  useCase('case.act', async ({ mustConfirm: _atTheAct, ...actor }, ask: ActOnProceeding) => {
    const otherLaws = await othersAsked(ports, actor, ask);
    let found: Found | undefined;
    const undone = await ports.unitOfWork.run(actor, async (transaction): Promise<Outcome<never>> => {
      const tried = await tryOut(transaction, ports, actor, { ...ask, ...(otherLaws && { otherLaws }) });
      if (!tried.ok) return tried;
      found = tried.value;
      return UNDONE;
    });
    if (found === undefined) return undone;
    return done(await present(ports, found));
  });

const UNDONE = refused('failed', 'act.undone', 'Only looked at: nothing was done.');

interface Found {
  readonly before: RestoredProceeding;
  readonly after: RestoredProceeding;
  readonly acts: readonly LedgerAct[];
  readonly at: string;
}

async function tryOut(
  transaction: Transaction,
  { ids }: Needs,
  actor: Actor,
  ask: Parameters<typeof carryOut>[3],
): Promise<Outcome<Found>> {
  const before = await read(transaction, ask.proceedingId);
  const acts: LedgerAct[] = [];
  const outcome = await carryOut(overheard(transaction, acts), ids, actor, ask);
  if (!outcome.ok) return outcome;
  const after = await read(transaction, ask.proceedingId);
  if (before === undefined || after === undefined)
    throw new Error(`Proceeding ${ask.proceedingId} was acted on and cannot be read.`);
  return done({ before, after, acts, at: transaction.proceedings.at });
}

async function read({ proceedings }: Transaction, id: string): Promise<RestoredProceeding | undefined> {
  const record = await proceedings.lock(id);
  const found = record && restored(record);
  return found?.ok === true ? found.value : undefined;
}

/** The same transaction; what is put in the ledger is heard. */
function overheard(transaction: Transaction, acts: LedgerAct[]): Transaction {
  const { ledger } = transaction;
  const value: LedgerPort = {
    append: (act) => {
      acts.push(act);
      return ledger.append(act);
    },
    appendAll: (all) => {
      acts.push(...all);
      return ledger.appendAll(all);
    },
  };
  return Object.create(transaction, { ledger: { value } }) as Transaction;
}

async function present(ports: Needs, found: Found): Promise<ReviewedAct> {
  const { before, after, acts, at } = found;
  const transfers = await transfersTouched(ports, { before, after, acts, at });
  return {
    from: stateWords(before.proceeding),
    to: stateWords(after.proceeding),
    follows: { ...whatFollows({ before, after, acts, at }), transfers },
  };
}
