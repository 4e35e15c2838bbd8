import { type CellUnit, indexUnits, readCell, type MatchCandidate, type UnitIndex } from '#matching';
import type { Answer, Answers, MatcherBuilder } from './matcher.ts';
import type { CountryCodes } from './read-country-codes.ts';

interface NamedUnit {
  readonly id: string;
  readonly country: string | undefined;
  readonly names: string[];
}

/**
 * Matches units as the screening of a request does: the cell is cleaned and split, and every unit in it is looked up
 * among the units of its country (of all countries where the query names none).
 */
export function unitMatcher(codes: CountryCodes): MatcherBuilder {
  const units = new Map<string, NamedUnit>();
  return {
    add({ id, name, country }) {
      const code = codes.codeOf(country);
      const key = `${code ?? ''} ${id}`;
      const unit = units.get(key) ?? { id, country: code, names: [] };
      unit.names.push(name);
      units.set(key, unit);
    },
    build() {
      const index = indexUnits([...units.values()]);
      return ({ query, country }, limit) => answer(index, query, { limit, country: codes.codeOf(country) });
    },
  };
}

interface Search {
  readonly limit: number;
  readonly country: string | undefined;
}

function answer(index: UnitIndex, text: string, search: Search): Answers {
  const cell = readCell(text);
  if (cell.kind === 'not-identified') return { candidates: [], why: cell.words };
  const units = cell.kind === 'unit' ? [cell.unit] : cell.units;
  const found = units.flatMap((unit) =>
    index.candidates(unit.text, search).map((candidate) => answerFor(candidate, unit, units.length)),
  );
  const best = new Map<string, Answer>();
  for (const one of found.sort((a, b) => b.score - a.score)) if (!best.has(one.id)) best.set(one.id, one);
  return {
    candidates: [...best.values()].slice(0, search.limit),
    why: 'no unit of the registry has a name like it',
  };
}

function answerFor({ id, name, match }: MatchCandidate, { text }: CellUnit, units: number): Answer {
  const which = units > 1 ? [{ words: `one of ${units} units in the cell: ${text}` }] : [];
  return { id, name, score: match.score, zone: match.zone, reasons: [...which, ...match.reasons] };
}
