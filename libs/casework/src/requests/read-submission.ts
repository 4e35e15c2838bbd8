import type {
  IntakeRefusal,
  NominationDraft,
  RequestReading,
  RequestReaders,
  RowEnding,
  RowSelection,
  Sheet,
} from '#intake';
import { readRequestRows, readSheet } from '#intake';
import { canonicalize, sha256Hex } from '#ledger';
import type { Country } from '#matching';
import { readCell, resolveCountry } from '#matching';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import { sheetTextOf } from './sheet-text-of.ts';
import type { FileSelection, RequestNotice } from './request.ts';

/** What was sent: a file's bytes, or rows as the template names their columns. */
export type SubmissionSource =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly filename: string | null }
  | { readonly kind: 'rows'; readonly rows: readonly Readonly<Record<string, unknown>>[] };

type Ending = RequestReading['endings'][number];

/** A submission as it was read; nothing is written yet. */
export interface Submission extends Omit<RequestReading, 'endings'> {
  readonly sha256: string;
  readonly bytes: number;
  readonly filename: string | null;
  readonly dialect: Readonly<Record<string, unknown>> | null;
  readonly selection: FileSelection;
  readonly endings: readonly Ending[];
  /** Header to text, by row. */
  readonly cells: ReadonlyMap<number, Readonly<Record<string, string>>>;
  readonly notices: readonly RequestNotice[];
}

/** Bounds on one submission. A larger file is refused with the bound, never cut. */
export const SUBMISSION_LIMITS = { maxBytes: 32 * 1024 * 1024, maxRows: 50_000 } as const;

/**
 * Reads what was sent into endings, one for each row. Rows of another country than the post's are refused one by one,
 * except in a training report, which holds every country and of which only the post's rows are taken. The totals add up
 * to the rows of the file, those outside the selection included.
 */
export function readSubmission(
  source: SubmissionSource,
  selection: FileSelection,
  country: string,
  countries: readonly Country[],
): Outcome<Submission> {
  const bytes = bytesOf(source);
  if (!bytes.ok) return bytes;
  const sheet = readSheet(bytes.value, {
    ...SUBMISSION_LIMITS,
    ...(source.kind === 'file' && source.filename !== null ? { filename: source.filename } : {}),
  });
  if (!sheet.ok) return fileRefused(sheet.refusal);
  const readers = readersOf(countries);
  const read = readSelected(sheet.value, readers, selection, country);
  if (!read.ok) return fileRefused(read.refusal);
  const endings = read.reading.endings.map((ending) => ofCountry(ending, country));
  return done({
    ...read.reading,
    ...identityOf(source, bytes.value, sheet.value),
    selection: read.selection,
    endings,
    totals: totalsOf(endings, read.notSelected),
    cells: cellsOf(sheet.value, endings),
    notices: noticesOf(sheet.value, read.reading),
  });
}

function bytesOf(source: SubmissionSource): Outcome<Uint8Array> {
  if (source.kind === 'file') return done(source.bytes);
  const text = sheetTextOf(source.rows);
  return text.ok ? done(new TextEncoder().encode(text.value)) : text;
}

function identityOf(source: SubmissionSource, bytes: Uint8Array, sheet: Sheet) {
  if (source.kind === 'file')
    return {
      sha256: sha256Hex(bytes),
      bytes: bytes.length,
      filename: source.filename,
      dialect: { ...sheet.dialect },
    };
  const canonical = canonicalize(source.rows);
  return { sha256: sha256Hex(canonical), bytes: canonical.length, filename: null, dialect: null };
}

function readersOf(countries: readonly Country[]): RequestReaders {
  const known = new Map<string, ReturnType<typeof resolveCountry>>();
  return {
    readCell,
    resolveCountry: (text) => {
      const answer = known.get(text) ?? resolveCountry(text, countries);
      known.set(text, answer);
      return answer;
    },
  };
}

type Selected =
  | {
      readonly ok: true;
      readonly reading: RequestReading;
      readonly selection: FileSelection;
      readonly notSelected: number;
    }
  | { readonly ok: false; readonly refusal: IntakeRefusal };

function readSelected(
  sheet: Sheet,
  readers: RequestReaders,
  selection: FileSelection,
  country: string,
): Selected {
  const inside = sheet.rows.filter(({ row }) => isInside(row, selection));
  const part = { ...sheet, rows: inside };
  const asked = selectionOf(selection, country);
  const first = readRequestRows(part, readers, asked);
  if (!first.ok) return first;
  const whole = asked === undefined && first.value.shape === 'training-report';
  const again = whole ? readRequestRows(part, readers, { country }) : first;
  if (!again.ok) return again;
  const outside = sheet.rows.length - inside.length;
  return {
    ok: true,
    reading: again.value,
    selection: whole ? { ...selection, country } : selection,
    notSelected: again.value.totals.notSelected + outside,
  };
}

const isInside = (row: number, { fromRow, toRow }: FileSelection): boolean =>
  row >= (fromRow ?? 0) && row <= (toRow ?? Number.MAX_SAFE_INTEGER);

function selectionOf(selection: FileSelection, country: string): RowSelection | undefined {
  const { report, fiscalYear } = selection;
  if (selection.country === null && report === null && fiscalYear === null) return undefined;
  return {
    country: selection.country ?? country,
    ...(report === null ? {} : { report }),
    ...(fiscalYear === null ? {} : { fiscalYear }),
  };
}

/** The ending of a row whose nominations are all of the post's country; a refusal otherwise. */
function ofCountry(ending: Ending, country: string): Ending {
  if (ending.ending === 'refused') return ending;
  const stranger = ending.nominations.find((nomination) => nomination.country.iso !== country);
  return stranger === undefined
    ? ending
    : { ending: 'refused', row: ending.row, refusals: [otherCountry(stranger, country)] };
}

function otherCountry({ row, country }: NominationDraft, expected: string): IntakeRefusal {
  return {
    code: 'country.not-the-posts',
    row,
    column: 'country',
    found: country.text,
    expected: `a row of ${expected}, the country of the post`,
    whatToDo: 'Submit this row through the post of its country.',
  };
}

/** Counts of endings. They add up to the rows of the file by construction. */
export function totalsOf(endings: readonly RowEnding[], notSelected: number): RequestReading['totals'] {
  const count = (name: RowEnding['ending']) => endings.filter(({ ending }) => ending === name).length;
  return {
    rows: endings.length + notSelected,
    nominated: count('nominated'),
    severalRows: count('several'),
    notIdentified: count('not-identified'),
    refused: count('refused'),
    notSelected,
    nominations: endings.reduce((sum, ending) => sum + nominationsOf(ending).length, 0),
  };
}

/** The nominations of a row; none where it was refused. */
export function nominationsOf(ending: RowEnding): readonly NominationDraft[] {
  return ending.ending === 'refused' || ending.ending === 'not-selected' ? [] : ending.nominations;
}

function cellsOf(sheet: Sheet, endings: readonly Ending[]) {
  const wanted = new Set(endings.map(({ row }) => row));
  const rows = sheet.rows.filter(({ row }) => wanted.has(row));
  return new Map(rows.map(({ row, cells }) => [row, named(sheet.header, cells)] as const));
}

/** A ragged row may hold more cells than the header; the extra ones are kept under their column number. */
function named(header: readonly string[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(cells.map((cell, index) => [header[index] ?? `column ${index + 1}`, cell]));
}

function noticesOf(sheet: Sheet, reading: RequestReading): readonly RequestNotice[] {
  const formulas = sheet.rows.filter(({ formulaLike }) => formulaLike.length > 0).length;
  const notices: RequestNotice[] = sheet.notices.map(({ code, words }) => ({ code, words }));
  if (formulas > 0) {
    const words = `${formulas === 1 ? '1 row holds' : `${formulas} rows hold`} text that a spreadsheet would run as a formula. It was kept as text.`;
    notices.push({ code: 'cell.formula-like', words });
  }
  if (reading.ignoredColumns.length > 0) {
    const words = `No field was read from: ${reading.ignoredColumns.slice(0, 50).join(', ')}.`;
    notices.push({ code: 'column.ignored', words });
  }
  const unresolved = reading.unresolvedCountries.slice(0, 50);
  const asked = unresolved.map(({ text, rows }) => ({
    code: 'country.unresolved',
    words: `${rows === 1 ? '1 row says' : `${rows} rows say`} "${text.slice(0, 200)}", which names no single country; not taken.`,
  }));
  return [...notices, ...asked];
}

function fileRefused(refusal: IntakeRefusal) {
  const kind = /too-(large|many|big)/.test(refusal.code) ? 'too-large' : 'invalid';
  const fault = faultOf(refusal);
  const found = `${refusal.row === null ? '' : `in ${fault.where}, `}${refusal.found}`;
  const message = `The file was not taken. Found: ${found}. Expected: ${fault.expected}`;
  return refused(kind, refusal.code, message, { faults: [fault] });
}

/** A refusal of intake in the words of a refused act: where, found, expected and what to do. */
export function faultOf({ row, column, found, expected, whatToDo }: IntakeRefusal): Fault {
  const where = [row === null ? 'file' : `row ${row}`, ...(column === null ? [] : [`column ${column}`])];
  return { where: where.join(', '), found, expected: `${expected}. ${whatToDo}` };
}
