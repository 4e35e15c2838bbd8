import { foldText } from '../fold-text.ts';
import { transliterate } from '../transliterate.ts';
import { GENERATIONS, TITLE_JOINTS, TITLE_WORDS } from './titles.ts';
import type { WrittenWord } from './written-word.ts';

/** A name's words without what is no part of it. */
export interface Untitled {
  readonly words: readonly WrittenWord[];
  readonly titles: readonly string[];
  readonly generation: string | null;
}

const TITLES = new Set(
  TITLE_WORDS.flatMap((word) => foldText(word).split(/[^\p{L}\p{M}]+/u))
    .flatMap((word) => [word, transliterate(word)])
    .filter((word) => word.length > 1 && !TITLE_JOINTS.has(word)),
);

const isTitle = ({ written, latin }: WrittenWord): boolean => TITLES.has(written) || TITLES.has(latin);
const isJoint = ({ latin }: WrittenWord): boolean => TITLE_JOINTS.has(latin);

/**
 * Takes ranks and forms of address off a name: the run of them at its start, and at its end where two other words
 * remain ("(Retd)", "psc"). A name that is nothing but such words keeps its last.
 */
export function takeTitles(all: readonly WrittenWord[]): Untitled {
  const generation = all
    .slice(1)
    .map(({ latin }) => GENERATIONS.get(latin))
    .find((found) => found !== undefined);
  const words = all.filter(({ latin }, at) => at === 0 || !GENERATIONS.has(latin));
  const rest = words.slice(leadingTitles(words));
  const kept = rest.slice(0, rest.length - trailingTitles(rest));
  const titles = words.filter((word) => !kept.includes(word)).map(({ written }) => written);
  return { words: kept, titles, generation: generation ?? null };
}

/** How many words at the start are titles and what joins them. */
function leadingTitles(words: readonly WrittenWord[]): number {
  let end = 0;
  for (const [at, word] of words.entries()) {
    if (at === words.length - 1) break;
    if (isTitle(word)) end = at + 1;
    else if (!isJoint(word) || end === 0) break;
  }
  return end;
}

/** How many words at the end are titles, where two words of more than a letter stand before them. */
function trailingTitles(words: readonly WrittenWord[]): number {
  const lastName = words.findLastIndex((word) => !isTitle(word));
  const before = words.slice(0, lastName + 1).filter(({ latin }) => latin.length > 1);
  return before.length >= 2 ? words.length - 1 - lastName : 0;
}
