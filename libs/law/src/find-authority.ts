import type { Authority, Procedure, UnitProcedure } from './authority.ts';
import { AUTHORITIES } from './authorities/index.generated.ts';

/** The authority with this id, or undefined where there is none. Ids come from users: check the answer. */
export function findAuthority(id: string): Authority | undefined {
  return AUTHORITIES.find((authority) => authority.id === id);
}

/**
 * The procedure of a law about units. Throws RangeError for any other: whoever asks for it stands on a proceeding that only
 * such a law can have.
 */
export function unitProcedureOf({
  citation,
  procedure,
}: Pick<Authority, 'citation' | 'procedure'>): UnitProcedure {
  if (procedure.machine !== 'leahy-unit') throw new RangeError(`${citation} has no procedure about a unit.`);
  return procedure;
}

/** Whether proceedings can run under a procedure, and so who decides is known. */
export const runs = (procedure: Procedure): procedure is Exclude<Procedure, { machine: 'none' }> =>
  procedure.machine !== 'none';
