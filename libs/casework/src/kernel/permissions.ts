import { rolesInWords } from '#workflow';
import type { Actor, Role } from './actor.ts';
import { coversCountry } from './actor.ts';
import type { Outcome } from './outcome.ts';
import { done, refused } from './outcome.ts';
import { outsidePortfolio } from './outside-portfolio.ts';

const READERS = [
  'post-vetter',
  'analyst',
  'legal-adviser',
  'deciding-official',
  'legislative-affairs',
  'inspector',
] as const;
const STAFF = [
  'post-vetter',
  'analyst',
  'legal-adviser',
  'deciding-official',
  'legislative-affairs',
] as const;
const EVERYONE = [...READERS, 'administrator', 'outside-submitter'] as const;

/**
 * Who may do what, in one table. A role is necessary, never sufficient: portfolio, conflict of interest, four eyes and the
 * proceeding's own conditions narrow it further. Inspectors appear under reading only; administrators under no case content.
 */
export const PERMISSIONS = {
  'session.read': EVERYONE,
  'law.read': EVERYONE,
  'country.read': EVERYONE,
  'account.read': ['administrator', 'inspector'],
  'account.manage': ['administrator'],
  'settings.manage': ['administrator'],
  'settings.read': [...READERS, 'administrator'],
  'unit.read': READERS,
  'unit.import': ['analyst'],
  'unit.edit': ['analyst'],
  'unit.merge': ['analyst'],
  'request.read': READERS,
  'request.submit': ['post-vetter'],
  'request.match': ['post-vetter', 'analyst'],
  'request.progress': ['post-vetter', 'analyst'],
  'result.sign': ['post-vetter', 'analyst', 'deciding-official'],
  'information.submit': ['outside-submitter', ...STAFF],
  'information.read': ['post-vetter', 'analyst', 'legal-adviser', 'inspector'],
  // A sender may be in danger: fewer read how to reach them than what they sent.
  'information.contact': ['analyst', 'legal-adviser'],
  'information.attribute': ['post-vetter', 'analyst'],
  'incident.record': ['post-vetter', 'analyst'],
  'incident.people': ['analyst', 'legal-adviser', 'deciding-official'],
  'worksheet.record': ['analyst'],
  'access.record': ['post-vetter', 'analyst'],
  'access.read': READERS,
  'clock.read': READERS,
  'case.read': READERS,
  'case.open': ['analyst', 'legal-adviser'],
  'case.act': STAFF,
  'transfer.read': READERS,
  'transfer.record': ['post-vetter', 'analyst', 'legislative-affairs'],
  'coverage.record': ['legal-adviser'],
  'evidence.read': READERS,
  'evidence.add': ['post-vetter', 'analyst', 'legal-adviser'],
  'evidence.grade': ['analyst'],
  'evidence.link': ['analyst', 'legal-adviser'],
  'evidence.seal': ['analyst', 'legal-adviser'],
  'evidence.unseal': ['analyst', 'legal-adviser', 'deciding-official'],
  'evidence.check': ['analyst', 'legal-adviser'],
  'reading.adopt': ['legal-adviser'],
  'reading.read': READERS,
  'notice.read': READERS,
  'notice.write': ['legislative-affairs', 'analyst', 'post-vetter'],
  'notice.send': ['legislative-affairs', 'post-vetter'],
  'edition.read': READERS,
  'edition.issue': ['legislative-affairs', 'analyst'],
  'agreement.record': ['legislative-affairs', 'legal-adviser'],
  'bar.extend': ['deciding-official'],
  'deviation.propose': ['analyst', 'legal-adviser'],
  'deviation.sign': ['deciding-official'],
  'deviation.apply': ['analyst', 'legal-adviser'],
  // Back to the standard process is everybody's way who could leave it.
  'deviation.withdraw': ['analyst', 'legal-adviser', 'deciding-official'],
  'condition.record': ['analyst', 'legal-adviser'],
  'phase-out.read': READERS,
  'phase-out.record': ['legislative-affairs', 'analyst', 'legal-adviser'],
  'answer.read': READERS,
  // An entry says everything by value, of sealed evidence and of every portfolio: it is for who reads everything.
  'ledger.read': ['inspector'],
  'ledger.verify': ['inspector', 'legal-adviser', 'deciding-official', 'analyst'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether any of the person's roles carries the permission, the country left aside. */
export function holds(actor: Actor, permission: Permission): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission];
  return actor.roles.some((role) => roles.includes(role));
}

/** Grants or refuses with a sentence that names the roles that may. A country outside the portfolio is refused too. */
export function permitted(
  actor: Actor,
  permission: Permission,
  country: string | null = null,
): Outcome<true> {
  if (!holds(actor, permission)) {
    const who = rolesInWords(PERMISSIONS[permission]);
    return refused(
      'forbidden',
      'permission.missing',
      `This is for: ${who}. You act as: ${actor.roles.map((role) => rolesInWords([role])).join(', ') || 'nobody'}.`,
    );
  }
  if (!coversCountry(actor, country)) {
    return outsidePortfolio(country);
  }
  return done(true);
}
