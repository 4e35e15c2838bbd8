import { coversCountry } from '../kernel/actor.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { ClaimValues } from './unit-claim.ts';
import type { SheetTime, ShownClaim, UnitSheet } from './unit-views.ts';

/** A unit as a person reads it: its sheet, and its names and sites picked out of the claims. */
export interface ShownUnit extends UnitSheet {
  readonly names: readonly string[];
  readonly sites: readonly ClaimValues['site'][];
}

/** Shows a unit as of a day and as known at a moment. Not found before it was known, or outside the portfolio. */
export const showUnit = ({ views }: Pick<Ports, 'views'>) =>
  useCase(
    'unit.read',
    async (actor, ask: SheetTime & { readonly id: string }): Promise<Outcome<ShownUnit>> => {
      const sheet = await views.units.sheet(ask.id, ask);
      if (sheet === undefined || !coversCountry(actor, sheet.unit.country)) return notFound('unit', ask.id);
      const live = sheet.claims.filter(({ supersededBy, retracts }) => supersededBy === null && !retracts);
      return done({ ...sheet, names: namesOf(sheet.unit.name, live), sites: sitesOf(live) });
    },
  );

function namesOf(own: string, claims: readonly ShownClaim[]): readonly string[] {
  const names = claims.flatMap(({ claim }) =>
    claim.kind === 'name' || claim.kind === 'alias' ? claim.value : [],
  );
  return [...new Set([own, ...names])];
}

function sitesOf(claims: readonly ShownClaim[]): readonly ClaimValues['site'][] {
  return claims.flatMap(({ claim }) => (claim.kind === 'site' ? claim.value : []));
}
