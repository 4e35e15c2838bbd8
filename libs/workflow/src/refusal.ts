import type { Role } from './actor.ts';

/** Whether a condition rests on the law's text, on recorded policy or practice, or on the design of this system. */
export type Basis = 'law' | 'policy' | 'design';

/** One unmet condition: what is missing, why it is asked, and who can meet it. */
export interface Blocked {
  readonly id: string;
  readonly words: string;
  readonly cite: string;
  readonly basis: Basis;
  /** Roles that can clear it; empty where nobody can, because the law gives no such act. */
  readonly clearedBy: readonly Role[];
  /** The field of the event that is missing or wrong, where it is one. */
  readonly field?: string;
}

/** Why an act was refused. The codes are closed, so that every one has its answer over HTTP. */
export type ActRefusalCode =
  | 'act.unknown'
  | 'act.not-available'
  | 'act.role-missing'
  | 'act.field-missing'
  | 'act.blocked'
  | 'signer.is-author';

/** A refused act, in words, with every unmet condition. */
export interface ActRefusal {
  readonly code: ActRefusalCode;
  readonly message: string;
  readonly blocked: readonly Blocked[];
}

/** Why a stored proceeding could not be restored. Nothing is guessed: it stays untouched. */
export interface RestoreRefusal {
  readonly code: 'proceeding.other-machine' | 'proceeding.other-version' | 'proceeding.wrong-shape';
  readonly message: string;
}

/** What is worth saying of what stands in the way: where nobody can clear a condition, nothing is gained by clearing others. */
export function decisive(blocked: readonly Blocked[]): readonly Blocked[] {
  const final = blocked.filter(({ clearedBy, field }) => clearedBy.length === 0 && field === undefined);
  return final.length > 0 ? final : blocked;
}
