import { KEYS_VERSION, readUnitName, scoreUnits } from '#matching';
import type { MatchScore, UnitName } from '#matching';
import type { Actor } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { searchKeys } from './search-keys.ts';
import type { UnitCandidate } from './find-candidates.ts';
import type { UnitSummary } from './unit-views.ts';

export interface SearchUnits {
  /** A name as written anywhere; without it, every unit by name. */
  readonly text?: string | undefined;
  /** ISO 3166 code. */
  readonly country?: string | undefined;
  /** The last unit of the page before; only without `text`. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A unit that was found, with the name that fits best and why. `match` is null where no name was looked for. */
export interface FoundUnit {
  readonly id: string;
  readonly country: string;
  readonly name: string;
  readonly match: (MatchScore & { readonly names: readonly string[] }) | null;
}

/** Units that were found, and what the reader has to know about the search; null where there is nothing. */
export interface FoundUnits {
  readonly units: readonly FoundUnit[];
  readonly notice: string | null;
}

/** How many candidates are compared for each one shown. */
const WIDER = 4;

/**
 * Finds units by any of their names, best first, with the reasons for each; a number that conflicts comes last with its
 * reason and is never dropped. Without a name it lists the units of the portfolio by name, a page at a time. Says so where
 * names are still to be keyed anew, and some may not be found.
 */
export const searchUnits = ({ views }: Pick<Ports, 'views'>) =>
  useCase('unit.read', async (actor, ask: SearchUnits): Promise<Outcome<FoundUnits>> => {
    const countries = countriesFor(actor, ask.country);
    if (countries !== undefined && countries.length === 0) return done({ units: [], notice: null });
    if (ask.text === undefined) {
      const page = await views.units.page({ countries, after: ask.after, limit: ask.limit });
      return done({ units: page.map(unscored), notice: null });
    }
    const query = readUnitName(ask.text);
    const found = await views.units.candidates({
      keys: [searchKeys(query)],
      countries: countries ?? null,
      most: ask.limit * WIDER,
    });
    const units = found
      .map((unit) => scored(query, unit))
      .sort((a, b) => (b.match?.score ?? 0) - (a.match?.score ?? 0))
      .slice(0, ask.limit);
    const incomplete = await views.keys.hasStaleUnitNames(KEYS_VERSION);
    return done({ units, notice: incomplete ? INCOMPLETE : null });
  });

const INCOMPLETE =
  'The way names are read has changed, and not every name of the registry has been read anew: a unit may be missing here. It is being done; look again later.';

/** The asked country where the portfolio has it (none otherwise), or the whole portfolio; undefined for every country. */
function countriesFor(actor: Actor, country: string | undefined): readonly string[] | undefined {
  if (actor.portfolio === 'all') return country === undefined ? undefined : [country];
  return country === undefined ? actor.portfolio : actor.portfolio.filter((covered) => covered === country);
}

const unscored = ({ id, country, name }: UnitSummary): FoundUnit => ({ id, country, name, match: null });

function scored(query: UnitName, { id, country, names, parents, places }: UnitCandidate): FoundUnit {
  const context = { country, candidateParents: parents.map(readUnitName), candidatePlaces: places };
  const scores = names.map((name) => scoreUnits(query, readUnitName(name), context));
  const [best] = scores.sort((a, b) => b.score - a.score);
  return { id, country, name: names[0] ?? '', match: best ? { ...best, names } : null };
}
