import { readUnitName, type UnitName } from '#matching';
import { nameKeys } from './search-keys.ts';
import type { NewClaim } from './unit-claim.ts';
import type { NewName } from './unit-store.ts';

/** The canonical key of a name. Where a name reads to nothing (an emblem, a bare mark) it is the folded text itself. */
export function normalisedName(name: string): string {
  return keyOf(readUnitName(name));
}

const keyOf = ({ key, text }: UnitName): string => key || text.normalize('NFKC').trim().toLowerCase();

/** The searchable names among the claims. `countryOf` gives the country of the claim's unit. */
export function namesAmong(claims: readonly NewClaim[], countryOf: (unitId: string) => string): NewName[] {
  return claims.flatMap(({ id, unitId, claim, retracts }) => {
    if (retracts || (claim.kind !== 'name' && claim.kind !== 'alias')) return [];
    const { kind, value: name } = claim;
    return [{ claimId: id, unitId, country: countryOf(unitId), kind, name, ...keyedName(name) }];
  });
}

/** What a name is found under. */
export function keyedName(name: string): Pick<NewName, 'normalised' | 'keys'> {
  const read = readUnitName(name);
  return { normalised: keyOf(read), keys: nameKeys(read) };
}
