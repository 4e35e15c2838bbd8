import type { Authority } from './authority.ts';
import { AUTHORITIES } from './authorities/index.generated.ts';

/** The authority with this id, or undefined where there is none. Ids come from users: check the answer. */
export function findAuthority(id: string): Authority | undefined {
  return AUTHORITIES.find((authority) => authority.id === id);
}
