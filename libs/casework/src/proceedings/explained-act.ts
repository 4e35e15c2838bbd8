import type { AskedField, Basis, Role } from '#workflow';

/** An unmet condition: why, by which rule, who can meet it, and whether anybody is there who could. */
export interface ExplainedBlock {
  readonly id: string;
  readonly words: string;
  readonly cite: string;
  readonly basis: Basis;
  readonly clearedBy: readonly Role[];
  /** Persons with such a role whose portfolio covers the case. */
  readonly people: number;
}

/** An act from where the proceeding stands. */
export interface ExplainedAct {
  readonly type: string;
  /** Fixed part of the payload, for example which exit. */
  readonly params: Readonly<Record<string, string>>;
  readonly title: string;
  readonly rule: string;
  /** Null where it records something and stays. */
  readonly to: string | null;
  readonly signed: boolean;
  readonly roles: readonly Role[];
  /** What the act's payload must hold. */
  readonly asks: readonly AskedField[];
  /** Whether whoever asks may do it now. */
  readonly allowed: boolean;
  readonly blocks: readonly ExplainedBlock[];
  /** Persons who could do it, were its conditions on the case met. */
  readonly people: number;
  /** A sentence where nobody could; otherwise null. */
  readonly nobody: string | null;
  /** Where it is done through a record of its own, how; otherwise null. */
  readonly elsewhere: string | null;
}
