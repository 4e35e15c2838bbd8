import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { textFault } from '../kernel/text-fault.ts';
import { useCase } from '../kernel/use-case.ts';
import { refuseFaults } from '../consequences/read-asked.ts';
import { holdTransfer } from './hold-transfer.ts';
import { sheetFaults } from './sheet-faults.ts';
import { stateFacts } from './state-facts.ts';
import type { SheetVersion, TransferSheet } from './transfer.ts';
import { whatRose } from './transfer-facts.ts';

export interface AmendTransfer {
  readonly id: string;
  /** The version that was read. */
  readonly version: number;
  readonly sheet: TransferSheet;
  readonly because: string;
}

/** The new version, with what rose: a rise can have to be notified again. */
export interface AmendedTransfer extends SheetVersion {
  readonly rose: readonly string[];
}

/**
 * Amends the sheet of a transfer by a new version; every proceeding of its case learns the facts in the same act. Refuses
 * a version that is no longer the newest, with what it was amended to meanwhile.
 */
export const amendTransfer = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('transfer.record', async (actor, ask: AmendTransfer): Promise<Outcome<AmendedTransfer>> => {
    const fault = textFault('because', ask.because, 2_000);
    const wrong = refuseFaults('transfer.invalid', [...sheetFaults(ask.sheet), ...(fault ? [fault] : [])]);
    if (wrong !== undefined) return wrong;
    return unitOfWork.run(actor, async (transaction) => {
      const held = await holdTransfer(transaction, actor, ask.id);
      if (!held.ok) return held;
      const { current, caseId } = held.value;
      if (current.version !== ask.version) return isStale(current);
      const { transfers, ledger } = transaction;
      const said = { sheet: ask.sheet, because: ask.because.trim() };
      const by = { recordedAt: transfers.at, recordedBy: actor.accountId };
      const version: SheetVersion = { version: current.version + 1, ...said, ...by };
      const rose = whatRose(current.sheet, ask.sheet);
      await transfers.addSheet(ask.id, version);
      const data = { transferId: ask.id, ...version, rose };
      await ledger.append({ chain: `case:${caseId}`, act: 'transfer.amended', data });
      const stated = await stateFacts(transaction, ids, actor, { ...held.value, current: version });
      return stated.ok ? done({ ...version, rose }) : stated;
    });
  });

const isStale = (meanwhile: SheetVersion) =>
  refused('stale', 'transfer.stale', 'The sheet was amended since you read it; read it again.', {
    meanwhile: { ...meanwhile },
  });
