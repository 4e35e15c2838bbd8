import type { IntakeRefusal, UnitClaim, UnitsReading } from '#intake';
import type {
  AskedQuestion,
  ImportReport,
  KeyedUnit,
  KnownClaim,
  NewImportQuestion,
} from '../unit-import-store.ts';
import type { Namesake } from '../unit-store.ts';

/** What the registry already knows that bears on a file. */
export interface ImportGround {
  readonly reading: UnitsReading;
  readonly register: string;
  /** Units by the register's keys. */
  readonly unitsByKey: ReadonlyMap<string, KeyedUnit>;
  /** The country of each described unit, by its key; missing where neither the file nor a person has said. */
  readonly countries: ReadonlyMap<string, string>;
  readonly knownClaims: readonly KnownClaim[];
  /** Units that go by the name of a unit of the file whose key is not known, by `nameKey`. */
  readonly namesakes: ReadonlyMap<string, readonly Namesake[]>;
  /** Questions asked before, with their answers, by fingerprint. */
  readonly asked: ReadonlyMap<string, AskedQuestion>;
  readonly covers: (country: string) => boolean;
}

/** A unit of the file, and where it ended. Exactly one of these. */
export type UnitEnding =
  /** The register's key names it, or a person said which unit it is (`joins`: the key is to be noted). */
  | { readonly end: 'known'; readonly unitId: string; readonly joins: boolean }
  | { readonly end: 'new'; readonly country: string }
  | { readonly end: 'waiting' }
  | { readonly end: 'left-out' }
  | { readonly end: 'refused'; readonly refusal: IntakeRefusal };

export interface PlannedUnit {
  readonly key: string;
  readonly name: string;
  readonly rows: readonly number[];
  readonly ending: UnitEnding;
  /** False for a unit that the file only names as a parent. */
  readonly described: boolean;
}

/** A claim of the file that the registry does not have yet. */
export interface PlannedClaim {
  readonly claim: UnitClaim;
  readonly contentHash: string;
  readonly subject: string;
  /** The older claim of the register that it succeeds. */
  readonly supersedes: string | null;
}

/** The difference between a file and the registry. Applying it and planning again gives an empty one. */
export interface ImportPlan {
  readonly units: readonly PlannedUnit[];
  readonly claims: readonly PlannedClaim[];
  /** Claims that a person decided to withdraw because the file no longer makes them. */
  readonly withdrawals: readonly { readonly claimId: string; readonly reason: string }[];
  /** Everything that only a person can settle, answered or not. */
  readonly questions: readonly NewImportQuestion[];
  readonly report: ImportReport;
}
