import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsObject, IsOptional } from 'class-validator';
import type {
  AppliesTo,
  MatchStanding,
  MatchState,
  RequestMove,
  RequestRowRecord,
  RequestState,
  ResultFilter,
  ResultKind,
  ResultsAbout,
  Suspension,
} from '#casework';
import {
  APPLIES_TO,
  MOST_APPROVABLE,
  RESULTS_ABOUT,
  MATCH_STANDINGS,
  MATCH_STATES,
  REQUEST_MOVES,
  REQUEST_STATES,
  RESULTS,
  SUSPENSIONS,
} from '#casework';
import { Day, Flag, Nested, OneOf, Text, Uuid, Whole } from '../kernel/fields.ts';

const MOST_ROWS = 10_000;
const LONG = 500;

/** Which part of a file is meant; fields of the query with a file, of the body with rows. */
export class SelectionFields {
  @Text({ max: 63, optional: true, about: 'The post that submits.' }) postId?: string;
  @Text({ max: 255, optional: true, about: 'Name of the file.' }) filename?: string;
  @Text({ max: 2, optional: true, about: 'Of a training report: this country only (ISO 3166 alpha-2).' })
  country?: string;
  @Text({ max: 20, optional: true, about: 'Of a training report: its year, such as 2018_2019.' })
  report?: string;
  @Whole({
    min: 1900,
    max: 3000,
    optional: true,
    about: 'Of a training report: the fiscal year of the program.',
  })
  fiscalYear?: number;
  @Whole({ min: 2, optional: true, about: 'First row that is taken; the header is row 1.' }) fromRow?: number;
  @Whole({ min: 2, optional: true, about: 'Last row that is taken.' }) toRow?: number;
  @ApiProperty({
    required: false,
    type: [Object],
    description: 'Rows in the columns of the template, in place of a file.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ROWS)
  @IsObject({ each: true })
  rows?: Record<string, unknown>[];
}

/** A request: in the query where the body is a file, in the body where the rows are JSON. What is missing is refused by name. */
export class SubmitRequestFields extends SelectionFields {
  @Text({ max: LONG, optional: true, about: 'A name for the batch; the event where left out.' })
  title?: string;
  @Text({ max: LONG, optional: true }) programme?: string;
  @Text({ max: 63, optional: true, about: 'An id of the instrument catalogue, such as imet.' })
  instrumentId?: string;
  @Text({ max: LONG, optional: true, about: 'The law behind the programme, as cited.' }) authority?: string;
  @Text({ max: LONG, optional: true }) event?: string;
  @Day({ optional: true, about: 'The day by which the results are needed.' }) needBy?: string;
  @Text({ max: LONG, optional: true }) place?: string;
  @Day({ optional: true }) startsOn?: string;
  @Day({ optional: true }) endsOn?: string;
  @Text({ optional: true, about: 'Why a file that was taken before is sent again.' }) again?: string;
  @Text({ optional: true, about: 'Why more than the post takes at once is sent whole.' }) overLimit?: string;
  @Uuid({ optional: true, about: 'The earlier request that this one corrects.' }) corrects?: string;
}

/** What requests are narrowed by, in the list and in its counts. */
export class CountRequestsQuery {
  @Text({ max: 63, optional: true }) postId?: string;
  @Text({ max: 2, optional: true, about: 'ISO 3166 alpha-2.' }) country?: string;
  @Text({ max: 200, optional: true, about: 'Words of the title, the programme, the event or the place.' })
  text?: string;
  @Day({ optional: true, about: 'Needed on this day or before.' }) neededBy?: string;
}

export class ListRequestsQuery extends CountRequestsQuery {
  @OneOf(REQUEST_STATES, { optional: true }) state?: RequestState;
  @Uuid({ optional: true, about: 'The last id of the page before.' }) after?: string;
  @Whole({ min: 1, max: 200, optional: true }) limit?: number;
}

const ENDINGS = ['nominated', 'several', 'not-identified', 'refused'] as const;

export class ListRowsQuery {
  @OneOf(ENDINGS, { optional: true }) ending?: RequestRowRecord['ending'];
  @Whole({ optional: true, about: 'The last row of the page before.' }) after?: number;
  @Whole({ min: 1, max: 200, optional: true }) limit?: number;
}

export class ListNominationsQuery {
  @OneOf(MATCH_STATES, { optional: true }) matchState?: MatchState;
  @OneOf([...RESULTS, 'none', 'reopened'], { optional: true }) result?: ResultFilter;
  @OneOf(MATCH_STANDINGS, { optional: true, about: 'Why it is where it is.' }) standing?: MatchStanding;
  @OneOf(['true', 'false'], {
    optional: true,
    about: 'Only those whose candidates may have changed since they were searched, or only the others.',
  })
  outdated?: 'true' | 'false';
  @Text({ max: 2_000, optional: true }) unitText?: string;
  @Whole({ optional: true }) row?: number;
  @Whole({ optional: true, about: 'The last ordinal of the page before.' }) after?: number;
  @Whole({ min: 1, max: 200, optional: true }) limit?: number;
}

export class ListApprovableQuery {
  @OneOf(RESULTS_ABOUT, {
    optional: true,
    about: 'Whom the results would be about; the whole row where left out.',
  })
  about?: ResultsAbout;
  @OneOf([...RESULTS, 'none', 'reopened'], {
    optional: true,
    about: 'Only among those with this result.',
  })
  result?: ResultFilter;
  @Whole({ min: 1, max: MOST_APPROVABLE, optional: true }) limit?: number;
}

export class ListChangesQuery {
  @Whole({ min: 1, optional: true, about: 'The search; the newest where left out.' }) round?: number;
  @Whole({ optional: true, about: 'The last ordinal of the page before.' }) after?: number;
  @Whole({ min: 1, max: 200, optional: true }) limit?: number;
}

export class MoveRequestBody {
  @Whole({ about: 'The revision that was read.' }) revision!: number;
  @OneOf(REQUEST_MOVES) move!: RequestMove;
  @Text({ optional: true }) reason?: string;
  @Flag({ optional: true, about: 'Pass over the blocks that a recorded reason may pass over.' })
  override?: boolean;
  @Flag({ optional: true, about: 'Answer too with how the request reads to you once it is moved.' })
  read?: boolean;
}

export class AskedResultBody {
  @Uuid() nominationId!: string;
  @Whole({ about: 'The revision of the nomination that was read.' }) revision!: number;
  @OneOf(RESULTS) result!: ResultKind;
  @OneOf(APPLIES_TO) appliesTo!: AppliesTo;
  @OneOf(SUSPENSIONS, { optional: true }) suspension?: Suspension;
  @Uuid({ optional: true, about: 'The earlier result that is reused.' }) matchedResultId?: string;
  @Text({ optional: true, about: 'Where they differ from those of the whole act.' }) reasons?: string;
}

export class SignResultsBody {
  @Text() reasons!: string;
  @Nested(() => AskedResultBody, { many: true }) results!: AskedResultBody[];
}

export class ReviewedResultBody {
  @Uuid() nominationId!: string;
  @Whole({ about: 'The revision of the nomination that was read.' }) revision!: number;
  @OneOf(RESULTS) result!: ResultKind;
  @OneOf(APPLIES_TO) appliesTo!: AppliesTo;
  @OneOf(SUSPENSIONS, { optional: true }) suspension?: Suspension;
}

export class ReviewResultsBody {
  @Nested(() => ReviewedResultBody, { many: true }) results!: ReviewedResultBody[];
}

export class ReasonBody {
  @Text() reason!: string;
}
