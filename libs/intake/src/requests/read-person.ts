import { readDate } from './cell-values.ts';
import type { NominatedPerson } from './request-row.ts';
import type { PersonField } from './request-shapes.ts';
import type { RowCells } from './row-cells.ts';

const PERSON: readonly PersonField[] = [
  'familyName',
  'givenNames',
  'dateOfBirth',
  'placeOfBirth',
  'nationalId',
  'gender',
  'jobTitle',
  'rank',
];
const ASKED_FOR = {
  familyName: 'family_name',
  givenNames: 'given_names',
  dateOfBirth: 'date_of_birth',
  placeOfBirth: 'place_of_birth',
  nationalId: 'national_id',
} as const;

/**
 * Reads the person a row names, or null where every person column is blank. Refuses personal data without any name,
 * and a date of birth that is no date or is not before `startDate`.
 */
export function readPerson(cells: RowCells, startDate: string | null): NominatedPerson | null {
  if (PERSON.every((field) => cells.text(field) === '')) return null;
  if (cells.text('familyName') === '' && cells.text('givenNames') === '') {
    const whatToDo = 'Name the person, or leave every column about the person blank.';
    cells.refuse(cells.has('familyName') ? 'familyName' : 'givenNames', 'person.no-name', 'a name', whatToDo);
  }
  const dateOfBirth = cells.text('dateOfBirth') === '' ? null : readBirth(cells, startDate);
  return {
    familyName: cells.optional('familyName'),
    givenNames: cells.optional('givenNames'),
    dateOfBirth,
    placeOfBirth: cells.optional('placeOfBirth'),
    nationalId: cells.optional('nationalId'),
    gender: cells.optional('gender'),
    jobTitle: cells.optional('jobTitle'),
    rank: cells.optional('rank'),
    missing: Object.entries(ASKED_FOR).flatMap(([field, column]) =>
      cells.text(field as PersonField) === '' ? [column] : [],
    ),
  };
}

function readBirth(cells: RowCells, startDate: string | null): string | null {
  const date = cells.read('dateOfBirth', (text) => readDate(text, 'iso'));
  if (date !== null && startDate !== null && date >= startDate) {
    cells.refuse(
      'dateOfBirth',
      'cell.birth-after-start',
      `a day before ${startDate}`,
      'Correct one of the dates.',
    );
  }
  return date;
}
