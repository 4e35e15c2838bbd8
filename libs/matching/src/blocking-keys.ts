import type { UnitName } from './unit-name.ts';

/**
 * The keys under which a name is found: two names that could be one unit share at least one. Deterministic, sorted,
 * without repeats, so that a table of (key, unit) can be kept in a database and joined.
 */
export function blockingKeys(name: UnitName): string[] {
  throw new Error(`blockingKeys is not filled yet: ${name.text}`);
}
