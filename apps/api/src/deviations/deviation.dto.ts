import type { DeviationStatus } from '#casework';
import { DEVIATION_STATUSES } from '#casework';
import { Day, ListOf, Nested, OneOf, Text, Uuid, Whole } from '../kernel/fields.ts';

export class DeviationQuery {
  @OneOf(DEVIATION_STATUSES, { optional: true }) status?: DeviationStatus;
  @Text({ max: 4, about: 'ISO 3166 alpha-2.', optional: true }) country?: string;
  @Whole({
    min: 1,
    max: 366,
    optional: true,
    about: 'Days before the last day from which it is "expiring"; 30.',
  })
  within?: number;
  @Uuid({ optional: true, about: 'The last one of the page before.' }) after?: string;
  @Whole({ min: 1, max: 200, optional: true }) limit?: number;
}

export class ScopeBody {
  @ListOf('text', { min: 1, max: 50, about: 'ISO 3166 alpha-2.' }) countries!: string[];
  @ListOf('text', { min: 1, max: 10, about: 'Laws, by id.' }) authorityIds!: string[];
  @ListOf('uuid', { max: 200, optional: true, about: 'Only these cases; every one where left out.' })
  caseIds?: string[];
}

export class ProposeDeviationBody {
  @Text({ max: 100, about: 'The forum, by id.' }) forumId!: string;
  @Text({ about: 'By what authority the standard process may be departed from.' }) authorityClaimed!: string;
  @Nested(() => ScopeBody) scope!: ScopeBody;
  @Text() reasons!: string;
  @Text({ about: 'How it will be brought to an end.' }) endPlan!: string;
  @Day() startsOn!: string;
  @Day({ about: 'The last day; at most a year after the first.' }) expiresOn!: string;
  @Uuid({ optional: true, about: 'The deviation that this one renews.' }) renews?: string;
}

export class ReasonsBody {
  @Text() reasons!: string;
}

export class ApplyForumBody {
  @Uuid() proceedingId!: string;
  @Whole({ about: 'The revision of the proceeding that was read.' }) revision!: number;
  @Text({ about: 'Why it is applied to this case.' }) reasons!: string;
}

export class EndForumBody {
  @Whole({ about: 'The revision of the proceeding that was read.' }) revision!: number;
  @Text() reasons!: string;
}
