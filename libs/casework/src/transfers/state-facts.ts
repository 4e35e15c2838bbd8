import { findInstrument } from '#law';
import type { Actor } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ids } from '../kernel/time-and-ids.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { carryOut } from '../proceedings/carry-out.ts';
import type { TransferRecord } from './transfer-store.ts';
import { transferFacts } from './transfer-facts.ts';

/** Tells every proceeding of the transfer's case what the sheet says now. Facts are never typed into a proceeding by a person. */
export async function stateFacts(
  transaction: Transaction,
  ids: Ids,
  actor: Actor,
  transfer: TransferRecord,
): Promise<Outcome<true>> {
  const facts = await factsOf(transaction, transfer);
  for (const { id: proceedingId } of await transaction.proceedings.lockCase(transfer.caseId)) {
    const ask = {
      proceedingId,
      revision: null,
      type: 'facts.stated',
      payload: {},
      known: { facts },
      made: {},
    };
    const stated = await carryOut(transaction, ids, actor, ask);
    if (!stated.ok) return stated;
  }
  return done(true);
}

/** The facts of a transfer as its newest sheet and today's reference data give them. */
export async function factsOf({ transfers }: Pick<Transaction, 'transfers'>, transfer: TransferRecord) {
  const instrument = findInstrument(transfer.instrumentId);
  if (instrument === undefined) throw new Error(`No instrument ${transfer.instrumentId} in this program.`);
  const purchaser = await transfers.purchaserGroup(transfer.country, transfers.at.slice(0, 10));
  return transferFacts(transfer, transfer.current.sheet, { instrument, purchaser });
}
