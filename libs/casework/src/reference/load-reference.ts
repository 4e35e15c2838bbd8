import { SYSTEM } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { ReferenceBodies, ReferenceKind } from './reference-store.ts';

/** Brings one kind of reference data up to date at installation. Loading the same again changes nothing. */
export const loadReference =
  ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  <Kind extends ReferenceKind>(
    kind: Kind,
    bodies: readonly ReferenceBodies[Kind][],
  ): Promise<Outcome<{ readonly changed: number }>> =>
    unitOfWork.run(SYSTEM, async ({ reference, ledger }) => {
      const added = await reference.load(kind, bodies);
      if (added.length > 0)
        await ledger.append({
          chain: `reference:${kind}`,
          act: 'reference.loaded',
          data: { kind, added, bodies },
        });
      return done({ changed: added.length });
    });
