import { KEYS_VERSION } from '#matching';
import type { Actor } from '../kernel/actor.ts';
import { SYSTEM } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { keysOfPersonNamed } from '../persons/person-records.ts';
import { keyedName } from '../units/search-name.ts';
import type { StaleKeys } from './key-store.ts';

type Needs = Pick<Ports, 'unitOfWork' | 'views'>;

/** How far names have been keyed anew, as counted at the start: others may have done some of them. */
export interface RekeyStep {
  readonly done: number;
  readonly of: number;
}

/** How names are keyed anew. */
export interface RekeyRun {
  /** Told at the start, unless there is nothing to do, and after every part. */
  readonly hook?: ((step: RekeyStep) => void) | undefined;
  /** Asked between two parts; what is left is done whenever it is run again. */
  readonly shouldStop?: (() => boolean) | undefined;
}

/** What was keyed anew here. */
export interface Rekeyed extends StaleKeys {
  /** The version of the library that made the keys. */
  readonly version: number;
}

const NAMES_A_PART = 200;

/**
 * Keys anew every name that an earlier version of the matching library keyed: of units and of persons on record. A part is
 * one transaction, so it is kept whole or not at all whenever the process dies, and any number of processes share the work.
 * Where there is nothing to do it reads once and is done. What was keyed is in the ledger, by counts: the keys say nothing
 * that the names do not.
 */
export const rekeyNames =
  ({ unitOfWork, views }: Needs) =>
  async (actor: Actor = SYSTEM, { hook, shouldStop }: RekeyRun = {}): Promise<Outcome<Rekeyed>> => {
    const stale = await views.keys.stale(KEYS_VERSION);
    const of = stale.unitNames + stale.persons;
    const made = { version: KEYS_VERSION, unitNames: 0, persons: 0 };
    if (of === 0) return done(made);
    hook?.({ done: 0, of });
    while (shouldStop?.() !== true) {
      const part = await unitOfWork.run(actor, keyPart);
      if (!part.ok) return part;
      const { unitNames, persons } = part.value;
      if (unitNames + persons === 0) return done(made);
      made.unitNames += unitNames;
      made.persons += persons;
      hook?.({ done: made.unitNames + made.persons, of });
    }
    return done(made);
  };

/** The same by a person, in their own process; for the command line. */
export const rekeyNow = (ports: Needs) =>
  useCase('unit.edit', async (actor, { hook }: Pick<RekeyRun, 'hook'>) => rekeyNames(ports)(actor, { hook }));

async function keyPart({ keys, ledger }: Pick<Transaction, 'keys' | 'ledger'>): Promise<Outcome<StaleKeys>> {
  const names = await keys.staleUnitNames(KEYS_VERSION, NAMES_A_PART);
  const persons = await keys.stalePersons(KEYS_VERSION, NAMES_A_PART);
  const counts = { unitNames: names.length, persons: persons.length };
  if (names.length + persons.length === 0) return done(counts);
  const keyedNames = names.map(({ claimId, name }) => ({ claimId, ...keyedName(name) }));
  const keyedPersons = persons.map(({ nominationId, name, nationalId }) => ({
    nominationId,
    keys: keysOfPersonNamed(name, nationalId === null ? [] : [nationalId]),
  }));
  await keys.keyUnitNames(KEYS_VERSION, keyedNames);
  await keys.keyPersons(KEYS_VERSION, keyedPersons);
  const data = { version: KEYS_VERSION, ...counts };
  await ledger.append({ chain: 'keys', act: 'names.keyed-anew', data });
  return done(counts);
}
