import type { UnitsReading } from '#intake';
import type { AskedQuestion } from '../unit-import-store.ts';

/**
 * The country of each unit of a file, by its key: the one that most of its rows name (the first of those named equally
 * often), or the one a person gave where no row names any.
 */
export function unitCountries(
  { claims }: Pick<UnitsReading, 'claims'>,
  asked: Iterable<AskedQuestion>,
): ReadonlyMap<string, string> {
  const countries = new Map([...countNamed(claims)].map(([key, of]) => [key, mostCounted(of)]));
  for (const { code, unitKey, answer } of asked)
    if (code === 'unit.no-country' && unitKey !== null && answer?.country && !countries.has(unitKey))
      countries.set(unitKey, answer.country);
  return countries;
}

/** For each unit, in how many rows each country is named. */
function countNamed(claims: UnitsReading['claims']): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const claim of claims) {
    if (claim.kind !== 'country') continue;
    const of = counts.get(claim.unitKey) ?? new Map<string, number>();
    of.set(claim.value, (of.get(claim.value) ?? 0) + 1 + claim.alsoRows.length);
    counts.set(claim.unitKey, of);
  }
  return counts;
}

function mostCounted(of: ReadonlyMap<string, number>): string {
  return [...of].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
