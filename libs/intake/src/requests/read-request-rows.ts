import type { Reading } from '../refusal.ts';
import type { Sheet, SheetRow } from '../sheets/sheet.ts';
import { readNomination, type NominationFrame } from './read-nomination.ts';
import { readProgramme } from './read-programme.ts';
import type {
  CountryAnswer,
  NominationDraft,
  RequestReaders,
  RequestReading,
  RequestShape,
  RequestTotals,
  RowEnding,
  RowSelection,
  UnitCell,
} from './request-row.ts';
import { fitShape, type FittedShape } from './request-shapes.ts';
import { RowCells } from './row-cells.ts';

/** Reads one row at a time, for a streamed file. */
export interface RequestRowReader {
  readonly shape: RequestShape;
  readonly ignoredColumns: readonly string[];
  readonly read: (row: SheetRow) => RowEnding;
}

/**
 * Recognises the layout by its header and returns a reader of its rows, or refuses a header that fits none. The
 * resolver is asked once for each spelling of a country.
 */
export function requestRowReader(
  header: readonly string[],
  readers: RequestReaders,
  select?: RowSelection,
): Reading<RequestRowReader> {
  const fitted = fitShape(header);
  if (!fitted.ok) return fitted;
  const { shape, ignoredColumns } = fitted.value;
  const resolveCountry = remembering(readers.resolveCountry);
  const read = (row: SheetRow): RowEnding => {
    const cells = new RowCells(row, fitted.value, header);
    if (select !== undefined && !isSelected(cells, resolveCountry, select)) {
      return { ending: 'not-selected', row: row.row, countryText: cells.text('country') };
    }
    return endingOf(cells, fitted.value, { ...readers, resolveCountry });
  };
  return { ok: true, value: { shape, ignoredColumns, read } };
}

/**
 * Reads a whole sheet as a vetting request. Every row that is not blank ends in exactly one place, and `totals` adds up.
 * Refuses the file only where its header fits no layout.
 */
export function readRequestRows(
  sheet: Sheet,
  readers: RequestReaders,
  select?: RowSelection,
): Reading<RequestReading> {
  const reader = requestRowReader(sheet.header, readers, select);
  if (!reader.ok) return reader;
  const all = sheet.rows.map(reader.value.read);
  const endings = all.filter((ending) => ending.ending !== 'not-selected');
  const { shape, ignoredColumns } = reader.value;
  const unresolvedCountries = select === undefined ? [] : unresolved(all, readers.resolveCountry);
  return { ok: true, value: { shape, totals: totalsOf(all), endings, ignoredColumns, unresolvedCountries } };
}

function remembering(resolve: RequestReaders['resolveCountry']): RequestReaders['resolveCountry'] {
  const known = new Map<string, CountryAnswer>();
  return (text) => {
    const answer = known.get(text) ?? resolve(text);
    known.set(text, answer);
    return answer;
  };
}

/** A row that cannot be told from the wanted ones (broken cells, no fiscal year) stays in, to be refused by name. */
function isSelected(
  cells: RowCells,
  resolveCountry: RequestReaders['resolveCountry'],
  select: RowSelection,
): boolean {
  if (cells.refusals.length > 0) return true;
  const answer = resolveCountry(cells.text('country'));
  if (answer.kind !== 'resolved' || answer.iso !== select.country.toUpperCase()) return false;
  if (select.report !== undefined && cells.text('report') !== select.report) return false;
  if (select.fiscalYear === undefined) return true;
  const { fiscalYear } = readProgramme(cells.text('program'));
  if (fiscalYear === null) {
    const expected = `a programme with its fiscal year, as ${select.fiscalYear} was asked for`;
    cells.refuse('program', 'cell.no-fiscal-year', expected, 'Name the fiscal year, or select by report.');
  }
  return fiscalYear === null || fiscalYear === select.fiscalYear;
}

function endingOf(cells: RowCells, shape: FittedShape, readers: RequestReaders): RowEnding {
  const { row, refusals } = cells;
  if (refusals.some(({ column }) => column === null)) return { ending: 'refused', row, refusals };
  const frame = readNomination(cells, shape.dates, readers.resolveCountry);
  if (frame === null) return { ending: 'refused', row, refusals };
  return nominate(frame, readers.readCell(frame.unitCell));
}

function nominate(frame: NominationFrame, cell: UnitCell): RowEnding {
  const draft = (unit: NominationDraft['unit'], position = 0): NominationDraft => ({
    ...frame,
    unit,
    position,
  });
  const { row } = frame;
  if (cell.kind === 'not-identified') {
    return { ending: 'not-identified', row, nominations: [draft({ identified: false, why: cell.words })] };
  }
  const units = cell.kind === 'unit' ? [cell.unit] : cell.units;
  const shared = cell.kind === 'several' ? (cell.extras ?? []) : [];
  const nominations = units.map(({ text, extras = [] }, position) =>
    draft({ identified: true, text, extras: [...extras, ...shared] }, position),
  );
  const [first, second] = nominations;
  if (first === undefined) throw new Error(`The cell reader found several units and named none: row ${row}.`);
  return second === undefined
    ? { ending: 'nominated', row, nominations: [first] }
    : { ending: 'several', row, nominations };
}

function totalsOf(endings: readonly RowEnding[]): RequestTotals {
  const count = (ending: RowEnding['ending']): number =>
    endings.filter((one) => one.ending === ending).length;
  return {
    rows: endings.length,
    nominated: count('nominated'),
    severalRows: count('several'),
    notIdentified: count('not-identified'),
    refused: count('refused'),
    notSelected: count('not-selected'),
    nominations: endings.reduce((sum, one) => sum + ('nominations' in one ? one.nominations.length : 0), 0),
  };
}

function unresolved(
  endings: readonly RowEnding[],
  resolveCountry: RequestReaders['resolveCountry'],
): RequestReading['unresolvedCountries'] {
  const rows = new Map<string, number>();
  for (const ending of endings) {
    if (ending.ending === 'not-selected')
      rows.set(ending.countryText, (rows.get(ending.countryText) ?? 0) + 1);
  }
  return [...rows]
    .filter(([text]) => resolveCountry(text).kind !== 'resolved')
    .map(([text, count]) => ({ text, rows: count }));
}
