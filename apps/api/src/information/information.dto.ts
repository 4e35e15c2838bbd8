import type { AttributedTo, RecordIncident } from '#casework';
import { ATTRIBUTED_TO, INCIDENT_PEOPLE } from '#casework';
import { VIOLATION_CATEGORIES } from '#law';
import { Day, ListOf, Nested, OneOf, Text, Uuid, Whole } from '../kernel/fields.ts';

export class SubmitInformationBody {
  @Text({ max: 1_000, about: 'Who it comes from, in your words.' }) source!: string;
  @Text({ max: 100_000, about: 'What happened: when, where, to whom, by whom, as far as you know.' })
  body!: string;
  @Text({ max: 1_000, optional: true, about: 'The unit, if you know it.' }) unitText?: string;
  @Text({ max: 2, min: 2, optional: true, about: 'ISO 3166 alpha-2, in capitals.' }) country?: string;
}

export class AttributeInformationBody {
  @Uuid({ about: 'The unit of the registry.' }) unitId!: string;
  @OneOf(ATTRIBUTED_TO, { about: 'The unit itself, or who commands it.' }) about!: AttributedTo;
  @Text({ max: 2_000, about: 'What it says about them. Name nobody here.' }) words!: string;
}

export class ListInformationQuery {
  @OneOf(['evaluated', 'waiting'], {
    optional: true,
    about: 'Only what was read for its events, or what waits.',
  })
  only?: 'evaluated' | 'waiting';
  @OneOf(['unit', 'nobody-yet'], {
    optional: true,
    about: 'Only what was said to be about a unit, or only what was not yet.',
  })
  about?: 'unit' | 'nobody-yet';
  @Text({ max: 2, min: 2, optional: true, about: 'ISO 3166 alpha-2, in capitals.' }) country?: string;
  @Text({ max: 300, optional: true, about: 'In who sent it, what it says, or the unit as written.' })
  text?: string;
  @Uuid({ optional: true }) after?: string;
  @Whole({ min: 1, max: 200, optional: true }) limit?: number;
}

export class ListIncidentsQuery {
  @Text({ max: 2, min: 2, optional: true, about: 'ISO 3166 alpha-2, in capitals.' }) country?: string;
  @Uuid({ optional: true, about: 'Read in this information.' }) informationId?: string;
  @Text({ max: 300, optional: true, about: 'In the summary or the place.' }) text?: string;
  @Uuid({ optional: true, about: 'The last one of the page before.' }) after?: string;
  @Whole({ min: 1, max: 200, optional: true }) limit?: number;
}

type Person = NonNullable<RecordIncident['people']>[number];

export class IncidentPersonBody {
  @OneOf(INCIDENT_PEOPLE) kind!: Person['kind'];
  @Text({ max: 40, about: 'For example V1. Findings name people by it and by nothing else.' })
  reference!: string;
  @Text({ max: 2_000, optional: true, about: 'What must be known of the person, and no more.' })
  particulars?: string;
}

class IncidentDetailsBody {
  @Text({ max: 20_000, about: 'What is alleged to have happened. Name nobody here.' }) summary!: string;
  @Day({ optional: true }) allegedFrom?: string;
  @Day({ optional: true }) allegedTo?: string;
  @Text({ max: 300, optional: true }) place?: string;
  @ListOf(VIOLATION_CATEGORIES.map(({ id }) => id), { min: 1, max: 20, about: 'What it may be.' })
  categories!: string[];
}

export class RecordIncidentBody extends IncidentDetailsBody {
  @Uuid({ optional: true, about: 'The information it was read in.' }) informationId?: string;
  @Text({ max: 2, min: 2, optional: true }) country?: string;
  @Nested(() => IncidentPersonBody, { many: true, max: 500, optional: true }) people?: IncidentPersonBody[];
}

export class CorrectIncidentBody extends IncidentDetailsBody {
  @Whole({ min: 1, about: 'The version that was read.' }) version!: number;
  @Text({ max: 2_000, about: 'Why it was wrong.' }) because!: string;
  @Text({
    ...{ max: 2, min: 2, optional: true, nullable: true },
    about: 'ISO 3166 alpha-2, in capitals; null where it is not known; left out, it stays.',
  })
  country?: string | null;
  @Nested(() => IncidentPersonBody, { many: true, max: 500, optional: true }) people?: IncidentPersonBody[];
  @ListOf('text', {
    ...{ max: 500, optional: true },
    about: 'References of people who were recorded wrongly. What was recorded of them stays on record.',
  })
  removePeople?: string[];
}
