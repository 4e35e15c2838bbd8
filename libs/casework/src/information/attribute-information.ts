import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import { reopenDependents } from '../requests/reopen-dependents.ts';
import { excerpt, textFault } from '../kernel/text-fault.ts';
import type { Unit } from '../units/unit-store.ts';
import type { Attribution, AttributedTo } from './information.ts';
import { ATTRIBUTED_TO } from './information.ts';

export interface AttributeInformation {
  readonly informationId: string;
  readonly unitId: string;
  /** The unit itself, or who commands it. */
  readonly about: AttributedTo;
  /** What it says about them, naming nobody. */
  readonly words: string;
}

export interface InformationAttributed {
  readonly attribution: Attribution;
  /** The vetting results that no longer count. */
  readonly reopened: readonly { readonly resultId: string; readonly requestId: string }[];
}

/**
 * Says that information is about a unit, or about who commands it. That needs no case yet: from this act on, approvals of
 * the unit and of the units below it no longer count, and their requests go back to vetting. Nothing is found about the
 * unit by it. Refuses what was said before, and information or a unit outside the portfolio.
 */
export const attributeInformation = ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  useCase(
    'information.attribute',
    async (actor, ask: AttributeInformation): Promise<Outcome<InformationAttributed>> => {
      const faults = faultsOf(ask);
      if (faults.length > 0)
        return refused('invalid', 'information.invalid', 'The information cannot be attributed like this.', {
          faults,
        });
      return unitOfWork.run(actor, async (transaction) => {
        const unit = await findBoth(transaction, actor, ask);
        if (!unit.ok) return unit;
        const { information, ledger } = transaction;
        const { informationId, about } = ask;
        const words = ask.words.trim();
        const attribution = { informationId, unitId: unit.value.id, about, words, at: information.at };
        if (!(await information.attribute(attribution))) return SAID_BEFORE;
        const data = { attribution, unit: unit.value };
        const chains = [`information:${informationId}`, `unit:${unit.value.id}`];
        await ledger.appendAll(chains.map((chain) => ({ chain, act: 'information.attributed', data })));
        const live = await reopenDependents(transaction, {
          unitIds: [unit.value.id],
          because: {
            words: `New information on ${about === 'commander' ? 'the commander of ' : ''}${unit.value.name}: ${words}`,
            source: `information:${informationId}`,
          },
          at: information.at,
        });
        return done({
          attribution,
          reopened: live.map(({ id, requestId }) => ({ resultId: id, requestId })),
        });
      });
    },
  );

const SAID_BEFORE = refused(
  'conflict',
  'information.attributed-already',
  'This information is attributed to this unit already.',
);

function faultsOf({ about, words }: AttributeInformation): readonly Fault[] {
  const expected = `one of ${ATTRIBUTED_TO.join(', ')}`;
  const known = ATTRIBUTED_TO.some((one) => one === about);
  const faults = [
    known ? undefined : { where: 'about', found: excerpt(about), expected },
    textFault('words', words, 2_000),
  ];
  return faults.filter((fault) => fault !== undefined);
}

/** The unit that stands for the one asked with, where both it and the information are in the portfolio. */
async function findBoth(
  { information, units }: Pick<Transaction, 'information' | 'units'>,
  actor: Actor,
  { informationId, unitId }: AttributeInformation,
): Promise<Outcome<Unit>> {
  const received = isUuid(informationId) ? await information.byId(informationId) : undefined;
  if (received === undefined || !coversCountry(actor, received.country))
    return notFound('information', informationId);
  const unit = isUuid(unitId) ? (await units.standingFor([unitId])).get(unitId) : undefined;
  return unit === undefined || !coversCountry(actor, unit.country) ? notFound('unit', unitId) : done(unit);
}
