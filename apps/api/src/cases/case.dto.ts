import type { CaseSubject, Declares, WorksheetLine } from '#casework';
import { CASE_SUBJECTS, DECLARES } from '#casework';
import { AUTHORITIES } from '#law';
import { LEAHY_STATES } from '#workflow';
import { Anything, Day, Flag, ListOf, Moment, Nested, OneOf, Text, Uuid, Whole } from '../kernel/fields.ts';

const AUTHORITY_IDS = AUTHORITIES.map(({ id }) => id);

/** The states of a proceeding about a unit, and those that the laws' folders draw. */
const STATES: readonly string[] = [
  ...LEAHY_STATES,
  ...AUTHORITIES.flatMap(({ procedure }) =>
    procedure.machine === 'charted'
      ? procedure.regions.flatMap(({ states }) => states.map(({ id }) => id))
      : [],
  ),
];

export class ListCasesQuery {
  @Text({ max: 2, min: 2, optional: true, about: 'ISO 3166 alpha-2, in capitals.' }) country?: string;
  @OneOf(STATES, { optional: true, about: 'Cases with a proceeding in this state.' }) state?: string;
  @OneOf(AUTHORITY_IDS, { optional: true }) authorityId?: string;
  @Whole({ max: 100_000, optional: true, about: 'Stood in its state for at least so many days.' })
  daysInState?: number;
  @OneOf(['open', 'closed'], { optional: true }) only?: 'open' | 'closed';
  @Uuid({ optional: true }) unitId?: string;
  @OneOf(CASE_SUBJECTS, { optional: true, about: 'Cases about a unit, a country or a transfer only.' })
  subject?: CaseSubject;
  @Uuid({ optional: true, about: 'The last case of the page before.' }) after?: string;
  @Whole({ min: 1, max: 200, optional: true }) limit?: number;
}

export class UnidentifiedUnitBody {
  @Text({ max: 1_000, about: 'What is known: "a unit of the 3rd Division".' }) words!: string;
  @Text({ max: 2, min: 2, about: 'ISO 3166 alpha-2, in capitals.' }) country!: string;
  @Text({ max: 300, optional: true }) place?: string;
  @Day({ optional: true }) seenOn?: string;
}

export class OpenCaseBody {
  @Text({ max: 300 }) title!: string;
  @Uuid({ optional: true, about: 'The unit, where it is identified.' }) unitId?: string;
  @Nested(() => UnidentifiedUnitBody, { optional: true, about: 'What is known of it, where it is not.' })
  unidentified?: UnidentifiedUnitBody;
  @Text({ max: 2, min: 2, optional: true, about: 'The country itself, for a law about governments.' })
  country?: string;
}

export class DeclareConflictBody {
  @OneOf(DECLARES, { about: 'A declared conflict locks you out of the case and stays.' }) declares!: Declares;
  @Text({ max: 2_000, about: 'In your own words.' }) words!: string;
}

export class LinkIncidentBody {
  @Uuid({ about: 'An incident on record.' }) incidentId!: string;
}

export class ReadPeopleBody {
  @Text({ max: 2_000, about: 'Why the particulars are needed. It goes on record with your name.' })
  reason!: string;
  @Flag({ optional: true, about: 'Also people whom a correction took away as recorded wrongly.' })
  alsoRemoved?: boolean;
}

export class RecordWorksheetBody {
  @Uuid() incidentId!: string;
  @Anything({ about: 'By id of the credibility factor: {value, reasons}, both in words.' })
  factors!: Record<string, WorksheetLine>;
  @Text({ max: 100, optional: true, about: 'The violation category whose questions are answered.' })
  category?: string;
  @Anything({ optional: true, about: "By id of the category's question: {value, reasons}." })
  checklist?: Record<string, WorksheetLine>;
}

export class OpenProceedingBody {
  @OneOf(AUTHORITY_IDS) authorityId!: string;
  @Text({
    max: 10_000,
    optional: true,
    about: 'Why this level of the hierarchy; needed where the case has a unit.',
  })
  levelRationale?: string;
  @ListOf('text', { optional: true, max: 50, about: 'Ids of the instruments in question.' })
  assistance?: string[];
}

export class ActBody {
  @Whole({
    min: 1,
    about: 'The revision that was read. Another one is refused with what happened meanwhile.',
  })
  revision!: number;
  @Text({ max: 100, about: 'The act, for example finding.recorded. GET /api/cases/:id/explain lists them.' })
  type!: string;
  @Anything({ optional: true, about: 'What the act asks for, as the same list says.' })
  payload?: Record<string, unknown>;
}

export class ActAndReadBody extends ActBody {
  @Flag({ optional: true, about: 'Answer too with how the case reads to you once the act is on record.' })
  read?: boolean;
}

export class ChronologyQueryParams {
  @Moment({ optional: true, about: 'As it was known at this moment.' }) knownAt?: string;
  @Whole({ optional: true, about: 'Acts after this place in the chain.' }) after?: number;
  @Whole({ min: 1, max: 200, optional: true }) limit?: number;
}
