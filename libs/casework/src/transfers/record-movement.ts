import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { textFault } from '../kernel/text-fault.ts';
import { useCase } from '../kernel/use-case.ts';
import { dayFaults, refuseFaults } from '../consequences/read-asked.ts';
import { holdTransfer } from './hold-transfer.ts';
import type { Movement } from './transfer.ts';

export type RecordMovement = Pick<Movement, 'transferId' | 'state' | 'onDay' | 'valueUsd' | 'words'>;

/**
 * Records a step of delivery as it was reported. It allows nothing and forbids nothing: what moved while a question was
 * open is an exposure, and shows as one. Refuses a day in the future, except for what is planned.
 */
export const recordMovement = ({ unitOfWork, ids, clock }: Pick<Ports, 'unitOfWork' | 'ids' | 'clock'>) =>
  useCase('transfer.record', async (actor, ask: RecordMovement): Promise<Outcome<Movement>> => {
    const wrong = refuseFaults('movement.invalid', faultsOf(ask, clock.now().slice(0, 10)));
    if (wrong !== undefined) return wrong;
    return unitOfWork.run(actor, async (transaction) => {
      const held = await holdTransfer(transaction, actor, ask.transferId);
      if (!held.ok) return held;
      const { transfers, ledger } = transaction;
      const by = { recordedAt: transfers.at, recordedBy: actor.accountId };
      const { transferId, state, onDay, valueUsd } = ask;
      const movement = { id: ids.next(), transferId, state, onDay, valueUsd, words: ask.words.trim(), ...by };
      await transfers.addMovement(movement);
      await ledger.append({ chain: `case:${held.value.caseId}`, act: 'transfer.moved', data: { movement } });
      return done(movement);
    });
  });

function faultsOf({ onDay, state, words, valueUsd }: RecordMovement, today: string) {
  const fault = textFault('words', words, 2_000);
  const isAmount = valueUsd === null || (Number.isInteger(valueUsd) && valueUsd >= 0);
  const amount = { where: 'valueUsd', found: String(valueUsd), expected: 'whole US dollars, not negative' };
  return [
    ...dayFaults('onDay', onDay, state === 'planned' ? {} : { to: today }),
    ...(fault ? [fault] : []),
    ...(isAmount ? [] : [amount]),
  ];
}
