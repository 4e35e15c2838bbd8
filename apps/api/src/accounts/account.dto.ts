import type { Office, Role } from '#casework';
import { OFFICES, ROLES } from '#casework';
import { Flag, ListOf, OneOf, Text, Uuid, Whole } from '../kernel/fields.ts';

export class SignInBody {
  @Text({ max: 320, about: 'The e-mail address of the account.' }) email!: string;
  @Text({ max: 1_000 }) password!: string;
}

export class AddAccountBody {
  @Text({ max: 320 }) email!: string;
  @Text({ max: 200 }) name!: string;
  @ListOf(ROLES, { min: 1 }) roles!: Role[];
  @OneOf(OFFICES) office!: Office;
  @ListOf('text', { optional: true, about: 'ISO 3166 alpha-2 codes; leave out for every country.' })
  portfolio?: string[];
  @Text({ max: 1_000, about: 'At least twelve characters.' }) password!: string;
  @Uuid({ optional: true, about: 'The natural person, where they already have an account.' })
  personId?: string;
}

export class ChangeAccountBody {
  @Whole({ about: 'The revision that was read.' }) revision!: number;
  @ListOf(ROLES, { min: 1, optional: true }) roles?: Role[];
  @ListOf('text', { optional: true }) portfolio?: string[];
  @Flag({ optional: true }) disabled?: boolean;
}
