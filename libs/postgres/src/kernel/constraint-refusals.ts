import type { Refusal } from '#casework';
import { refused } from '#casework';

/**
 * The sentences for the constraints that guard what must always hold. A use case checks first and refuses with more to
 * say; these speak when two acts meet in the same instant, or when a check was passed by.
 */
const SENTENCES: Readonly<Record<string, Parameters<typeof refused>>> = {
  accounts_email: ['conflict', 'account.exists', 'There is already an account with this e-mail address.'],
  passkeys_credential: ['conflict', 'passkey.exists', 'This passkey was added already.'],
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
  match_judgement_undos_once: ['conflict', 'judgement.undone', 'This judgement was taken back already.'],
  person_judgement_undos_once: ['conflict', 'judgement.undone', 'This judgement was taken back already.'],
  cases_one_open_per_unit: ['conflict', 'case.open-already', 'There is an open case on this unit.'],
  proceedings_one_per_authority: [
    'conflict',
    'proceeding.open-already',
    'This case has a proceeding under that authority already.',
  ],
  access_incidents_replaced_once: [
    'conflict',
    'access.corrected-already',
    'This version was corrected already; read the list again and correct the newest.',
  ],
  conflict_declarations_conflict_stays: [
    'forbidden',
    'conflict.declared',
    'You declared a conflict of interest in this case. It stays.',
  ],
  determinations_four_eyes: [
    'forbidden',
    'signer.is-author',
    'Who drafted the assessment cannot sign on it.',
  ],
  determinations_signer_is_author: [
    'forbidden',
    'signer.is-author',
    'You wrote in the assessment; another person has to sign.',
  ],
  determinations_signer_account: [
    'forbidden',
    'signer.no-authority',
    'Only a deciding official signs a determination, with an account of their own.',
  ],
  determinations_once: ['conflict', 'determination.signed-already', 'This determination is signed already.'],
  determinations_transition: [
    'stale',
    'proceeding.moved-on',
    'Someone else acted in the same moment; read it again.',
  ],
  proceeding_transitions_sequence: [
    'stale',
    'proceeding.moved-on',
    'Someone else acted in the same moment; read it again.',
  ],
  assessment_authors_signer: [
    'forbidden',
    'author.has-signed',
    'You signed a determination of this proceeding; another person has to write in its assessment.',
  ],
  bar_extensions_once: ['conflict', 'bar.extended', 'This bar reaches that unit already.'],
  bar_extensions_signer_is_author: [
    'forbidden',
    'signer.is-author',
    'You wrote in the assessment of this proceeding; another official has to sign how far its bar reaches.',
  ],
  edition_deliveries_once: [
    'conflict',
    'edition.delivered',
    'Someone else recorded this delivery in the same moment; read the edition again.',
  ],
  notice_deliveries_pkey: [
    'conflict',
    'notice.delivered',
    'Someone else recorded this delivery in the same moment; read the notice again.',
  ],
  deviation_signatures_four_eyes: [
    'forbidden',
    'signer.is-author',
    'Who proposed a deviation cannot sign it.',
  ],
  deviation_signatures_pkey: [
    'conflict',
    'deviation.signed-already',
    'Someone else signed this deviation in the same moment; read it again.',
  ],
  deviation_signatures_signer_account: [
    'forbidden',
    'signer.no-authority',
    'Only a deciding official signs a deviation, with an account of their own.',
  ],
  deviations_at_most_a_year: [
    'invalid',
    'deviation.invalid',
    'A deviation lasts at most a year; what should go on after it needs a new one.',
  ],
  deviation_applications_once: [
    'conflict',
    'deviation.applied-already',
    'This deviation was applied to this proceeding already; once ended it does not come back.',
  ],
  deviation_applications_in_force: [
    'blocked',
    'deviation.not-in-force',
    'A deviation applies only while it is in force, and only within its scope.',
  ],
  phase_out_entries_sequence: [
    'stale',
    'phase-out.moved-on',
    'Something was put on record here in the same moment; read it again.',
  ],
  saved_searches_name: ['conflict', 'search.name-taken', 'You keep another search under this name.'],
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
