import { REPORT_LIMITS } from '#casework';
import { Day, Nested, Text } from '../kernel/fields.ts';

export class SolvedPuzzleBody {
  @Text({ max: 500, about: 'The puzzle as it was given.' }) puzzle!: string;
  @Text({ max: 32, about: 'The number that solves it.' }) number!: string;
}

export class SendReportBody {
  @Text({ max: REPORT_LIMITS.text, about: 'What happened, in any language.' }) what!: string;
  @Day({ optional: true, about: 'The day, or the first day it can have been.' }) from?: string;
  @Day({ optional: true, about: 'The same day, or the last day it can have been.' }) to?: string;
  @Text({ max: 1_000, optional: true, about: 'Where.' }) place?: string;
  @Text({ max: 1_000, optional: true, about: 'The unit, as far as it is known.' }) unitText?: string;
  @Text({ max: 2, min: 2, optional: true, about: 'ISO 3166 alpha-2, in capitals.' }) country?: string;
  @Text({ max: 1_000, optional: true, about: 'How the sender may be reached. Nothing asks for it.' })
  contact?: string;
  @Nested(() => SolvedPuzzleBody) solved!: SolvedPuzzleBody;
}

export class ReportCodeBody {
  @Text({ max: 40, about: 'The code that was told when the report was sent.' }) code!: string;
}

export class AddToReportBody extends ReportCodeBody {
  @Text({ max: REPORT_LIMITS.text, about: 'What is to be added.' }) words!: string;
}

export class ReportFileQuery {
  @Text({ max: 1_000, about: 'The name of the file; only what can do no harm of it is kept.' })
  filename!: string;
}

export class ReadContactBody {
  @Text({ max: 2_000, about: 'Why the sender must be reached.' }) reason!: string;
}
