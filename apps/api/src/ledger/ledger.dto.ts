import { Moment, ListOf, OneOf, Text, Uuid, Whole } from '../kernel/fields.ts';

export class EntryQuery {
  @Text({ max: 200, optional: true, about: 'A chain: case:…, request:…, unit:…, account:…, import:….' })
  chain?: string;
  @Text({ max: 100, optional: true, about: 'What happened, for example determination.signed.' }) act?: string;
  @Uuid({ optional: true, about: 'The account that acted.' }) accountId?: string;
  @Moment({ optional: true, about: 'Acts from this moment on.' }) from?: string;
  @Moment({ optional: true, about: 'Acts up to this moment.' }) until?: string;
  @Text({ max: 200, optional: true, about: 'Anywhere in what the entry says.' }) text?: string;
  @OneOf(['guarded'], { optional: true, about: 'Only reads of what is sealed, of people and of senders.' })
  reads?: 'guarded';
  @OneOf(['oldest-first', 'newest-first'], { optional: true }) order?: 'oldest-first' | 'newest-first';
  @Uuid({ optional: true, about: 'The last entry of the page before.' }) after?: string;
  @Whole({ min: 1, max: 200, optional: true }) limit?: number;
}

export class CaseThenQuery {
  @Moment({ optional: true, about: 'What was known at this moment; now where left out.' }) knownAt?: string;
}

export class VerifyBody {
  @ListOf('text', {
    optional: true,
    max: 10_000,
    about: 'Signed heads that you hold from earlier, C2SP tlog-checkpoint notes.',
  })
  heldCheckpoints?: string[];
}
