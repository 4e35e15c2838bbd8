import { coversCountry } from '../kernel/actor.ts';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import { outsidePortfolio } from '../kernel/outside-portfolio.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { claimHash } from './claim-content.ts';
import { isText } from './claim-fields.ts';
import { NO_TIME } from './read-claim-time.ts';
import { namesAmong, normalisedName } from './search-name.ts';
import type { ClaimConfidence, NewClaim } from './unit-claim.ts';
import type { NewUnit, Unit, UnitStore } from './unit-store.ts';

export interface CreateUnit {
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  readonly source: string;
  readonly confidence: ClaimConfidence;
  /** Why this is another unit, where the country already has one of the same name. */
  readonly notADouble?: string | undefined;
}

/**
 * Adds a unit with its first names, each a claim with its source. Refuses a country outside the portfolio, and a name
 * that a unit of the country already goes by, unless the person says why it is another.
 */
export const createUnit = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('unit.edit', async (actor, ask: CreateUnit): Promise<Outcome<Unit>> => {
    if (!coversCountry(actor, ask.country)) return outsidePortfolio(ask.country);
    const faults = faultsOf(ask);
    if (faults.length > 0)
      return refused('invalid', 'unit.invalid', 'The unit cannot be added like this.', { faults });
    return unitOfWork.run(actor, async ({ units, ledger }) => {
      const double = await findDouble(units, ask);
      if (double !== undefined) return double;
      const unit: NewUnit = { id: ids.next(), country: ask.country, name: ask.name.trim() };
      const claims = firstClaims(unit, ask, () => ids.next());
      await units.addUnits([unit]);
      await units.addClaims(
        claims,
        namesAmong(claims, () => unit.country),
      );
      const data = { unit, claims, notADouble: ask.notADouble ?? null };
      await ledger.append({ chain: `unit:${unit.id}`, act: 'unit.recorded', data });
      return done({ ...unit, mergedInto: null, revision: 1 });
    });
  });

function faultsOf({ country, name, aliases = [], source, confidence }: CreateUnit): Fault[] {
  const texts = { name, source, ...Object.fromEntries(aliases.map((alias, at) => [`aliases.${at}`, alias])) };
  const faults = Object.entries(texts)
    .filter(([, text]) => !isText(text))
    .map(([where]) => ({ where, found: 'no usable text', expected: 'text of 1 to 2000 characters' }));
  if (!/^[A-Z]{2}$/.test(country))
    faults.push({
      where: 'country',
      found: country.slice(0, 80),
      expected: 'an ISO 3166 alpha-2 code in capitals',
    });
  if (confidence === 'unstated')
    faults.push({ where: 'confidence', found: confidence, expected: 'high, medium or low' });
  return faults;
}

async function findDouble(units: UnitStore, { name, country, notADouble }: CreateUnit) {
  const normalised = normalisedName(name);
  await units.lockName(normalised, country);
  const names = await units.namesakes([{ normalised, country }]);
  const found = [...new Map(names.map((one) => [one.unitId, one])).values()];
  if (found.length === 0 || isText(notADouble)) return undefined;
  return refused(
    'conflict',
    'unit.may-be-known',
    `${found.length === 1 ? 'A unit' : `${found.length} units`} of ${country} already ${found.length === 1 ? 'goes' : 'go'} by this name. Use that one, or say in notADouble why this is another.`,
    { meanwhile: { namesakes: found } },
  );
}

function firstClaims(unit: NewUnit, ask: CreateUnit, nextId: () => string): NewClaim[] {
  const names = [...new Set((ask.aliases ?? []).map((alias) => alias.trim()))].filter(
    (alias) => alias !== unit.name,
  );
  const claims = [
    { kind: 'name' as const, value: unit.name },
    ...names.map((value) => ({ kind: 'alias' as const, value })),
  ];
  const origin = { source: ask.source.trim(), confidence: ask.confidence, citations: [] };
  return claims.map((claim) => ({
    id: nextId(),
    unitId: unit.id,
    claim,
    time: NO_TIME,
    origin,
    contentHash: claimHash({ claim, time: NO_TIME, origin }),
    supersedes: null,
    retracts: false,
    reason: null,
    imported: null,
  }));
}
