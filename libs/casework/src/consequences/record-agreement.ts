import { AUTHORITIES, missingContents } from '#law';
import type { Fault } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import { permitted } from '../kernel/permissions.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import type { Actor } from '../kernel/actor.ts';
import { useCase } from '../kernel/use-case.ts';
import { citeIn } from './duties.ts';
import type { Agreement } from './edition.ts';
import { dayFaults, refuseFaults, textFaults, unknownCountry } from './read-asked.ts';
import { excerpt } from '../kernel/text-fault.ts';

/**
 * Records a written agreement that the recipient government will comply with the prohibition. It opens its gate only for
 * the days on which it is in force. Refuses one that does not hold what the law asks for, one that is not signed yet, and
 * one said to be in force before it was signed: until then there is nothing written.
 */
export const recordAgreement = ({
  unitOfWork,
  views,
  clock,
}: Pick<Ports, 'unitOfWork' | 'views' | 'clock'>) =>
  useCase('agreement.record', async (actor, agreement: Agreement) => {
    const { country } = agreement;
    const allowed = permitted(actor, 'agreement.record', country);
    if (!allowed.ok) return allowed;
    const hindrance =
      (await unknownCountry(views, country)) ??
      refuseFaults('agreement.invalid', faultsOf(agreement, clock.now().slice(0, 10))) ??
      missingParts(agreement);
    if (hindrance !== undefined) return hindrance;
    return unitOfWork.run(actor, async (transaction) => {
      const strange = await unknownEvidence(transaction, actor, agreement.evidenceId);
      if (strange !== undefined) return strange;
      const id = await transaction.editions.addAgreement(agreement);
      const data = { id, ...agreement };
      await transaction.ledger.append({ chain: `country:${country}`, act: 'agreement.recorded', data });
      return done({ id, ...agreement });
    });
  });

function faultsOf(agreement: Agreement, today: string): readonly Fault[] {
  const { title, signedOn, inForceFrom, endsOn, contents } = agreement;
  const known = PARTS.map(({ id }) => id);
  const strange = Object.keys(contents).filter((id) => !known.includes(id));
  return [
    ...textFaults({
      title,
      ...Object.fromEntries(Object.entries(contents).map(([id, words]) => [`contents.${id}`, words])),
    }),
    ...dayFaults('signedOn', signedOn, { to: today }),
    ...dayFaults('inForceFrom', inForceFrom, { from: signedOn }),
    ...(endsOn === null ? [] : dayFaults('endsOn', endsOn, { from: inForceFrom })),
    ...strange.map((id) => ({
      where: `contents.${excerpt(id)}`,
      found: 'a part that no law asks for',
      expected: `one of ${known.join(', ')}`,
    })),
  ];
}

const DUTIES = AUTHORITIES.flatMap((authority) =>
  authority.duties.filter(({ kind }) => kind === 'agreement').map((duty) => ({ authority, duty })),
);
const PARTS = DUTIES.flatMap(({ duty }) => duty.contents);

function missingParts({ contents }: Agreement) {
  const blocks = DUTIES.flatMap(({ authority, duty }) =>
    missingContents(duty, contents).map(({ id, words, cite }) => ({
      words: `Missing "${id}": ${words}.`,
      cite: citeIn(authority, cite),
      clearedBy: 'legal-adviser, legislative-affairs',
    })),
  );
  if (blocks.length === 0) return undefined;
  const message = 'The agreement does not show what the law asks of it.';
  return refused('blocked', 'agreement.incomplete', message, { blocks });
}

async function unknownEvidence({ evidence }: Pick<Transaction, 'evidence'>, actor: Actor, id: string | null) {
  if (id === null || (await evidence.find(actor, id)) !== undefined) return undefined;
  return refuseFaults('agreement.invalid', [
    { where: 'evidenceId', found: id, expected: 'an evidence item that you may see' },
  ]);
}
