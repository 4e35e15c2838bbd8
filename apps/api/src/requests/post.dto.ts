import { Day, Nested, Text, Whole } from '../kernel/fields.ts';

export class HolidayBody {
  @Day() date!: string;
  @Text({ max: 200 }) name!: string;
}

export class SavePostBody {
  @Whole({ about: 'The revision that was read; 0 adds the post.' }) revision!: number;
  @Text({ max: 200, optional: true }) name?: string;
  @Text({ max: 4, optional: true, about: 'ISO 3166 alpha-2; fixed once the post is there.' })
  country?: string;
  @Whole({ min: 1, max: 100_000, optional: true, about: 'Nominations in one request.' }) maxBatch?: number;
  @Whole({ min: 1, max: 365, optional: true }) leahyLeadBusinessDays?: number;
  @Whole({ min: 1, max: 365, optional: true }) courtesyCheckBusinessDays?: number;
  @Whole({ min: 1, max: 365, optional: true }) courtesyLeadBusinessDays?: number;
  @Whole({ min: 1, max: 120, optional: true, about: 'How long an approval counts.' }) validityMonths?: number;
  @Nested(() => HolidayBody, { many: true, max: 1_000, optional: true }) holidays?: HolidayBody[];
  @Text({ max: 500, optional: true }) contact?: string;
}
