import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { listCountries, resolveCountryText } from '#casework';
import { Text } from '../kernel/fields.ts';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';

export class ResolveCountryBody {
  @Text({ max: 500, about: 'A country as a report writes it.' }) text!: string;
}

/** Countries by ISO 3166, with the names that real reports use. */
@ApiTags('countries')
@Controller('api/countries')
export class CountryController {
  constructor(
    @Inject(listCountries) private readonly list: ReturnType<typeof listCountries>,
    @Inject(resolveCountryText) private readonly resolve: ReturnType<typeof resolveCountryText>,
  ) {}

  @Get()
  @Requires('country.read')
  async all(@SignedIn() actor: Actor) {
    return { countries: answer(await this.list(actor, undefined)) };
  }

  @Post('resolve')
  @HttpCode(200)
  @Requires('country.read')
  async which(@SignedIn() actor: Actor, @Body() body: ResolveCountryBody) {
    return { answer: answer(await this.resolve(actor, body)) };
  }
}
