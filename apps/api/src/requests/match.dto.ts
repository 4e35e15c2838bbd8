import type { MatchJudgement } from '#casework';
import { ListOf, Nested, OneOf, Text, Uuid, Whole } from '../kernel/fields.ts';

export class UnitSearchBody {
  @ListOf('text', { min: 1, max: 50, about: 'Where the unit was looked for.' }) where!: string[];
  @Text({ about: 'What was found.' }) found!: string;
}

const JUDGEMENTS = ['confirmed', 'rejected', 'none-of-these', 'not-identified'] as const;

export class JudgeMatchBody {
  @Whole({ about: 'The revision of the nomination that was read.' }) revision!: number;
  @OneOf(JUDGEMENTS) judgement!: MatchJudgement['judgement'];
  @Uuid({ optional: true, about: 'The unit that is confirmed or rejected.' }) unitId?: string;
  @Text({ optional: true }) reasons?: string;
  @Nested(() => UnitSearchBody, { optional: true, about: 'Needed to say that no unit is identified.' })
  search?: UnitSearchBody;
}

export class NominationJudgementBody extends JudgeMatchBody {
  @Uuid() nominationId!: string;
}

export class JudgeMatchesBody {
  @Nested(() => NominationJudgementBody, { many: true }) judgements!: NominationJudgementBody[];
}

export class ListJudgementsQuery {
  @Text({ max: 2, optional: true, about: 'ISO 3166 alpha-2.' }) country?: string;
  @Uuid({ optional: true, about: 'Judgements about this unit.' }) unitId?: string;
  @Text({
    max: 2_000,
    optional: true,
    about: 'The words that were judged; case, marks and punctuation do not matter.',
  })
  text?: string;
  @OneOf(JUDGEMENTS, { optional: true }) judgement?: MatchJudgement['judgement'];
  @OneOf(['true', 'false'], { optional: true, about: 'Only those taken back, or only those that count.' })
  undone?: 'true' | 'false';
  @Uuid({ optional: true, about: 'The last id of the page before; newest come first.' }) after?: string;
  @Whole({ min: 1, max: 200, optional: true }) limit?: number;
}

export class ListPersonJudgementsQuery {
  @Text({ max: 2, optional: true, about: 'ISO 3166 alpha-2.' }) country?: string;
  @Text({ max: 2_000, optional: true, about: 'Judgements about this person on record, by their key.' })
  personKey?: string;
  @OneOf(['same', 'other'], { optional: true }) verdict?: 'same' | 'other';
  @OneOf(['true', 'false'], { optional: true, about: 'Only those taken back, or only those that count.' })
  undone?: 'true' | 'false';
  @Uuid({ optional: true, about: 'The last id of the page before; newest come first.' }) after?: string;
  @Whole({ min: 1, max: 200, optional: true }) limit?: number;
}

export class UndoJudgementBody {
  @Whole({ about: 'The revision of the nomination that was read.' }) revision!: number;
  @Text({ about: 'Why it is taken back.' }) reason!: string;
}

export class JudgePersonBody {
  @Whole({ about: 'The revision of the nomination that was read.' }) revision!: number;
  @Text({ max: 2_000, about: 'The person on record, by their key.' }) personKey!: string;
  @OneOf(['same', 'other']) verdict!: 'same' | 'other';
  @Text({ optional: true }) reasons?: string;
}
