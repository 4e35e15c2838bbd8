import type { IntakeRefusal } from '#intake';
import type { ImportReport } from '../unit-import-store.ts';
import type { ImportGround, PlannedUnit } from './import-plan.ts';
import type { QuestionBook } from './import-questions.ts';
import type { ClaimsPlan } from './plan-claims.ts';

/** Everything that a report counts. */
export interface Counted {
  readonly ground: ImportGround;
  readonly units: readonly PlannedUnit[];
  readonly claims: ClaimsPlan;
  readonly book: QuestionBook;
}

/** Accounts for every row of the file. Requires that the reading's own counts add up; so do these then. */
export function reportImport({ ground, units, claims, book }: Counted): ImportReport {
  const rows = countRows({ ground, units, claims, book });
  const superseding = claims.claims.filter(({ supersedes }) => supersedes !== null).length;
  const described = units.filter((unit) => unit.described);
  const refusals = [...ground.reading.refusals, ...units.flatMap(refusalOf)];
  return {
    ...rows,
    units: {
      inFile: described.length,
      added: units.filter(({ ending }) => ending.end === 'new').length,
      known: units.filter(({ ending }) => ending.end === 'known').length,
    },
    claims: {
      inFile: ground.reading.claims.length,
      added: claims.claims.length,
      known: claims.known,
      superseding,
      waiting: claims.waiting.length,
      retracted: claims.withdrawals.length,
    },
    addedByKind: countBy(claims.claims.map(({ claim }) => claim.kind)),
    questions: { open: book.questions.length - book.answered, answered: book.answered },
    refusals: refusals.map(({ row, column, found, expected, whatToDo }) => ({
      row,
      column,
      found,
      expected,
      whatToDo,
    })),
    columnsLeftOut: ground.reading.report.leftOut,
  };
}

type Rows = Pick<ImportReport, 'rows' | 'taken' | 'asked' | 'leftOut' | 'refused' | 'takenInPart'>;

function countRows({ ground, units, claims, book }: Counted): Rows {
  const { reading } = ground;
  const rowsOf = (...ends: readonly PlannedUnit['ending']['end'][]) =>
    new Set(units.filter(({ ending }) => ends.includes(ending.end)).flatMap((unit) => unit.rows));
  const taken = rowsOf('known', 'new');
  const [waiting, leftOut, outside] = [rowsOf('waiting'), rowsOf('left-out'), rowsOf('refused')];
  const setAside = rowsSetAside(ground, book);
  const partly = new Set([
    ...reading.questions.map(({ row }) => row),
    ...claims.waiting.flatMap(({ row, alsoRows }) => [row, ...alsoRows]),
  ]);
  return {
    rows: reading.report.rows,
    taken: taken.size,
    asked: waiting.size + reading.report.asked - setAside.settled,
    leftOut: leftOut.size + setAside.settled,
    refused: reading.report.refused + outside.size,
    takenInPart: [...partly].filter((row) => taken.has(row)).length,
  };
}

/** Rows that reading the file set aside, of which all questions have been answered. */
function rowsSetAside({ reading, asked }: ImportGround, book: QuestionBook): { readonly settled: number } {
  const inUnits = new Set(reading.units.flatMap(({ rows }) => rows));
  const raised = book.questions.slice(0, reading.questions.length);
  const rows = new Map<number, boolean>();
  for (const { row, fingerprint } of raised) {
    if (inUnits.has(row)) continue;
    const answered = (asked.get(fingerprint)?.answer ?? null) !== null;
    rows.set(row, (rows.get(row) ?? true) && answered);
  }
  return { settled: [...rows.values()].filter(Boolean).length };
}

function refusalOf({ ending }: PlannedUnit): readonly IntakeRefusal[] {
  return ending.end === 'refused' ? [ending.refusal] : [];
}

function countBy(words: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b)));
}
