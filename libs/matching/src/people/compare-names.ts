import type { PersonWord } from './person-name.ts';
import { kinshipOf } from './known-names.ts';
import { areTwoInPinyin } from './pinyin.ts';
import { soundLikeness, type Listening } from './sound-distance.ts';
import { soundOf } from './sound.ts';

/** How two words of names agree. */
export type Agreement = 'same' | 'variant' | 'sound' | 'short' | 'part' | 'kindred' | 'initial';

/** How sure it is that two words are one name, 0 to 1, and how it was seen. */
export interface WordLikeness {
  readonly certainty: number;
  readonly agreement: Agreement;
}

const VARIANT = 0.97;
/** "Emeka" is the end of "Chukwuemeka", "Rafiq" the beginning of "Rafiqul": `part`. */
const CERTAINTIES = { short: 0.87, part: 0.8, kindred: 0.72 };
const SHORTEST_PART = 4;
const INITIAL = 0.95;
/** Two names that both are known, and are not one. */
const DIFFERENT = 0.4;

/** How alike two words are; what is below the least certainty a pair needs is nothing to the caller. */
export function compareNames(one: PersonWord, other: PersonWord): WordLikeness {
  if (one.text === other.text)
    return { certainty: 1, agreement: one.kind === 'initial' ? 'initial' : 'same' };
  if (one.kind === 'initial' || other.kind === 'initial') return compareInitial(one, other);
  return compareWhole(one, other);
}

function compareWhole(one: PersonWord, other: PersonWord): WordLikeness {
  const kinship = kinshipOf(one.known, other.known);
  if (kinship === 'variant') return { certainty: VARIANT, agreement: 'variant' };
  const sound = compareSounds(one, other);
  if (kinship === 'different' || areTwoInPinyin(one.text, other.text))
    return { certainty: sound * DIFFERENT, agreement: 'sound' };
  const known = agreementOf(kinship, one.text, other.text);
  return known !== null && sound < CERTAINTIES[known]
    ? { certainty: CERTAINTIES[known], agreement: known }
    : { certainty: sound, agreement: 'sound' };
}

function agreementOf(
  kinship: 'short' | 'kindred' | null,
  one: string,
  other: string,
): keyof typeof CERTAINTIES | null {
  if (kinship === 'short' || !isPart(one, other)) return kinship;
  return 'part';
}

function isPart(one: string, other: string): boolean {
  const [part, whole] = one.length < other.length ? [one, other] : [other, one];
  return part.length >= SHORTEST_PART && (whole.startsWith(part) || whole.endsWith(part));
}

function compareInitial(one: PersonWord, other: PersonWord): WordLikeness {
  const [short, long] = one.kind === 'initial' ? [one, other] : [other, one];
  const starts = long.text.startsWith(short.text) || soundOf(long.text).startsWith(soundOf(short.text));
  return { certainty: starts ? INITIAL : 0, agreement: 'initial' };
}

function compareSounds(one: PersonWord, other: PersonWord): number {
  const how = listeningTo([one], [other]);
  const whole = soundLikeness(one.sound, other.sound, how);
  if (one.bare === one.text && other.bare === other.text) return whole;
  return Math.max(whole, WITHOUT_ARTICLE * soundLikeness(soundOf(one.bare), soundOf(other.bare), how));
}

const WITHOUT_ARTICLE = 0.98;

/** How words of one side and of the other are to be compared, by the scripts they come from. */
export function listeningTo(ones: readonly PersonWord[], others: readonly PersonWord[]): Listening {
  const [one, other] = [ones, others].map((words) => words.some(({ withoutVowels }) => withoutVowels));
  return {
    withoutVowels: sideOf(one === true, other === true),
    loose: [...ones, ...others].some(({ loose }) => loose),
  };
}

function sideOf(one: boolean, other: boolean): Listening['withoutVowels'] {
  if (one === other) return one ? 'both' : 'neither';
  return one ? 'one' : 'other';
}
