import type { ClockLabel, ClockSource } from '#casework';
import { CLOCK_SOURCES } from '#casework';
import { Day, Flag, OneOf, Text, Uuid, Whole } from '../kernel/fields.ts';

const MOST = 200;
const LABELS = ['law', 'policy'] as const satisfies ClockLabel[];

class ClockNarrowing {
  @Text({ max: 4, optional: true, about: 'ISO 3166 alpha-2.' }) country?: string;
  @Text({ max: 100, optional: true, about: 'Id of the law.' }) authorityId?: string;
  @OneOf(CLOCK_SOURCES, { optional: true }) source?: ClockSource;
  @OneOf(LABELS, { optional: true, about: 'law: the text itself counts the days.' }) label?: ClockLabel;
}

const YES = ['yes'] as const;

export class ClockQuery extends ClockNarrowing {
  @Day({ optional: true, about: 'Last day on this day or before.' }) dueBefore?: string;
  @Day({ optional: true, about: 'Last day on this day or later.' }) dueFrom?: string;
  @OneOf(YES, { optional: true, about: 'Deadlines that are over and not met, only.' }) late?: 'yes';
  @OneOf(YES, { optional: true, about: 'Of cases you declared for, and of your own requests.' }) mine?: 'yes';
  @Uuid({ optional: true }) caseId?: string;
  @Text({ max: 80, optional: true, about: 'The "next" of the page before.' }) after?: string;
  @Whole({ min: 1, max: MOST, optional: true }) limit?: number;
}

export class OpenFeedBody extends ClockNarrowing {
  @Text({ max: 200, about: 'What the calendar is called.' }) name!: string;
  @Flag({ optional: true }) late?: boolean;
  @Flag({ optional: true }) mine?: boolean;
}
