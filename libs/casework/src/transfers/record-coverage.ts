import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { excerpt, textFault } from '../kernel/text-fault.ts';
import { signingUseCase } from '../kernel/use-case.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import { refuseFaults } from '../consequences/read-asked.ts';
import { holdTransfer } from './hold-transfer.ts';
import type { Coverage } from './transfer.ts';

export type RecordCoverage = Pick<Coverage, 'transferId' | 'determinationId' | 'isWithin' | 'reasons'>;

/**
 * Signs, with reasons, whether a transfer is within what a determination covers by its own words: "air defence only". The
 * words of an exit are for a person to apply; until somebody has, the answer is not determined. A later word replaces an
 * earlier one, and both stay readable. A signature, since it can make an answer eligible. A determination about another
 * recipient is not found.
 */
export const recordCoverage = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  signingUseCase('coverage.record', async (actor, ask: RecordCoverage): Promise<Outcome<Coverage>> => {
    const fault = textFault('reasons', ask.reasons);
    const wrong = refuseFaults('coverage.invalid', fault ? [fault] : []);
    if (wrong !== undefined) return wrong;
    return unitOfWork.run(actor, async (transaction) => {
      const held = await holdTransfer(transaction, actor, ask.transferId);
      if (!held.ok) return held;
      const { transfers, ledger } = transaction;
      const { transferId, determinationId, isWithin } = ask;
      const isThere =
        isUuid(determinationId) && (await transfers.hasDetermination(transferId, determinationId));
      if (!isThere) return notFound('determination', excerpt(determinationId));
      const by = { recordedAt: transfers.at, recordedBy: actor.accountId };
      const coverage = {
        id: ids.next(),
        transferId,
        determinationId,
        isWithin,
        reasons: ask.reasons.trim(),
        ...by,
      };
      await transfers.addCoverage(coverage);
      const act = 'transfer.coverage-recorded';
      await ledger.append({ chain: `case:${held.value.caseId}`, act, data: { coverage } });
      return done(coverage);
    });
  });
