import type { Role } from '../kernel/actor.ts';

const ALONE: readonly Role[] = ['administrator', 'inspector', 'outside-submitter'];

/** Why a set of roles cannot be one person's: undefined when it can. Who looks after accounts, inspects, or reports from outside does nothing else. */
export function rolesProblem(roles: readonly Role[]): string | undefined {
  if (roles.length === 0) return 'An account needs at least one role.';
  const alone = roles.find((role) => ALONE.includes(role));
  if (alone !== undefined && roles.length > 1)
    return `The role ${alone} stands alone; it was combined with others.`;
  return undefined;
}

/** Why a portfolio cannot be used. A code that no country has would silently hide everything. */
export function portfolioProblem(portfolio: readonly string[] | 'all'): string | undefined {
  if (portfolio === 'all') return undefined;
  const odd = portfolio.find((code) => !/^[A-Z]{2}$/.test(code));
  return odd === undefined
    ? undefined
    : `The portfolio lists countries by their ISO 3166 alpha-2 codes, two capital letters each; "${odd}" is none.`;
}

/** Why a text cannot be an e-mail address. */
export function emailProblem(email: string): string | undefined {
  return /^[^\s@]+@[^\s@]+$/.test(email)
    ? undefined
    : 'The e-mail address must be written name@place, without spaces.';
}
