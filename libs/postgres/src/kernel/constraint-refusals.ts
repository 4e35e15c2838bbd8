import type { Refusal } from '#casework';
import { refused } from '#casework';

/**
 * The sentences for the constraints that guard what must always hold. A use case checks first and refuses with more to
 * say; these speak when two acts meet in the same instant, or when a check was passed by.
 */
const SENTENCES: Readonly<Record<string, Parameters<typeof refused>>> = {
  accounts_email: ['conflict', 'account.exists', 'There is already an account with this e-mail address.'],
  results_one_unit_result_a_round: [
    'conflict',
    'result.exists',
    'Someone else signed a result for this unit in the same moment; read the nomination again.',
  ],
  results_one_person_result_a_round: [
    'conflict',
    'result.exists',
    'Someone else signed a result for this person in the same moment; read the nomination again.',
  ],
  results_unit_confirmed: ['blocked', 'result.blocked', 'The unit of the nomination was not confirmed.'],
  results_person_with_unit: [
    'blocked',
    'result.blocked',
    'A person is approved only with their unit (22 U.S.C. 2378d(d)(5)).',
  ],
  evidence_grades_version: [
    'stale',
    'evidence.moved-on',
    'Someone else graded this item in the same moment; read it again.',
  ],
  evidence_seals_version: [
    'stale',
    'evidence.moved-on',
    "Someone else changed this item's seal in the same moment; read it again.",
  ],
  evidence_origin_versions_version: [
    'stale',
    'evidence.moved-on',
    "Someone else changed this item's origin in the same moment; read it again.",
  ],
  evidence_links_version: [
    'stale',
    'evidence-link.moved-on',
    'Someone else changed this link in the same moment; read it again.',
  ],
};

interface DriverError {
  readonly constraint?: string;
}

/** The refusal for a violated constraint, or undefined when the error is a bug and must be thrown. */
export function refusalOfConstraint(error: DriverError): Refusal | undefined {
  const sentence = error.constraint === undefined ? undefined : SENTENCES[error.constraint];
  return sentence && refused(...sentence).refusal;
}
