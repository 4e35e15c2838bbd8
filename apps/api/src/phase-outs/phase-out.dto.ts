import type { AmountKind } from '#law';
import { AMOUNT_KINDS } from '#law';
import { Anything, Nested, OneOf, Text, Uuid, Whole } from '../kernel/fields.ts';

const DOLLARS = 1e12;
const YEAR = { min: 1950, max: 2150 };
const CODE = { max: 4, about: 'ISO 3166 alpha-2.' };

export class PhaseOutQuery {
  @Text({ ...CODE, optional: true }) country?: string;
  @Uuid({ optional: true, about: 'The last one of the page before.' }) after?: string;
  @Whole({ min: 1, max: 200, optional: true }) limit?: number;
}

export class RuleBody {
  @OneOf(['linear', 'steps'], { about: 'Equal steps to zero, or amounts as listed.' }) kind!:
    'linear' | 'steps';
  @Whole({ ...YEAR, optional: true, about: 'linear: the first reduced fiscal year.' }) firstYear?: number;
  @Whole({ ...YEAR, optional: true, about: 'linear: the first fiscal year at zero.' }) zeroYear?: number;
  @Anything({ optional: true, about: 'steps: whole US dollars by fiscal year.' }) usd?: Record<
    string,
    unknown
  >;
}

export class LineBody {
  @Text({ max: 100 }) instrumentId!: string;
  @Anything({
    optional: true,
    about: 'Whole US dollars by fiscal year; the baseline on record where left out.',
  })
  baseline?: Record<string, unknown>;
  @Nested(() => RuleBody) rule!: RuleBody;
}

export class ProtectedBody {
  @Text({ max: 100 }) id!: string;
  @Text({ max: 1_000, about: 'What is not brought down.' }) words!: string;
  @Text({ max: 100 }) instrumentId!: string;
  @Whole({ max: DOLLARS }) usdPerYear!: number;
}

export class PlanBody {
  @Whole(YEAR) firstYear!: number;
  @Whole(YEAR) lastYear!: number;
  @Nested(() => LineBody, { many: true, max: 20 }) lines!: LineBody[];
  @Nested(() => ProtectedBody, { many: true, max: 100, optional: true }) protectedItems?: ProtectedBody[];
  @Text({ max: 100, optional: true, about: 'A baseline on record, by id.' }) baselineId?: string;
}

export class OpenPhaseOutBody {
  @Text(CODE) country!: string;
  @Text({ max: 300 }) title!: string;
  @Nested(() => PlanBody) plan!: PlanBody;
  @Text() reasons!: string;
  @Text({ about: 'Where the plan was taken from.' }) source!: string;
}

class RecordBody {
  @Whole({ about: 'The revision that was read.' }) revision!: number;
  @Text({ about: 'Where it was taken from.' }) source!: string;
}

export class RevisePlanBody extends RecordBody {
  @Nested(() => PlanBody) plan!: PlanBody;
  @Text() reasons!: string;
}

class CellBody extends RecordBody {
  @Text({ max: 100 }) instrumentId!: string;
  @Whole(YEAR) fiscalYear!: number;
}

export class AmountBody extends CellBody {
  @OneOf(AMOUNT_KINDS) kind!: AmountKind;
  @Whole({ max: DOLLARS, about: 'Whole US dollars.' }) usd!: number;
}

export class PaymentBody extends CellBody {
  @Text({ max: 300, about: 'The signed sale, by its reference.' }) sale!: string;
  @Whole({ max: DOLLARS, about: 'Whole US dollars.' }) usd!: number;
  @Uuid({ optional: true, about: 'Its transfer, where it is on record.' }) transferId?: string;
}

export class ReplacementBody extends CellBody {
  @Text({ about: 'The sale that stands in place of the grant.' }) words!: string;
  @Whole({ max: DOLLARS, optional: true, about: 'Whole US dollars.' }) usd?: number;
  @Uuid({ optional: true, about: 'Its transfer, where it is on record.' }) transferId?: string;
  @Uuid({ optional: true, about: 'The proceeding in which it is notified.' }) notificationId?: string;
}
