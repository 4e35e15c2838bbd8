import { Day, Text, Whole } from '../kernel/fields.ts';

export class AdoptReadingBody {
  @Text({ max: 200, about: 'Which of the alternatives.' }) alternativeId!: string;
  @Text({ about: 'Why it is adopted.' }) reasons!: string;
  @Day({ about: 'First day on which answers are given under it.' }) effectiveFrom!: string;
  @Whole({ about: 'The revision of the reading that was read: how many adoptions there were.' })
  revision!: number;
}
