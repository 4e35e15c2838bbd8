import { mayBeAcronym } from './acronym.ts';
import { INITIALS, lettersOf } from './concept-initials.ts';
import type { NamePart } from './unit-name.ts';

/** Parts of names rarely have more; what is beyond is not tried. */
const MOST_PARTS = 8;
const LONGEST = 6;
/** The kinds of part of which an acronym must hold one: it is an acronym of a body or of what it is for. */
const BODIES = new Set(['echelon', 'arm', 'service', 'headquarters']);

/**
 * The parts that an acronym stands for by its letters in some one language, whatever language they are written in and
 * in whatever order: "BIM" for "Motorised Infantry Battalion". Empty where it stands for no two of them.
 */
export function conceptsOf(acronym: string, parts: readonly NamePart[]): readonly NamePart[] {
  if (acronym.length > LONGEST || !mayBeAcronym(acronym)) return [];
  const spoken = parts.filter(({ kind, aside }) => !aside && (BODIES.has(kind) || kind === 'word'));
  for (const initials of INITIALS) {
    const letters = spoken.slice(0, MOST_PARTS).map((part) => ({ part, letters: lettersOf(part, initials) }));
    const found = spell(acronym, letters);
    if (found !== null && found.length > 1 && found.some(({ kind }) => BODIES.has(kind))) return found;
  }
  return [];
}

interface Lettered {
  readonly part: NamePart;
  readonly letters: readonly string[];
}

/** Uses up the acronym, each part once; null where letters are left over. What failed once is not tried again. */
function spell(
  acronym: string,
  parts: readonly Lettered[],
  { from, used, failed }: Spelling = { from: 0, used: 0, failed: new Set() },
): readonly NamePart[] | null {
  if (from === acronym.length) return [];
  const state = from * 2 ** MOST_PARTS + used;
  if (failed.has(state)) return null;
  for (const [place, { part, letters }] of parts.entries()) {
    const bit = 1 << place;
    if ((used & bit) !== 0) continue;
    for (const some of letters) {
      if (!acronym.startsWith(some, from)) continue;
      const others = spell(acronym, parts, { from: from + some.length, used: used | bit, failed });
      if (others !== null) return [part, ...others];
    }
  }
  failed.add(state);
  return null;
}

/** How far an acronym is spelt, which parts (as bits) that took, and where it led nowhere before. */
interface Spelling {
  readonly from: number;
  readonly used: number;
  readonly failed: Set<number>;
}
