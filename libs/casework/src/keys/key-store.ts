import type { NewName } from '../units/unit-store.ts';

/** A unit's name whose keys an earlier version of the library made. */
export type StaleUnitName = Pick<NewName, 'claimId' | 'name'>;

/** The same name as it is found now. */
export type KeyedUnitName = Pick<NewName, 'claimId' | 'normalised' | 'keys'>;

/** A person on record whose keys an earlier version of the library made. */
export interface StalePerson {
  readonly nominationId: string;
  readonly name: string;
  readonly nationalId: string | null;
}

/** The same person as they are found now. */
export interface KeyedPerson {
  readonly nominationId: string;
  readonly keys: readonly string[];
}

/**
 * What names are kept under, within one act. "Stale" is what a version below the given one keyed: a process of an earlier
 * release never undoes what a later one did.
 */
export interface KeyStore {
  /** Stale names, locked, `limit` at most; those that another process is at are passed by. */
  staleUnitNames(version: number, limit: number): Promise<readonly StaleUnitName[]>;
  stalePersons(version: number, limit: number): Promise<readonly StalePerson[]>;
  keyUnitNames(version: number, names: readonly KeyedUnitName[]): Promise<void>;
  keyPersons(version: number, persons: readonly KeyedPerson[]): Promise<void>;
}

/** How much is kept under keys of versions below the one asked about. */
export interface StaleKeys {
  readonly unitNames: number;
  readonly persons: number;
}

/** Reads of what names are kept under. */
export interface KeyViews {
  /** Counted: it takes longer the more there is. */
  stale(version: number): Promise<StaleKeys>;
  /** Whether any name of a unit is stale; at once, however many there are. */
  hasStaleUnitNames(version: number): Promise<boolean>;
}
