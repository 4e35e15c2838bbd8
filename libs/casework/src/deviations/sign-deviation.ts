import { refuseFaults, textFaults } from '../consequences/read-asked.ts';
import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { signingUseCase } from '../kernel/use-case.ts';
import type { Deviation } from './deviation.ts';

export interface SignDeviation {
  readonly id: string;
  readonly reasons: string;
}

/**
 * The second signature, by another person than the one who proposed it. Refuses it on a deviation that is over, and a second
 * one. The database refuses the same.
 */
export const signDeviation = ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  signingUseCase(
    'deviation.sign',
    async (actor, { id, reasons }: SignDeviation): Promise<Outcome<{ readonly id: string }>> => {
      const wrong = refuseFaults('deviation.invalid', textFaults({ reasons }));
      if (wrong !== undefined) return wrong;
      return unitOfWork.run(actor, async (transaction) => {
        const held = await holdDeviation(transaction, actor, id);
        if (!held.ok) return held;
        const hindrance = hindranceToSigning(held.value, actor, transaction.deviations.at.slice(0, 10));
        if (hindrance !== undefined) return hindrance;
        await transaction.deviations.sign(held.value, reasons);
        const data = { id, reasons, expiresOn: held.value.expiresOn };
        await transaction.ledger.append({ chain: `deviation:${id}`, act: 'deviation.signed', data });
        return done({ id });
      });
    },
  );

/** Why this person cannot sign it on a day; undefined where nothing hinders. */
export function hindranceToSigning(
  { proposed, signature, ending, expiresOn }: Deviation,
  { personId }: Actor,
  today: string,
) {
  if (proposed.personId === personId)
    return refused(
      'forbidden',
      'signer.is-author',
      'You proposed this deviation; another person has to sign it.',
    );
  if (signature !== null)
    return refused('conflict', 'deviation.signed-already', `${signature.name} signed it already.`, {
      meanwhile: { signature },
    });
  return ending !== null || today > expiresOn
    ? refused(
        'conflict',
        'deviation.over',
        'It is over; what should still be departed from needs a new deviation.',
      )
    : undefined;
}

/** The deviation, held, where a country that it names is in the person's portfolio. */
export async function holdDeviation(
  { deviations }: Pick<Transaction, 'deviations'>,
  actor: Actor,
  id: string,
): Promise<Outcome<Deviation>> {
  const held = isUuid(id) ? await deviations.hold(id) : undefined;
  const isOpen = held?.scope.countries.some((country) => coversCountry(actor, country)) === true;
  return held !== undefined && isOpen ? done(held) : notFound('deviation', id);
}
