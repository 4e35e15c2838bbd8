import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import { textFault } from '../kernel/text-fault.ts';
import type { Declaration, Declares } from './case.ts';

export interface DeclareConflict {
  readonly caseId: string;
  readonly declares: Declares;
  /** In the person's own words: which conflict, or that they looked and have none. */
  readonly words: string;
}

/**
 * Declares a conflict of interest in a case, or that there is none; only then does its content open. A declared conflict
 * locks the person out, with every account, and is not taken back by the same person.
 */
export const declareConflict = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('case.act', async (actor, ask: DeclareConflict): Promise<Outcome<Declaration>> => {
    const fault = textFault('words', ask.words, 2_000);
    if (fault !== undefined)
      return refused('invalid', 'conflict.no-words', 'A declaration needs words.', { faults: [fault] });
    return unitOfWork.run(actor, async ({ cases, ledger }) => {
      const file = isUuid(ask.caseId) ? await cases.byId(ask.caseId) : undefined;
      if (file === undefined || !coversCountry(actor, file.country)) return notFound('case', ask.caseId);
      const before = await cases.declarationsOf(file.id, actor.personId);
      if (before.some(({ declares }) => declares === 'conflict')) return STAYS;
      const { accountId, personId } = actor;
      const said = { declares: ask.declares, words: ask.words.trim() };
      const declaration: Declaration = {
        id: ids.next(),
        caseId: file.id,
        personId,
        accountId,
        ...said,
        at: cases.at,
      };
      await cases.declare(declaration);
      await ledger.append({ chain: `case:${file.id}`, act: 'conflict.declared', data: { ...declaration } });
      return done(declaration);
    });
  });

const STAYS = refused(
  'forbidden',
  'conflict.declared',
  'You declared a conflict of interest in this case. It stays; somebody else has to work on it.',
);
