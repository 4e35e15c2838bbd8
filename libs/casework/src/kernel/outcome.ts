import { isUuid } from './is-uuid.ts';

/** What a refusal is about, so that every edge (HTTP, command line) can treat it alike. A closed list. */
export type RefusalKind =
  | 'invalid' // the request itself is wrong: a field, a file, a date
  | 'unauthenticated' // nobody is signed in
  | 'forbidden' // this person may not do this
  | 'not-found'
  | 'stale' // the thing has changed since it was read
  | 'conflict' // the act was already done, or cannot be done twice
  | 'blocked' // the law or the procedure stands in the way; `blocks` says what
  | 'too-large'
  | 'throttled'
  | 'unavailable' // nothing is wrong with the request; the database or something else it needs does not answer now
  | 'failed'; // a defect of Plumbline

/** One unmet condition, in words, with the rule it comes from and who can meet it. */
export interface Block {
  readonly words: string;
  readonly cite?: string;
  readonly clearedBy?: string;
  /** The case in which it stands, for who may open it. */
  readonly caseId?: string;
}

/** One fault in what was sent: where it is, what was found there, what was expected, what to do. */
export interface Fault {
  readonly where: string;
  readonly found: string;
  readonly expected: string;
}

/** An act that was refused, and why. `code` is `noun.problem`; `message` is a sentence for the person who asked. */
export interface Refusal {
  readonly kind: RefusalKind;
  readonly code: `${string}.${string}`;
  readonly message: string;
  readonly blocks?: readonly Block[];
  readonly faults?: readonly Fault[];
  /** For `stale` and `conflict`: what happened meanwhile. */
  readonly meanwhile?: Readonly<Record<string, unknown>>;
  /** Of a door that is shut for want of a declaration: the case at which it is made. */
  readonly caseId?: string;
  /** Of one outside the portfolio: its ISO 3166 code. */
  readonly country?: string;
}

export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

/** The act was done. */
export function done<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

/** The act was refused; nothing was written. */
export function refused(
  kind: RefusalKind,
  code: Refusal['code'],
  message: string,
  more: Pick<Refusal, 'blocks' | 'faults' | 'meanwhile' | 'caseId' | 'country'> = {},
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { kind, code, message, ...more } };
}

/** The refusal for a thing that is not there, or that this person may not know is there. What was asked for is named, but for an identifier: it tells a reader nothing. */
export function notFound(noun: string, id: string): { readonly ok: false; readonly refusal: Refusal } {
  return refused(
    'not-found',
    `${noun}.not-found`,
    `There is no ${isUuid(id) ? `such ${noun}` : `${noun} ${id}`}, or it is outside your portfolio.`,
  );
}
