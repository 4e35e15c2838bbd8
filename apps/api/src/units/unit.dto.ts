import type { AnswerKind, ClaimConfidence } from '#casework';
import { ANSWER_KINDS, CLAIM_KINDS, CONFIDENCES, UNIT_FORMATS } from '#casework';
import { Anything, Day, Flag, ListOf, Moment, Nested, OneOf, Text, Uuid, Whole } from '../kernel/fields.ts';

const SAID = CONFIDENCES.filter((word) => word !== 'unstated');
const PARTIAL = 'YYYY, YYYY-MM or YYYY-MM-DD: as precise as the source, never more.';

export class SearchUnitsQuery {
  @Text({ max: 2_000, optional: true, about: 'A name as written anywhere. Left out: every unit, by name.' })
  text?: string;
  @Text({ max: 4, optional: true, about: 'ISO 3166 code.' }) country?: string;
  @Uuid({ optional: true, about: 'The last unit of the page before; without `text`.' }) after?: string;
  @Whole({ min: 1, max: 200, optional: true }) limit?: number;
}

export class UnitTimeQuery {
  @Day({ optional: true, about: 'Only what holds on this day.' }) asOf?: string;
  @Moment({ optional: true, about: 'What was known at this moment; now where left out.' }) knownAt?: string;
  @OneOf(['true', 'false'], { optional: true, about: 'Also claims that were superseded or withdrawn.' })
  history?: 'true' | 'false';
}

export class HierarchyQuery {
  @Day({ optional: true, about: 'The day asked about; today where left out.' }) asOf?: string;
  @Moment({ optional: true, about: 'What was known at this moment; now where left out.' }) knownAt?: string;
}

export class CreateUnitBody {
  @Text({ min: 2, max: 2, about: 'ISO 3166 alpha-2 code, in capitals.' }) country!: string;
  @Text({ max: 2_000 }) name!: string;
  @ListOf('text', { optional: true, max: 100 }) aliases?: string[];
  @Text({ max: 2_000, about: 'Where this was read.' }) source!: string;
  @OneOf(SAID) confidence!: ClaimConfidence;
  @Text({ max: 2_000, optional: true, about: 'Why it is another unit than the one that has the name.' })
  notADouble?: string;
}

export class RecordClaimBody {
  @Whole({ about: 'The revision of the unit that was read.' }) revision!: number;
  @OneOf(CLAIM_KINDS) kind!: (typeof CLAIM_KINDS)[number];
  @Anything({
    about:
      '{text} for name, alias, classification, note; {date} for first-cited, last-cited; {country}; {parentId, kind}; {memberOfId}; {base, exact, settlement, region, country} for site; {place, country} for area.',
  })
  value!: Record<string, unknown>;
  @Text({ max: 10, optional: true, about: PARTIAL }) validFrom?: string;
  @Text({ max: 10, optional: true, about: PARTIAL }) validTo?: string;
  @Flag({ optional: true, about: 'Whether validFrom is the real start, not only the first citation.' })
  startIsReal?: boolean;
  @Flag({ optional: true }) endIsReal?: boolean;
  @OneOf(['Y', 'N', 'E'], { optional: true, about: 'Assumed to go on, not assumed to, ended on validTo.' })
  openEnded?: 'Y' | 'N' | 'E';
  @Text({ max: 2_000, about: 'Where this was read.' }) source!: string;
  @OneOf(SAID) confidence!: ClaimConfidence;
  @Uuid({ optional: true, about: 'The claim that this one is better than.' }) supersedes?: string;
  @Text({ max: 2_000, optional: true, about: 'Why it is better; needed with supersedes.' }) reason?: string;
}

export class WithdrawClaimBody {
  @Whole({ about: 'The revision of the unit that was read.' }) revision!: number;
  @Text({ max: 2_000 }) reason!: string;
}

export class MergeUnitsBody {
  @Uuid({ about: 'The unit that stands for both afterwards.' }) keptId!: string;
  @Whole() keptRevision!: number;
  @Uuid() absorbedId!: string;
  @Whole() absorbedRevision!: number;
  @Text({ max: 2_000 }) reason!: string;
  @Flag({ optional: true, about: 'Must be true where the two are of different countries.' })
  acrossCountries?: boolean;
}

export class PreviewMergeQuery {
  @Uuid({ about: 'The unit that would stand for both.' }) keptId!: string;
  @Uuid() absorbedId!: string;
}

export class ListImportsQuery {
  @Uuid({ optional: true, about: 'The last import of the page before.' }) after?: string;
  @Whole({ min: 1, max: 200, optional: true }) limit?: number;
}

export class UndoMergeBody {
  @Text({ max: 2_000 }) reason!: string;
}

export class ImportUnitsQuery {
  @Text({ max: 200, about: 'The name of the file.' }) filename!: string;
  @OneOf(UNIT_FORMATS, { optional: true, about: 'Recognised by the header where left out.' })
  format?: (typeof UNIT_FORMATS)[number];
  @Text({ max: 63, optional: true, about: 'Whose unit ids the file uses; the format where left out.' })
  register?: string;
  @OneOf(['true', 'false'], { optional: true, about: 'Show the difference and write nothing.' })
  dryRun?: 'true' | 'false';
}

export class ShowImportQuery {
  @OneOf(['true', 'false'], { optional: true, about: 'Only questions still open, or only answered ones.' })
  open?: 'true' | 'false';
  @Uuid({ optional: true, about: 'The last question of the page before.' }) after?: string;
  @Whole({ min: 1, max: 200, optional: true }) limit?: number;
}

export class AnswerQuestionBody {
  @OneOf(ANSWER_KINDS, { about: 'One of the answers that the question takes.' }) kind!: AnswerKind;
  @Uuid({ optional: true, about: 'For same-as: the unit of the registry.' }) unitId?: string;
  @Text({ max: 2_000, optional: true, about: 'For same-as, where the candidates are units of the file.' })
  unitKey?: string;
  @Text({ min: 2, max: 2, optional: true, about: 'For country: its ISO 3166 alpha-2 code.' })
  country?: string;
  @Text({ max: 2_000 }) reason!: string;
}

export class QuestionAnswerFields extends AnswerQuestionBody {
  @Uuid() questionId!: string;
}

export class AnswerQuestionsBody {
  @Nested(() => QuestionAnswerFields, { many: true, max: 5_000, about: 'All of them are taken, or none.' })
  answers!: QuestionAnswerFields[];
}
