import type { Office as WorkflowOffice, Role as WorkflowRole } from '#workflow';
import { OFFICES as WORKFLOW_OFFICES, ROLES as WORKFLOW_ROLES } from '#workflow';

/** What a person is signed in to do (design: "Who works with it"). No account is a clock. */
export type Role = Exclude<WorkflowRole, 'clock'>;
/** Every role of a person. */
export const ROLES: readonly Role[] = WORKFLOW_ROLES.filter((role): role is Role => role !== 'clock');

/** Where a person sits. Determinations under 10 U.S.C. 362 are signed at `dod`, those under 22 U.S.C. 2378d never there. */
export type Office = WorkflowOffice;
/** Every office. */
export const OFFICES: readonly Office[] = WORKFLOW_OFFICES;

/**
 * The person who acts. Always taken from the session or from the named account on the command line, never from what was
 * sent. `personId` is the natural person: two accounts of one person count as one for four eyes.
 */
export interface Actor {
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly office: Office;
  /** ISO 3166 alpha-2 codes of the countries this person works on, or every country. */
  readonly portfolio: readonly string[] | 'all';
  /** Set over HTTP where the password, or a passkey, was last given too long ago to sign: everything else may be done. */
  readonly mustConfirm?: true;
}

export function hasRole(actor: Actor, ...roles: Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}

/** Whether a country is in the person's portfolio. A thing without a country (null) is open to every portfolio. */
export function coversCountry(actor: Pick<Actor, 'portfolio'>, country: string | null): boolean {
  return country === null || actor.portfolio === 'all' || actor.portfolio.includes(country);
}

/** Who acts when a clock or an import at installation acts: no person, no role, able to sign nothing. */
export const SYSTEM: Actor = {
  accountId: '00000000-0000-0000-0000-000000000000',
  personId: '00000000-0000-0000-0000-000000000000',
  name: 'Plumbline',
  roles: [],
  office: 'systems',
  portfolio: 'all',
};
