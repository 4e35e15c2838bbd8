import type { AskedAt, Proceeding } from '#workflow';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { holidaysAround } from '../proceedings/known-at.ts';

/** What a proceeding cannot know of itself, as of the act. One about a unit asks for none of it. */
export async function asKnownWithin(
  { work: { at }, readings }: Pick<Transaction, 'work' | 'readings'>,
  { machine }: Pick<Proceeding, 'machine'>,
): Promise<AskedAt> {
  if (machine !== 'charted') return { at };
  return { at, adopted: await readings.adopted(at.slice(0, 10)), holidays: holidaysAround(at) };
}
