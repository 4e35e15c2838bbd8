import type { UnitName } from './unit-name.ts';

/** The marks of a name that tell units apart, ready to be set beside another's: no strings are read for a pair. */
export interface Marks {
  readonly numbers: readonly string[];
  readonly letters: readonly string[];
  readonly codes: readonly string[];
}

/** The numbers, letters and codes of a name, each as often as it is said. */
export function readMarks(name: UnitName): Marks {
  const ofKind = (wanted: 'number' | 'letter'): readonly string[] =>
    name.parts.filter(({ kind }) => kind === wanted).map(({ value }) => value);
  return { numbers: ofKind('number'), letters: ofKind('letter'), codes: name.codes };
}

/** Both say numbers (or letters, or codes), and each says one that the other does not: a conflict whatever else agrees. */
export const marksConflict = (one: Marks, other: Marks): boolean =>
  differ(one.numbers, other.numbers) || differ(one.letters, other.letters) || differ(one.codes, other.codes);

const differ = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && other.length > 0 && lacks(one, other) && lacks(other, one);

const lacks = (one: readonly string[], other: readonly string[]): boolean =>
  other.some((mark) => !one.includes(mark));
