import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsObject, ValidateIf } from 'class-validator';
import type { NoticeStatus } from '#casework';
import { MARKINGS } from '#casework';
import { Day, Flag, OneOf, Text, Uuid, Whole } from '../kernel/fields.ts';

const MOST = 200;
const CODE = { max: 4, about: 'ISO 3166 alpha-2.' };

export class PlaceQuery {
  @Text({ ...CODE, optional: true }) country?: string;
  @Uuid({ optional: true, about: 'The last one of the page before.' }) after?: string;
  @Whole({ min: 1, max: MOST, optional: true }) limit?: number;
}

export class BarQuery extends PlaceQuery {
  @Uuid({ optional: true, about: 'Bars that name this unit, or were extended to it.' }) unitId?: string;
  @Uuid({ optional: true }) proceedingId?: string;
}

export class CountryQuery {
  @Text({ ...CODE, optional: true }) country?: string;
}

export class GatesQuery {
  @Text(CODE) country!: string;
  @Day({ about: 'The day of the transfer.' }) on!: string;
}

const STATUSES = ['open', 'delivered', 'superseded', 'withdrawn'] as const satisfies NoticeStatus[];

export class NoticeQuery {
  @Uuid({ optional: true }) proceedingId?: string;
  @OneOf(STATUSES, { optional: true }) status?: NoticeStatus;
  @Text({ max: 100, optional: true }) recipient?: string;
  @Uuid({ optional: true, about: 'The last one of the page before.' }) after?: string;
  @Whole({ min: 1, max: MOST, optional: true }) limit?: number;
}

export class ExtendBarBody {
  @Uuid({ about: 'A unit above the barred one.' }) unitId!: string;
  @Uuid({ about: 'The finding that names it.' }) findingId!: string;
  @Text() reasons!: string;
}

export class WithholdingBody {
  @Day({ about: 'The day from which the recipient government withholds.' }) since!: string;
  @Text() words!: string;
}

export class IssueEditionBody {
  @Text(CODE) country!: string;
  @Text({ about: 'Why an edition is issued although nothing changed.' }) words!: string;
}

export class ProofFields {
  @Day() deliveredOn!: string;
  @Text({ max: 200, about: 'How: a letter, a cable, by hand.' }) form!: string;
  @Flag({ about: 'Whether it had a classified annex.' }) classifiedAnnex!: boolean;
  @Text({ about: 'What shows it: a receipt, a reference.' }) proof!: string;
}

export class DeliverEditionBody extends ProofFields {
  @Text({ max: 100, about: 'recipient-government, committee:…, or program.' }) recipient!: string;
}

/** For a notice that is the list itself nothing is sent: the delivery of the edition is the proof. */
export class DeliverNoticeBody {
  @Day({ optional: true }) deliveredOn?: string;
  @Text({ max: 200, optional: true }) form?: string;
  @Flag({ optional: true }) classifiedAnnex?: boolean;
  @Text({ optional: true }) proof?: string;
}

export class FillNoticeBody {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'By required part.' })
  @IsObject()
  contents!: Record<string, unknown>;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string', enum: [...MARKINGS] },
    description: 'How parts are marked, by required part.',
  })
  @ValidateIf((_body, value) => value !== undefined)
  @IsObject()
  portions?: Record<string, unknown>;
  @Flag({ optional: true, about: 'Write the same to every recipient of this duty that still waits.' })
  everyRecipient?: boolean;
}

export class AgreementBody {
  @Text(CODE) country!: string;
  @Text({ max: 500 }) title!: string;
  @Day() signedOn!: string;
  @Day() inForceFrom!: string;
  @Day({ optional: true, about: 'The last day, where it has one.' }) endsOn?: string;
  @Uuid({ optional: true, about: 'The agreement itself, as an evidence item.' }) evidenceId?: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'By required part.' })
  @IsObject()
  contents!: Record<string, unknown>;
}
