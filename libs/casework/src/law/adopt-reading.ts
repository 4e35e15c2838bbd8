import type { Reading } from '#law';
import { AUTHORITIES } from '#law';
import { dayFaults, refuseFaults, textFaults } from '../consequences/read-asked.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { signingUseCase } from '../kernel/use-case.ts';
import { excerpt } from '../kernel/text-fault.ts';

export interface AdoptReading {
  /** `<authority id>/<name>` */
  readonly readingId: string;
  readonly alternativeId: string;
  readonly reasons: string;
  /** First day on which answers are given under it, YYYY-MM-DD. */
  readonly effectiveFrom: string;
  /** How many adoptions of this reading were read. */
  readonly revision: number;
}

/**
 * Adopts one alternative of a contested question, with reasons, from a day. Earlier adoptions stay on record, and an answer
 * as known before this moment is still given under them. Refuses a question or an alternative that the law's data does not
 * name, and an adoption by someone who has not read the last one.
 */
export const adoptReading = ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  signingUseCase('reading.adopt', async (actor, { revision, ...ask }: AdoptReading) => {
    const reading = AUTHORITIES.flatMap(({ readings }) => readings).find(({ id }) => id === ask.readingId);
    if (reading === undefined)
      return refused('not-found', 'reading.not-found', 'The law names no such contested question.');
    const wrong = refuseFaults('reading.invalid', faultsOf(reading, ask));
    if (wrong !== undefined) return wrong;
    return unitOfWork.run(actor, async ({ readings, ledger }) => {
      const count = await readings.hold(ask.readingId);
      if (count !== revision) return stale(count);
      const id = await readings.add(ask);
      const data = { id, question: reading.question, ...ask, revision: count + 1 };
      await ledger.append({ chain: `reading:${ask.readingId}`, act: 'reading.adopted', data });
      return done({ id, ...ask, revision: count + 1 });
    });
  });

function faultsOf({ alternatives }: Reading, ask: Omit<AdoptReading, 'revision'>) {
  const known = alternatives.map(({ id }) => id);
  const found = excerpt(ask.alternativeId);
  return [
    ...(known.includes(ask.alternativeId)
      ? []
      : [{ where: 'alternativeId', found, expected: `one of ${known.join(', ')}` }]),
    ...textFaults({ reasons: ask.reasons }),
    ...dayFaults('effectiveFrom', ask.effectiveFrom),
  ];
}

const stale = (revision: number) =>
  refused('stale', 'reading.moved-on', 'Someone adopted an alternative since you read it; read it again.', {
    meanwhile: { revision },
  });
