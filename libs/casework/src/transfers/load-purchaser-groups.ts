import { SYSTEM } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { ListedMember } from './read-purchaser-groups.ts';

/**
 * Adds what is new in the groups of purchasers at installation. Loading the same again changes nothing; how each membership
 * was learnt stands in its source.
 */
export const loadPurchaserGroups =
  ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  (listed: readonly ListedMember[]): Promise<Outcome<{ readonly added: number }>> =>
    unitOfWork.run(SYSTEM, async ({ transfers, ledger }) => {
      const members = listed.map(({ status, source, ...member }) => ({
        ...member,
        source: `${source} (${status})`,
      }));
      const added = await transfers.loadGroups(members);
      if (added > 0)
        await ledger.append({
          chain: 'reference:purchaser-groups',
          act: 'purchaser-groups.loaded',
          data: { members },
        });
      return done({ added });
    });
