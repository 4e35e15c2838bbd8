import type { AidOf, Manner } from '#casework';
import { AID_OF, MANNERS } from '#casework';
import { Amount, Day, ListOf, Moment, Nested, OneOf, Text, Uuid, Whole } from '../kernel/fields.ts';

export class AccessIncidentBody {
  @Text({ max: 2_000, about: 'The crossing or the route.' }) place!: string;
  @Text({ max: 2_000, about: 'What was to pass.' }) consignment!: string;
  @OneOf(AID_OF, { about: 'Whose aid it was.' }) aidOf!: AidOf;
  @Amount({ optional: true }) requested?: number;
  @Amount({ optional: true }) allowed?: number;
  @Text({ max: 200, optional: true, about: 'What is counted, for example "truckloads".' })
  quantityUnit?: string;
  @Text({ max: 2_000, optional: true, about: 'The reason that was given.' }) reasonGiven?: string;
  @Text({ max: 2_000, optional: true, about: 'The authority that restricted it.' }) byAuthority?: string;
  @OneOf(MANNERS) manner!: Manner;
  @Day() from!: string;
  @Day({ optional: true, about: 'The last day; leave out while it lasts.' }) to?: string;
  @Text({ max: 2_000, about: 'Who or what says so.' }) source!: string;
  @ListOf('uuid', { optional: true, max: 100, about: 'Evidence items.' }) evidenceIds?: string[];
}

export class CorrectAccessIncidentBody extends AccessIncidentBody {
  @Text({ max: 2_000, about: 'Why the version before was wrong.' }) because!: string;
}

export class ListAccessQuery {
  @Day({ optional: true }) from?: string;
  @Day({ optional: true }) to?: string;
  @Moment({ optional: true, about: 'As known at this moment.' }) knownAt?: string;
  @OneOf(['newest', 'all'], { optional: true, about: 'Corrected versions too, or only the newest.' })
  versions?: 'newest' | 'all';
  @Uuid({ optional: true }) after?: string;
  @Whole({ min: 1, max: 200, optional: true }) limit?: number;
}

export class OpenSeriesBody {
  @Text({ max: 300, about: 'For example "Loads a day at the northern crossing".' }) name!: string;
  @Text({ max: 100, about: 'What is counted.' }) unit!: string;
  @Text({ max: 2_000 }) source!: string;
}

export class SeriesPointBody {
  @Day() day!: string;
  @Amount() value!: number;
  @Text({ max: 500, optional: true }) note?: string;
}

export class AddPointsBody {
  @Nested(() => SeriesPointBody, { many: true, max: 5_000 }) points!: SeriesPointBody[];
}
