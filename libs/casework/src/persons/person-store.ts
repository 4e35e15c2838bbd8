import type { IndexedPerson, MatchReason, MatchZone } from '#matching';
import type { RunningScreening } from '../requests/request-store.ts';
import type { Nomination } from '../requests/request.ts';

/*
 * person on record – everyone named in a nomination of the country, told apart by their person key
 * same, other      – what someone says of two persons on record
 */

/** A nomination's person by what their name is found under. */
export interface PersonRecord {
  readonly nominationId: string;
  /** ISO 3166 code. */
  readonly country: string;
  readonly personKey: string;
  readonly name: string;
  readonly keys: readonly string[];
}

/** A person on record: what all their nominations say of them. `id` is the person key. */
export interface PersonOnRecord extends IndexedPerson {
  readonly nominations: number;
}

/** A person proposed as the one a row names, with the reasons, strongest first. */
export interface ProposedPerson {
  readonly personKey: string;
  /** The name that fits best. */
  readonly name: string;
  readonly score: number;
  readonly zone: MatchZone;
  readonly reasons: readonly MatchReason[];
}

/** What a person said of two persons on record, kept as it was said. */
export interface PersonJudgement {
  readonly id: string;
  readonly nominationId: string;
  readonly country: string;
  readonly personKey: string;
  readonly otherKey: string;
  readonly verdict: 'same' | 'other';
  readonly reasons: string | null;
  /** The proposal as it stood before the person. */
  readonly candidate: ProposedPerson | null;
  readonly at: string;
}

/** A judgement on record, and whether it was taken back. */
export interface KeptPersonJudgement extends PersonJudgement {
  readonly accountId: string;
  readonly undone: { readonly reason: string; readonly at: string; readonly accountId: string } | null;
}

/** What a search found for one nomination's person. */
export interface ScreenedPerson {
  readonly nominationId: string;
  readonly candidates: readonly ProposedPerson[];
}

/** What persons are looked for by. */
export interface PersonSearch {
  /** The keys of each person, and the nomination that is not to be found itself. */
  readonly asked: readonly { readonly nominationId: string; readonly keys: readonly string[] }[];
  readonly country: string;
  /** The most for each. */
  readonly most: number;
  /** Persons to give whether or not they share a key. */
  readonly personKeys: readonly string[];
}

/** Persons on record, within one act. */
export interface PersonStore {
  add(records: readonly PersonRecord[]): Promise<void>;
  /** Nominations of a locked search whose person it has not looked at, in an order that does not change. */
  unscreened(screeningId: string, limit: number): Promise<readonly Nomination[]>;
  /** Persons of the country who share the rarest keys, each once. One query, however many are asked for. */
  find(search: PersonSearch): Promise<readonly PersonOnRecord[]>;
  keepScreened(running: RunningScreening, found: readonly ScreenedPerson[]): Promise<void>;
  /** What the newest search proposed for a nomination. */
  proposals(nominationId: string): Promise<readonly ProposedPerson[]>;
  /** Judgements about these persons that were not taken back, oldest first. */
  judgementsOn(country: string, personKeys: readonly string[]): Promise<readonly PersonJudgement[]>;
  judgementById(id: string): Promise<KeptPersonJudgement | undefined>;
  addJudgement(judgement: PersonJudgement): Promise<void>;
  undoJudgement(judgementId: string, reason: string): Promise<void>;
  /** These persons and everyone who was said to be the same as one of them, however many steps away; each once. */
  sameAs(personKeys: readonly string[]): Promise<readonly string[]>;
}
