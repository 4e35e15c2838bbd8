import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor, TransferSheet } from '#casework';
import { amendTransfer, listTransfers, openTransfer, recordMovement, showTransfer } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import type { TransferItemBody, TransferSheetBody } from './transfer.dto.ts';
import {
  AmendTransferBody,
  ListTransfersQuery,
  OpenTransferBody,
  RecordMovementBody,
} from './transfer.dto.ts';

const PAGE = 50;

/** Transfers: what is to go to whom under which instrument, how that changed, and what moved. */
@ApiTags('transfers')
@Controller('api/transfers')
export class TransferController {
  constructor(
    @Inject(openTransfer) private readonly open: ReturnType<typeof openTransfer>,
    @Inject(amendTransfer) private readonly amend: ReturnType<typeof amendTransfer>,
    @Inject(recordMovement) private readonly move: ReturnType<typeof recordMovement>,
    @Inject(listTransfers) private readonly list: ReturnType<typeof listTransfers>,
    @Inject(showTransfer) private readonly show: ReturnType<typeof showTransfer>,
  ) {}

  @Get()
  @Requires('transfer.read')
  async page(@SignedIn() actor: Actor, @Query() { limit = PAGE, ...filter }: ListTransfersQuery) {
    const transfers = answer(await this.list(actor, { ...filter, limit }));
    return { transfers, next: transfers.length === limit ? (transfers.at(-1)?.id ?? null) : null };
  }

  @Post()
  @Requires('transfer.record')
  async create(@SignedIn() actor: Actor, @Body() { sheet, ...body }: OpenTransferBody) {
    return { transfer: answer(await this.open(actor, { ...body, sheet: sheetOf(sheet) })) };
  }

  @Get(':id')
  @Requires('transfer.read')
  async one(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { transfer: answer(await this.show(actor, { id })) };
  }

  @Post(':id/amendments')
  @Requires('transfer.record')
  async amendment(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { sheet, version, because }: AmendTransferBody,
  ) {
    return { amendment: answer(await this.amend(actor, { id, version, because, sheet: sheetOf(sheet) })) };
  }

  @Post(':id/movements')
  @Requires('transfer.record')
  async movement(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) transferId: string,
    @Body() { valueUsd, ...body }: RecordMovementBody,
  ) {
    return { movement: answer(await this.move(actor, { transferId, ...body, valueUsd: valueUsd ?? null })) };
  }
}

/** What was left out is not known; it is not zero. */
const sheetOf = ({ items, ...sheet }: TransferSheetBody): TransferSheet => ({
  ...sheet,
  items: items.map(itemOf),
  majorEquipmentUsd: sheet.majorEquipmentUsd ?? null,
  totalUsd: sheet.totalUsd ?? null,
  constructionUsd: sheet.constructionUsd ?? null,
  firearmsUsd: sheet.firearmsUsd ?? null,
  useArea: sheet.useArea ?? null,
  crimeControl: sheet.crimeControl ?? null,
  traceable: sheet.traceable ?? null,
  plannedOn: sheet.plannedOn ?? null,
  sensitivityRaised: sheet.sensitivityRaised ?? null,
});

const itemOf = ({ name, itemClass, ...item }: TransferItemBody) => ({
  name,
  itemClass,
  quantity: item.quantity ?? null,
  category: item.category ?? null,
  major: item.major ?? null,
  valueUsd: item.valueUsd ?? null,
});
