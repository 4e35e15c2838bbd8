import type { Finding } from '#law';
import { FINDINGS } from '#law';
import { Day, ListOf, OneOf, Text, Uuid } from '../kernel/fields.ts';

export class RecordConditionBody {
  @Text({ max: 200, about: 'The authority whose condition it is.' }) authorityId!: string;
  @Text({ max: 100 }) conditionId!: string;
  @OneOf(FINDINGS) status!: Finding;
  @Text() reasons!: string;
  @ListOf('uuid', { max: 200, optional: true }) evidenceIds?: string[];
  @Day({ about: 'The day as of which it was found.' }) foundOn!: string;
}

const YES_NO = ['true', 'false'] as const;

export class UseConditionsQuery {
  @Day({ optional: true, about: 'Today where left out.' }) on?: string;
  @Day({ optional: true, about: 'A day on which a bill is supposed to have been enacted.' })
  enactedOn?: string;
  @Uuid({ optional: true, about: 'The transfer; what its sheet says comes before what is supposed here.' })
  transferId?: string;
  @Text({ max: 100, optional: true, about: 'Where it will be used, by the id of the area.' })
  useArea?: string;
  @Text({ max: 100, optional: true, about: 'The kind of assistance.' }) instrument?: string;
  @Text({ max: 100, optional: true, about: 'Which system it is.' }) system?: string;
  @OneOf(YES_NO, { optional: true, about: 'Whether it is purely defensive.' }) defensiveOnly?:
    'true' | 'false';
  @OneOf(YES_NO, { optional: true, about: 'Whether there is an undertaking not to use it there.' })
  useUndertaking?: 'true' | 'false';
}
