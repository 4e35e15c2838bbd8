import { type CellUnit, indexUnits, type MatchCandidate, type ScreenedCell, screenCells } from '#matching';
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
    build(top) {
      const screen = screenCells(indexUnits([...units.values()]), { limit: top });
      return ({ query, country }) => answersOf(screen({ text: query, country: codes.codeOf(country) }), top);
    },
  };
}

function answersOf({ reading, units }: ScreenedCell, limit: number): Answers {
  if (reading.kind === 'not-identified' && units.length === 0) return { candidates: [], why: reading.words };
  const found = units.flatMap(({ unit, candidates }) =>
    candidates.map((candidate) => answerFor(candidate, unit, units.length)),
  );
  const best = new Map<string, Answer>();
  for (const one of found.sort((a, b) => b.score - a.score)) if (!best.has(one.id)) best.set(one.id, one);
  return {
    candidates: [...best.values()].slice(0, limit),
    why: 'no unit of the registry has a name like it',
  };
}

function answerFor({ id, name, match }: MatchCandidate, { text }: CellUnit, units: number): Answer {
  const which = units > 1 ? [{ words: `one of ${units} units in the cell: ${text}` }] : [];
  return { id, name, score: match.score, zone: match.zone, reasons: [...which, ...match.reasons] };
}
