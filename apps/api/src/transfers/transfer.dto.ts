import type { ItemClass, MovementState, ReceivingForce } from '#casework';
import { ITEM_CLASSES, MOVEMENT_STATES, RECEIVING_FORCES } from '#casework';
import { Amount, Day, Flag, Nested, OneOf, Text, Uuid, Whole } from '../kernel/fields.ts';

export class TransferItemBody {
  @Text({ max: 300 }) name!: string;
  @Amount({ optional: true }) quantity?: number;
  @OneOf(ITEM_CLASSES, { about: 'Purely defensive: an interceptor, for example.' }) itemClass!: ItemClass;
  @Text({ max: 40, optional: true, about: 'Category of the United States Munitions List.' })
  category?: string;
  @Flag({ optional: true, about: 'Major defense equipment; leave out while nobody has said.' })
  major?: boolean;
  @Amount({ optional: true, about: 'Whole US dollars.' }) valueUsd?: number;
}

export class TransferSheetBody {
  @Text({ max: 300 }) title!: string;
  @Nested(() => TransferItemBody, { many: true, max: 500 }) items!: TransferItemBody[];
  @Amount({ optional: true, about: 'Whole US dollars; leave out what is not known.' })
  majorEquipmentUsd?: number;
  @Amount({ optional: true, about: 'Whole US dollars.' }) totalUsd?: number;
  @Amount({ optional: true, about: 'Design and construction services, whole US dollars.' })
  constructionUsd?: number;
  @Amount({ optional: true, about: 'Firearms of category I, whole US dollars.' }) firearmsUsd?: number;
  @Text({ max: 100, optional: true, about: 'Id of the area it is for use in.' }) useArea?: string;
  @OneOf(RECEIVING_FORCES) receivingForce!: ReceivingForce;
  @Flag({ optional: true, about: 'Crime control and detection equipment.' }) crimeControl?: boolean;
  @Flag({
    optional: true,
    about: 'Whether the recipient units are known beforehand; otherwise as the instrument.',
  })
  traceable?: boolean;
  @Day({ optional: true }) plannedOn?: string;
  @Flag({ optional: true, about: 'The sensitivity of technology or the capability was enhanced.' })
  sensitivityRaised?: boolean;
}

export class OpenTransferBody {
  @Text({ max: 100, about: 'Id of the instrument (GET /api/instruments).' }) instrumentId!: string;
  @Uuid({ optional: true, about: 'The receiving unit.' }) unitId?: string;
  @Text({ max: 2, min: 2, optional: true, about: 'The country, where it receives itself.' }) country?: string;
  @Nested(() => TransferSheetBody) sheet!: TransferSheetBody;
}

export class AmendTransferBody {
  @Whole({ min: 1, about: 'The version that was read.' }) version!: number;
  @Text({ max: 2_000 }) because!: string;
  @Nested(() => TransferSheetBody) sheet!: TransferSheetBody;
}

export class RecordMovementBody {
  @OneOf(MOVEMENT_STATES) state!: MovementState;
  @Day() onDay!: string;
  @Amount({ optional: true, about: 'Whole US dollars.' }) valueUsd?: number;
  @Text({ max: 2_000 }) words!: string;
}

export class RecordCoverageBody {
  @Uuid({ about: 'The determination whose words are applied.' }) determinationId!: string;
  @Flag({ about: 'Whether the transfer is within what it covers.' }) isWithin!: boolean;
  @Text() reasons!: string;
}

export class ListTransfersQuery {
  @Text({ max: 2, min: 2, optional: true }) country?: string;
  @Uuid({ optional: true }) unitId?: string;
  @Text({ max: 100, optional: true }) instrumentId?: string;
  @OneOf(MOVEMENT_STATES, { optional: true }) state?: MovementState;
  @Uuid({ optional: true, about: 'The last transfer of the page before.' }) after?: string;
  @Whole({ min: 1, max: 200, optional: true }) limit?: number;
}
