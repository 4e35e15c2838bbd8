import { findAcronym, mayBeAcronym } from './acronym.ts';
import { conceptsOf } from './pair-concepts.ts';
import type { NamePart } from './unit-name.ts';

const LONGEST_COMPARED = 40;

/** Words of one side that stand for a run of the other side's words, as it is written, small words included. */
export function pairAcronyms(
  words: Set<NamePart>,
  others: readonly NamePart[],
  left: Set<NamePart>,
): (readonly [NamePart, readonly NamePart[]])[] {
  const found: (readonly [NamePart, readonly NamePart[]])[] = [];
  for (const word of words) {
    if (!isAcronymLike(word)) continue;
    const run = acronymRun(word.surface, others.slice(0, LONGEST_COMPARED));
    const spelt = run.filter((part) => left.has(part));
    const fresh = spelt.length > 0 ? spelt : conceptsOf(word.surface, [...left]);
    if (fresh.length === 0) continue;
    words.delete(word);
    for (const part of fresh) left.delete(part);
    found.push([word, fresh]);
  }
  return found;
}

/** A short word, or an abbreviation that the vocabulary read as something else ("TAC"). */
const isAcronymLike = ({ kind, surface, value }: NamePart): boolean =>
  mayBeAcronym(surface) && (kind === 'word' || (kind === 'arm' && surface.length <= 4 && surface !== value));

/** Brackets end a run: what stands inside them is another name. */
function acronymRun(acronym: string, parts: readonly NamePart[]): readonly NamePart[] {
  const main = runOf(
    acronym,
    parts.filter(({ aside }) => !aside),
  );
  return main.length > 0
    ? main
    : runOf(
        acronym,
        parts.filter(({ aside }) => aside),
      );
}

function runOf(acronym: string, parts: readonly NamePart[]): readonly NamePart[] {
  const spelled = parts.flatMap((part) => part.surface.split(' ').map((text) => ({ part, text })));
  const small = new Set(spelled.flatMap(({ part }, at) => (part.kind === 'filler' ? [at] : [])));
  const texts = spelled.map(({ text }) => text);
  const run = findAcronym(acronym, texts, small);
  return run === null ? [] : [...new Set(spelled.slice(run[0], run[1]).map(({ part }) => part))];
}
