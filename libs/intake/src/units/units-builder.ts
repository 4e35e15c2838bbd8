import type { IntakeRefusal } from '../refusal.ts';
import type {
  Citation,
  ClaimKind,
  ClaimValues,
  ImportQuestion,
  OpenEnded,
  PartialDate,
  UnitClaim,
  UnitRow,
  UnitsReading,
  UnitsReport,
} from './unit-claim.ts';

/** When a claim holds, and what its dates mean. */
export interface ClaimDates {
  readonly validFrom: PartialDate | null;
  readonly validTo: PartialDate | null;
  readonly startIsReal: boolean | null;
  readonly endIsReal: boolean | null;
  readonly openEnded: OpenEnded;
}

/** The dates of a claim that has none. */
export const UNDATED: ClaimDates = {
  validFrom: null,
  validTo: null,
  startIsReal: null,
  endIsReal: null,
  openEnded: null,
};

/** A claim before it has a place: the first citation is the one for the value itself. */
export interface ClaimDraft {
  readonly unitKey: string;
  readonly row: number;
  readonly dates: ClaimDates;
  readonly citations: readonly Citation[];
}

const NO_CLAIMS: Readonly<Record<ClaimKind, number>> = {
  name: 0,
  alias: 0,
  classification: 0,
  parent: 0,
  site: 0,
  area: 0,
  membership: 0,
  'first-cited': 0,
  'last-cited': 0,
  country: 0,
  note: 0,
};

/** Gathers what a registry file says, folds exact repetitions, and accounts for every row. */
export class UnitsBuilder {
  readonly #units = new Map<
    string,
    { unitKey: string; keyIsDerived: boolean; name: string; rows: number[] }
  >();
  readonly #claims = new Map<string, UnitClaim & { alsoRows: number[] }>();
  readonly #questions: ImportQuestion[] = [];
  readonly #refusals: IntakeRefusal[] = [];
  readonly #rows = new Map<number, 'taken' | 'asked' | 'refused'>();
  #repeated = 0;

  /** Takes a row as one of a unit's. */
  take(row: number, unit: Omit<UnitRow, 'rows'>): void {
    this.#rows.set(row, 'taken');
    const known = this.#units.get(unit.unitKey);
    if (known === undefined) this.#units.set(unit.unitKey, { ...unit, rows: [row] });
    else known.rows.push(row);
  }

  /** Leaves a whole row to a person. */
  setAside(question: ImportQuestion): void {
    this.#rows.set(question.row, 'asked');
    this.#questions.push(question);
  }

  /** Leaves part of a row to a person. */
  ask(question: ImportQuestion): void {
    this.#questions.push(question);
  }

  refuse(row: number, refusals: readonly IntakeRefusal[]): void {
    this.#rows.set(row, 'refused');
    this.#refusals.push(...refusals);
  }

  claim<Kind extends ClaimKind>(kind: Kind, value: ClaimValues[Kind], draft: ClaimDraft): void {
    const { unitKey, row, dates, citations } = draft;
    const key = JSON.stringify([unitKey, kind, value, dates, citations]);
    const known = this.#claims.get(key);
    if (known !== undefined) {
      this.#repeated += 1;
      if (row !== known.row && known.alsoRows.at(-1) !== row) known.alsoRows.push(row);
      return;
    }
    const [own] = citations;
    const frame = {
      unitKey,
      ...dates,
      source: own?.source ?? '',
      confidence: own?.confidence ?? null,
      citations,
      row,
    };
    this.#claims.set(key, { ...frame, kind, value, alsoRows: [] } as unknown as UnitClaim & {
      alsoRows: number[];
    });
  }

  finish(leftOut: UnitsReport['leftOut']): UnitsReading {
    const claims = [...this.#claims.values()];
    const counts = { ...NO_CLAIMS };
    for (const { kind } of claims) counts[kind] += 1;
    const count = (ending: string): number => [...this.#rows.values()].filter((one) => one === ending).length;
    const inPart = new Set(
      this.#questions.map(({ row }) => row).filter((row) => this.#rows.get(row) === 'taken'),
    );
    return {
      units: [...this.#units.values()],
      claims,
      questions: this.#questions,
      refusals: this.#refusals,
      report: {
        rows: this.#rows.size,
        taken: count('taken'),
        asked: count('asked'),
        refused: count('refused'),
        takenInPart: inPart.size,
        units: this.#units.size,
        claims: counts,
        repeated: this.#repeated,
        leftOut,
      },
    };
  }
}
