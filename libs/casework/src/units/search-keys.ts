import type { UnitName } from '#matching';
import { blockingKeys, soughtKeys } from '#matching';

/** Arm, echelon, service: half of a registry shares each of them. */
const COMMON = /^[mev]:/;

/** In whole characters: a key is cut from a name and may end within one. */
const wellFormed = (keys: readonly string[]): readonly string[] => keys.map((key) => key.toWellFormed());

/** The keys under which a name is found. */
export const nameKeys = (name: UnitName): readonly string[] => wellFormed(blockingKeys(name));

/** The keys by which a name is looked for: the common ones only where it has next to no other. */
export function searchKeys(name: UnitName): readonly string[] {
  const keys = wellFormed(soughtKeys(name));
  const rare = keys.filter((key) => !COMMON.test(key));
  return rare.every((key) => key.startsWith('g:')) ? keys : rare;
}
