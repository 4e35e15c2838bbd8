import { ListOf, Text, Uuid, Whole } from '../kernel/fields.ts';

export class EntryQuery {
  @Text({ max: 200, optional: true, about: 'A chain: case:…, request:…, unit:…, account:…, import:….' })
  chain?: string;
  @Text({ max: 100, optional: true, about: 'What happened, for example determination.signed.' }) act?: string;
  @Uuid({ optional: true, about: 'The account that acted.' }) accountId?: string;
  @Uuid({ optional: true, about: 'The last entry of the page before.' }) after?: string;
  @Whole({ min: 1, max: 200, optional: true }) limit?: number;
}

export class VerifyBody {
  @ListOf('text', {
    optional: true,
    max: 10_000,
    about: 'Signed heads that you hold from earlier, C2SP tlog-checkpoint notes.',
  })
  heldCheckpoints?: string[];
}
