import type { NominatedPerson, NominationDraft } from '#intake';
import type { Ids } from '../kernel/time-and-ids.ts';
import type { Nomination, RequestRowRecord } from './request.ts';
import type { Submission } from './read-submission.ts';
import { nominationsOf } from './read-submission.ts';

/** The rows of a submission as the request keeps them. */
export function rowsOf({ endings, cells }: Submission): readonly RequestRowRecord[] {
  return endings.map((ending) => ({
    row: ending.row,
    ending: ending.ending,
    cells: cells.get(ending.row) ?? {},
    refusals: ending.ending === 'refused' ? ending.refusals : [],
  }));
}

/** The nominations of a submission, counted from 1 in the file's order. */
export function draftNominations(submission: Submission, requestId: string, ids: Ids): readonly Nomination[] {
  return submission.endings
    .flatMap(nominationsOf)
    .map((draft, index) => nominationOf(draft, { id: ids.next(), requestId, ordinal: index + 1 }));
}

function nominationOf(
  draft: NominationDraft,
  place: Pick<Nomination, 'id' | 'requestId' | 'ordinal'>,
): Nomination {
  const { row, position, unit, unitCell, programme, activity, usUnit, quantity, costCents, person } = draft;
  return {
    ...place,
    row,
    position,
    country: draft.country.iso,
    unitCell,
    unitText: unit.identified ? unit.text : null,
    notIdentifiedBecause: unit.identified ? null : unit.why,
    extras: unit.identified ? unit.extras : [],
    matchState: 'open',
    unitId: null,
    person,
    personKey: person === null ? null : (personKey(person) ?? `nomination:${place.id}`),
    programme,
    instrumentText: draft.instrument,
    authorityText: draft.authority,
    activity,
    usUnit,
    place: draft.location,
    startsOn: draft.startDate,
    endsOn: draft.endDate,
    quantity,
    costCents,
    round: 1,
    revision: 1,
  };
}

/**
 * What tells one person from another: the national identity number, or else all names and the date of birth. Undefined
 * where the row does not say enough; such a person is never taken for someone vetted before.
 */
export function personKey(person: NominatedPerson): string | undefined {
  const fold = (text: string | null) =>
    (text ?? '').normalize('NFKC').toUpperCase().replace(/\s+/gu, ' ').trim();
  const names = [fold(person.familyName), fold(person.givenNames)];
  if (fold(person.nationalId) !== '') return `id:${fold(person.nationalId)}|${fold(person.dateOfBirth)}`;
  if (names.includes('') || person.dateOfBirth === null) return undefined;
  return `name:${names.join('|')}|${person.dateOfBirth}`;
}
