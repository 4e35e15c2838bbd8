import type { Transaction } from '../kernel/unit-of-work.ts';
import type { Said } from './reopen-refused.ts';
import { speaksAgainst } from './reopen-refused.ts';

interface AskedOf extends Said {
  readonly nominationId: string;
}

/**
 * Holds the units and the persons that results are to be signed for, the units with those above them: alone where a result
 * speaks against one, else together. Call it before anything is locked. Units come before persons for everybody.
 */
export async function holdSubjects(
  { requests, results, persons }: Pick<Transaction, 'requests' | 'results' | 'persons'>,
  asked: readonly AskedOf[],
  above: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  const idsOf = (some: readonly AskedOf[]) => [...new Set(some.map(({ nominationId }) => nominationId))];
  const against = asked.filter((one) => speaksAgainst(one, 'unit'));
  await results.holdUnits(await requests.unitsOf(idsOf(against)), 'alone');
  await results.holdUnits([...new Set([...above.values()].flatMap((set) => [...set]))], 'together');
  const ofPersons = asked.filter(({ appliesTo }) => appliesTo !== 'unit');
  const isAgainst = ofPersons.some((one) => speaksAgainst(one, 'person'));
  const named = await persons.sameAs(await requests.personsOf(idsOf(ofPersons)));
  await results.holdPersons(named, isAgainst ? 'alone' : 'together');
}
