import { type CellValue, evidentKind, readCents, readDate, readQuantity } from './cell-values.ts';
import { readPerson } from './read-person.ts';
import { readProgramme } from './read-programme.ts';
import type { CountryAnswer, NominationDraft, RequestReaders } from './request-row.ts';
import type { FittedShape, RequestField } from './request-shapes.ts';
import type { RowCells } from './row-cells.ts';

/** Everything a nomination says except its unit. */
export type NominationFrame = Omit<NominationDraft, 'unit' | 'position'>;

const WORDS: readonly RequestField[] = ['country', 'unit', 'program', 'activity', 'usUnit', 'location'];

/** Reads a row's fields. Null where anything is wrong with them; `cells.refusals` then says what. */
export function readNomination(
  cells: RowCells,
  dates: FittedShape['dates'],
  resolveCountry: RequestReaders['resolveCountry'],
): NominationFrame | null {
  refuseShifted(cells);
  const country = cells.required('country', (text) => countryOrFault(text, resolveCountry(text)));
  const program = cells.required('program', (text) => ({ value: readProgramme(text) }));
  const { startDate, endDate } = readPeriod(cells, dates);
  const quantity = cells.read('quantity', readQuantity);
  const costCents = cells.read('totalCost', readCents);
  const person = readPerson(cells, startDate);
  if (cells.refusals.length > 0 || !country || !program || !startDate || !endDate) return null;
  return {
    row: cells.row,
    country,
    unitCell: cells.text('unit'),
    programme: program,
    instrument: cells.optional('instrument'),
    authority: cells.optional('authority'),
    activity: cells.optional('activity'),
    usUnit: cells.optional('usUnit'),
    location: cells.optional('location'),
    startDate,
    endDate,
    quantity,
    costCents,
    person,
  };
}

/** A date or an amount where words belong means that the row's cells slipped sideways: none of them can be trusted. */
function refuseShifted(cells: RowCells): void {
  const whatToDo = 'The cells of this row seem to be shifted: line them up with the header.';
  for (const field of WORDS) {
    const kind = evidentKind(cells.text(field));
    if (kind !== null) cells.refuse(field, 'row.shifted', `words, not ${kind}`, whatToDo);
  }
  for (const field of ['startDate', 'endDate'] as const) {
    if (evidentKind(cells.text(field)) === 'an amount of money') {
      cells.refuse(field, 'row.shifted', 'a date, not an amount of money', whatToDo);
    }
  }
  if (/^\d+$/u.test(cells.text('location'))) {
    cells.refuse('location', 'row.shifted', 'a place, not a number', whatToDo);
  }
}

function readPeriod(
  cells: RowCells,
  dates: FittedShape['dates'],
): { readonly startDate: string | null; readonly endDate: string | null } {
  const startDate = cells.required('startDate', (text) => readDate(text, dates));
  const endDate = cells.required('endDate', (text) => readDate(text, dates));
  if (startDate !== null && endDate !== null && endDate < startDate) {
    cells.refuse(
      'endDate',
      'cell.end-before-start',
      `a day on or after ${startDate}`,
      'Correct one of the two dates.',
    );
  }
  return { startDate, endDate };
}

function countryOrFault(text: string, answer: CountryAnswer): CellValue<NominationFrame['country']> {
  if (answer.kind === 'resolved') return { value: { iso: answer.iso, name: answer.name, text } };
  const options = answer.kind === 'ambiguous' ? answer.options : answer.closest;
  const names = options
    .slice(0, 5)
    .map(({ name }) => name)
    .join(', ');
  const whatToDo =
    names === ''
      ? 'Write its name or its ISO 3166 code.'
      : `Say which is meant: ${names}? Write its name or ISO 3166 code.`;
  return { fault: { code: 'cell.country-unclear', expected: 'the name of exactly one country', whatToDo } };
}
