import type { Refusal } from '#casework';
import { refused } from '#casework';

/**
 * The sentences for the constraints that guard what must always hold. A use case checks first and refuses with more to
 * say; these speak when two acts meet in the same instant, or when a check was passed by.
 */
const SENTENCES: Readonly<Record<string, Parameters<typeof refused>>> = {
  accounts_email: ['conflict', 'account.exists', 'There is already an account with this e-mail address.'],
};

interface DriverError {
  readonly constraint?: string;
}

/** The refusal for a violated constraint, or undefined when the error is a bug and must be thrown. */
export function refusalOfConstraint(error: DriverError): Refusal | undefined {
  const sentence = error.constraint === undefined ? undefined : SENTENCES[error.constraint];
  return sentence && refused(...sentence).refusal;
}
