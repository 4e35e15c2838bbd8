/** What a person may answer to a question of an import. */
export const ANSWER_KINDS = [
  'same-as',
  'new',
  'leave-out',
  'country',
  'retract',
  'keep',
  'settled-by-hand',
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** A person's answer. `same-as` names a unit of the registry or of the file, `country` an ISO 3166 code; the others say all by their kind. */
export interface ImportAnswer {
  readonly kind: AnswerKind;
  readonly unitId?: string | undefined;
  /** One of the question's candidates in the file. */
  readonly unitKey?: string | undefined;
  readonly country?: string | undefined;
}

/** A unit that a question might be about: of the registry (`unitId`), or of the file (`unitKey`). */
export interface QuestionCandidate {
  readonly unitId: string | null;
  readonly unitKey: string | null;
  readonly name: string;
}

/** Something in a file that only a person can settle. Asked once per register; the same file asks nothing twice. */
export interface NewImportQuestion {
  /** What the question is, for as long as the register is read: code, unit key and what was found. */
  readonly fingerprint: string;
  readonly code: `${string}.${string}`;
  /** Counts from 1; the header is row 1. */
  readonly row: number;
  readonly unitKey: string | null;
  readonly found: string;
  readonly words: string;
  readonly candidates: readonly QuestionCandidate[];
  /** The answers it takes. */
  readonly answers: readonly AnswerKind[];
}

export interface AskedQuestion extends NewImportQuestion {
  readonly id: string;
  readonly importId: string;
  readonly answer: (ImportAnswer & { readonly reason: string; readonly at: string }) | null;
}

/** Accounts for every row of the file: `rows = taken + asked + leftOut + refused`. */
export interface ImportReport {
  readonly rows: number;
  /** Rows from which at least the unit was taken, now or by an earlier run. */
  readonly taken: number;
  /** Rows waiting for a person. */
  readonly asked: number;
  /** Rows a person decided to leave out. */
  readonly leftOut: number;
  readonly refused: number;
  /** Among `taken`, rows with a part that waits for a person or was left out. */
  readonly takenInPart: number;
  readonly units: { readonly inFile: number; readonly added: number; readonly known: number };
  readonly claims: {
    readonly inFile: number;
    readonly added: number;
    readonly known: number;
    /** Among `added`, those that succeed an older claim of the same register. */
    readonly superseding: number;
    /** Not loaded while what they speak of waits for a person, was left out, or lies outside the portfolio. */
    readonly waiting: number;
    readonly retracted: number;
  };
  readonly addedByKind: Readonly<Record<string, number>>;
  readonly questions: { readonly open: number; readonly answered: number };
  readonly refusals: readonly {
    readonly row: number | null;
    readonly column: string | null;
    readonly found: string;
    readonly expected: string;
    readonly whatToDo: string;
  }[];
  /** Columns nothing is read from, and why. */
  readonly columnsLeftOut: readonly { readonly column: string; readonly why: string }[];
}

export interface UnitImport {
  readonly id: string;
  readonly register: string;
  readonly format: string;
  readonly filename: string;
  /** SHA-256 in hex. */
  readonly fileHash: string;
  readonly at: string;
  readonly accountId: string;
  readonly report: ImportReport;
}

/** A unit that a key of a register names. */
export interface KeyedUnit {
  readonly unitId: string;
  readonly country: string;
}

/** What an imported claim of the registry is known again by. */
export interface KnownClaim {
  readonly id: string;
  readonly unitId: string;
  readonly unitKey: string;
  readonly kind: string;
  readonly subject: string;
  readonly contentHash: string;
  /** True while nothing superseded it. */
  readonly live: boolean;
  /** True where a person superseded or withdrew it. */
  readonly settledByHand: boolean;
}

/** Imports, bound to the act's transaction. */
export interface UnitImportStore {
  /** Makes other imports of the register wait. */
  lockRegister(register: string): Promise<void>;
  /** The latest import of exactly this file. */
  ofFile(register: string, fileHash: string): Promise<UnitImport | undefined>;
  byId(id: string): Promise<UnitImport | undefined>;
  add(entry: Omit<UnitImport, 'at' | 'accountId'>, bytes: Uint8Array): Promise<void>;
  /** What the file came to after another round of answers. */
  addReport(importId: string, report: ImportReport): Promise<void>;
  file(fileHash: string): Promise<Uint8Array | undefined>;
  /** Which units the register's keys name, with the country of each. */
  unitsOfKeys(register: string, keys: readonly string[]): Promise<ReadonlyMap<string, KeyedUnit>>;
  addKeys(
    register: string,
    importId: string,
    keys: readonly { readonly key: string; readonly unitId: string }[],
  ): Promise<void>;
  claimsOf(register: string, keys: readonly string[]): Promise<readonly KnownClaim[]>;
  /** Every question the register ever raised, answered or not. */
  questionsOf(register: string): Promise<readonly AskedQuestion[]>;
  questionsOfImport(importId: string): Promise<readonly AskedQuestion[]>;
  ask(
    register: string,
    importId: string,
    questions: readonly (NewImportQuestion & { readonly id: string })[],
  ): Promise<void>;
  /** Notes that the import met questions asked by an earlier one. */
  mention(importId: string, questionIds: readonly string[]): Promise<void>;
  answer(questionId: string, answer: ImportAnswer, reason: string): Promise<void>;
}

/** An import in a list. */
export type ListedImport = UnitImport & { readonly byName: string };

/** Reads of imports. */
export interface UnitImportViews {
  /** Newest first. */
  list(page: {
    readonly after?: string | undefined;
    readonly limit: number;
  }): Promise<readonly ListedImport[]>;
  byId(id: string): Promise<UnitImport | undefined>;
  questions(
    importId: string,
    page: {
      readonly after?: string | undefined;
      readonly limit: number;
      readonly open?: boolean | undefined;
    },
  ): Promise<readonly AskedQuestion[]>;
}
