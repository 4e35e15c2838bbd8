import type { Office, Role } from '#casework';
import { OFFICES, ROLES } from '#casework';
import { Anything, Flag, ListOf, OneOf, Text, Uuid, Whole } from '../kernel/fields.ts';

/** Bounded only: what a password must be is decided by the use case (`passwordProblem`). */
const Password = (about: string) => Text({ max: 1_000, about });

export class SignInBody {
  @Text({ max: 320, about: 'The e-mail address of the account.' }) email!: string;
  @Password('Its password.') password!: string;
}

export class ConfirmPasswordBody {
  @Password('The password of who is signed in.') password!: string;
}

export class AddPasskeyBody {
  @Text({ max: 200, about: 'What its owner calls it.' }) name!: string;
  @Anything({ about: 'What the browser made: a RegistrationResponseJSON of WebAuthn.' })
  response!: Record<string, unknown>;
}

export class ConfirmPasskeyBody {
  @Anything({ about: 'What the browser answered: an AuthenticationResponseJSON of WebAuthn.' })
  response!: Record<string, unknown>;
}

export class ChangePasswordBody {
  @Password('The password as it is.') oldPassword!: string;
  @Password('At least twelve characters, of any kind; not a common one.') newPassword!: string;
}

export class ResetPasswordBody {
  @Whole({ about: 'The revision that was read.' }) revision!: number;
  @Password('At least twelve characters. Its owner must choose another at the next sign-in.')
  password!: string;
}

export class AddAccountBody {
  @Text({ max: 320 }) email!: string;
  @Text({ max: 200 }) name!: string;
  @ListOf(ROLES, { min: 1 }) roles!: Role[];
  @OneOf(OFFICES) office!: Office;
  @ListOf('text', { optional: true, about: 'ISO 3166 alpha-2 codes; leave out for every country.' })
  portfolio?: string[];
  @Password('At least twelve characters. Its owner must choose another at the first sign-in.')
  password!: string;
  @Uuid({ optional: true, about: 'The natural person, where they already have an account.' })
  personId?: string;
}

/** What an account would be like. What is left out stays. */
export class PreviewAccountBody {
  @OneOf(OFFICES, { optional: true }) office?: Office;
  @ListOf(ROLES, { min: 1, optional: true }) roles?: Role[];
  @ListOf('text', { optional: true, about: 'ISO 3166 alpha-2 codes.' }) portfolio?: string[];
  @Flag({ optional: true, about: 'Instead of a portfolio: every country.' }) everyCountry?: boolean;
  @Flag({ optional: true, about: 'Whether the account can sign in and act. Disabling ends its sessions.' })
  disabled?: boolean;
}

export class ChangeAccountBody extends PreviewAccountBody {
  @Whole({ about: 'The revision that was read.' }) revision!: number;
  @Text({ max: 200, optional: true }) name?: string;
  @Flag({ optional: true, about: 'End every session of the account.' }) endSessions?: boolean;
}
