import { Controller, Get, Inject, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { searchUnits, showHierarchy, showUnit, showUnitRecord } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { HierarchyQuery, SearchUnitsQuery, UnitTimeQuery } from './unit.dto.ts';

const PAGE = 50;

/** Reading the registry. */
@ApiTags('units')
@Controller('api/units')
export class UnitController {
  constructor(
    @Inject(searchUnits) private readonly search: ReturnType<typeof searchUnits>,
    @Inject(showUnit) private readonly show: ReturnType<typeof showUnit>,
    @Inject(showHierarchy) private readonly walk: ReturnType<typeof showHierarchy>,
    @Inject(showUnitRecord) private readonly record: ReturnType<typeof showUnitRecord>,
  ) {}

  @Get()
  @Requires('unit.read')
  async all(@SignedIn() actor: Actor, @Query() { limit = PAGE, ...query }: SearchUnitsQuery) {
    return answer(await this.search(actor, { ...query, limit }));
  }

  @Get(':id')
  @Requires('unit.read')
  async one(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { history, ...when }: UnitTimeQuery,
  ) {
    return answer(await this.show(actor, { ...when, id, history: history === 'true' }));
  }

  @Get(':id/hierarchy')
  @Requires('unit.read')
  async hierarchy(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() when: HierarchyQuery,
  ) {
    return answer(await this.walk(actor, { ...when, id }));
  }

  @Get(':id/record')
  @Requires('unit.read')
  async referring(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { record: answer(await this.record(actor, { id })) };
  }
}
