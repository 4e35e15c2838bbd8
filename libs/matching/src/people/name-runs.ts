import type { PersonName, PersonWord } from './person-name.ts';
import { skeletonsOf, soundOf } from './sound.ts';

/** Neighbouring words of a name, as they would be written as one: "Abd al Rahman". */
export interface NameRun {
  /** Where its words stand in the name. */
  readonly places: readonly number[];
  readonly words: readonly PersonWord[];
  readonly text: string;
  readonly sound: string;
  /** The class of its first consonant. */
  readonly bone: string;
  readonly initials: string;
  /** Whether it may be one name: a particle belongs to the name behind it. */
  readonly isName: boolean;
}

const LONGEST_RUN = 3;
const runs = new WeakMap<PersonName, readonly NameRun[]>();

/** The runs of two and three words of a name, worked out once for each name. */
export function runsOf(name: PersonName): readonly NameRun[] {
  const known = runs.get(name);
  if (known !== undefined) return known;
  const found = name.words.flatMap((_, from) =>
    [2, LONGEST_RUN]
      .filter((length) => from + length <= name.words.length)
      .map((length) => runOf(name.words, from, length)),
  );
  runs.set(name, found);
  return found;
}

function runOf(all: readonly PersonWord[], from: number, length: number): NameRun {
  const words = all.slice(from, from + length);
  const text = words.map((word) => word.text).join('');
  const sound = soundOf(text);
  return {
    places: words.map((_, at) => from + at),
    words,
    text,
    sound,
    bone: firstBone(sound),
    initials: words.map((word) => word.text.slice(0, 1)).join(''),
    isName: endsInName(words),
  };
}

/** The class of the first consonant of a sound. */
export const firstBone = (sound: string): string => skeletonsOf(sound)[0]?.slice(0, 1) ?? '';

/** The ending of "Rafiq ul Islam" belongs to the word before: it is "Rafiqul Islam" too. */
function endsInName(words: readonly PersonWord[]): boolean {
  const last = words.at(-1);
  return last?.kind === 'name' || (/^u[lr]$/.test(last?.text ?? '') && words.at(-2)?.kind === 'name');
}
