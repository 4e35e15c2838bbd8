import { Day, ListOf, Moment, Text, Uuid } from '../kernel/fields.ts';

export class AnswerQuery {
  @Uuid({ about: 'The unit that would receive it.' }) unit!: string;
  @Text({ max: 100, about: 'The kind of assistance: an id of GET /api/instruments.' }) instrument!: string;
  @Day({ optional: true, about: 'The day asked about; today where left out.' }) on?: string;
  @Moment({ optional: true, about: 'As far as was known at this moment; now where left out.' })
  knownAt?: string;
}

export class AnswersBody {
  @Text({ max: 100, about: 'The kind of assistance: an id of GET /api/instruments.' }) instrument!: string;
  @ListOf('uuid', {
    optional: true,
    max: 100_000,
    about: 'The units; leave out to ask about a whole country.',
  })
  units?: string[];
  @Text({ max: 4, optional: true, about: 'ISO 3166 code: every unit of this country.' }) country?: string;
  @Day({ optional: true }) on?: string;
  @Moment({ optional: true }) knownAt?: string;
}
