import type { Department } from '#law';

/** Roles a person can act in (design, section 1), and `clock`: the job that reports that a date has come. */
export const ROLES = [
  'outside-submitter',
  'post-vetter',
  'analyst',
  'legal-adviser',
  'deciding-official',
  'legislative-affairs',
  'inspector',
  'administrator',
  'clock',
] as const;

/** A role; see {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** Where a person sits; an office narrows a role. */
export const OFFICES = [
  'outside',
  'post',
  'regional-bureau',
  'human-rights-bureau',
  'political-military-bureau',
  'legal',
  'secretary-of-state',
  'dod',
  'inspectorate',
  'systems',
] as const;

/** An office; see {@link OFFICES}. */
export type Office = (typeof OFFICES)[number];

/** Each office as a sentence names it. */
export const OFFICE_WORDS: Readonly<Record<Office, string>> = {
  outside: 'somebody outside',
  post: 'the post',
  'regional-bureau': 'the regional bureau',
  'human-rights-bureau': 'the human rights bureau',
  'political-military-bureau': 'the political-military bureau',
  legal: "the legal adviser's office",
  'secretary-of-state': "the Secretary of State's office",
  dod: 'the Department of Defense',
  inspectorate: 'the inspectorate',
  systems: 'the administration of the system',
};

/** Roles as a sentence names them: `deciding official or legal adviser`. */
export const rolesInWords = (roles: readonly Role[]): string =>
  roles.map((role) => role.replaceAll('-', ' ')).join(' or ');

const OF_NO_DEPARTMENT: readonly Office[] = ['outside', 'inspectorate', 'systems'];

/** The department whose head an office acts for; null where it decides for none. */
export function departmentOf(office: Office | null): Department | null {
  if (office === null || OF_NO_DEPARTMENT.includes(office)) return null;
  return office === 'dod' ? 'defense' : 'state';
}

/**
 * Who acts. Filled from the signed-in session, never from a request's body. `personId` is the human being:
 * two accounts of one person share it, so four eyes hold across accounts.
 */
export interface Actor {
  readonly accountId: string;
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly office: Office | null;
}

/** The actor for an event that only reports that a date has come. It can sign nothing. */
export const CLOCK_ACTOR: Actor = { accountId: 'clock', personId: 'clock', roles: ['clock'], office: null };
