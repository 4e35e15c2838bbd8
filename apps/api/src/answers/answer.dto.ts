import { Day, ListOf, Moment, Nested, Text, Uuid } from '../kernel/fields.ts';

export class AnswerQuery {
  @Uuid({ optional: true, about: 'The unit that would receive it.' }) unit?: string;
  @Text({
    max: 2,
    min: 2,
    optional: true,
    about: 'Instead of a unit: the country that would receive it, ISO 3166.',
  })
  country?: string;
  @Uuid({
    optional: true,
    about: 'Instead of either: a transfer; it names its own recipient and instrument.',
  })
  transfer?: string;
  @Text({
    max: 100,
    optional: true,
    about: 'The kind of assistance: an id of GET /api/instruments. A transfer has its own.',
  })
  instrument?: string;
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

export class SupposedReadingBody {
  @Text({ max: 200, about: 'A contested question: an id of GET /api/readings.' }) reading!: string;
  @Text({ max: 100, about: 'The alternative supposed to be adopted.' }) alternative!: string;
}

export class WhatIfBody extends AnswerQuery {
  @Nested(() => SupposedReadingBody, { many: true, max: 50, optional: true })
  assuming?: SupposedReadingBody[];
  @ListOf('text', {
    max: 20,
    optional: true,
    about: 'Bills, policies and what is history, by id, supposed to be law.',
  })
  packs?: string[];
}
