import { compareNames, listeningTo, type Agreement, type WordLikeness } from './compare-names.ts';
import type { PersonName, PersonWord } from './person-name.ts';
import { soundLikeness } from './sound-distance.ts';
import { skeletonsOf, soundOf } from './sound.ts';

/** Words of two names that are taken for the same. */
export interface NamePair extends WordLikeness {
  readonly query: readonly PersonWord[];
  readonly candidate: readonly PersonWord[];
  /** Where the words begin in each name. */
  readonly at: readonly [query: number, candidate: number];
}

/** Two names, word by word. */
export interface NamePairing {
  readonly pairs: readonly NamePair[];
  readonly queryOnly: readonly PersonWord[];
  readonly candidateOnly: readonly PersonWord[];
}

/** Words that are less alike than this are two names. */
export const LEAST_ALIKE = 0.7;
const LONGEST_JOIN = 3;
const JOINED = 0.97;

interface Option extends WordLikeness {
  readonly query: readonly number[];
  readonly candidate: readonly number[];
  readonly weight: number;
}

/**
 * Pairs the words of two names, in whatever order they stand: one with one, or neighbours written as one ("Abd al
 * Rahman" and "Abdurrahman"), or two or three initials written as one word ("TY"). The surest pairs are made first.
 */
export function pairNames(query: PersonName, candidate: PersonName): NamePairing {
  const options = [
    ...singles(query.words, candidate.words),
    ...joins(query.words, candidate.words),
    ...joins(candidate.words, query.words).map(turned),
  ].sort((one, other) => other.weight - one.weight);
  const [usedQuery, usedCandidate] = [new Set<number>(), new Set<number>()];
  const pairs: NamePair[] = [];
  for (const option of options) {
    if (option.query.some((at) => usedQuery.has(at)) || option.candidate.some((at) => usedCandidate.has(at)))
      continue;
    for (const at of option.query) usedQuery.add(at);
    for (const at of option.candidate) usedCandidate.add(at);
    pairs.push({
      certainty: option.certainty,
      agreement: option.agreement,
      query: pick(query.words, option.query),
      candidate: pick(candidate.words, option.candidate),
      at: [option.query[0] ?? 0, option.candidate[0] ?? 0],
    });
  }
  return {
    pairs,
    queryOnly: query.words.filter((_, at) => !usedQuery.has(at)),
    candidateOnly: candidate.words.filter((_, at) => !usedCandidate.has(at)),
  };
}

const pick = (words: readonly PersonWord[], places: readonly number[]): PersonWord[] =>
  places.flatMap((at) => words[at] ?? []);

const turned = ({ query, candidate, ...option }: Option): Option => ({
  ...option,
  query: candidate,
  candidate: query,
});

/** A little for standing at the same place, so that of equal pairs the ordinary one is made. */
const IN_PLACE = 0.001;

function singles(query: readonly PersonWord[], candidate: readonly PersonWord[]): Option[] {
  return query.flatMap((one, at) =>
    candidate.flatMap((other, place): Option[] => {
      const likeness = compareNames(one, other);
      if (likeness.certainty < LEAST_ALIKE) return [];
      const weight =
        likeness.certainty - (likeness.agreement === 'initial' ? 0.4 : 0) - IN_PLACE * Math.abs(at - place);
      return [{ ...likeness, query: [at], candidate: [place], weight }];
    }),
  );
}

/** Runs of words of one side that are one word of the other. */
function joins(many: readonly PersonWord[], single: readonly PersonWord[]): Option[] {
  const options: Option[] = [];
  for (let from = 0; from < many.length; from += 1) {
    for (let length = 2; length <= Math.min(LONGEST_JOIN, many.length - from); length += 1) {
      const run = many.slice(from, from + length);
      const places = run.map((_, at) => from + at);
      single.forEach((word, place) => {
        const likeness = compareRun(run, word);
        if (likeness === null) return;
        const weight = likeness.certainty * (likeness.agreement === 'initial' ? 0.6 : 1.01);
        options.push({ ...likeness, query: places, candidate: [place], weight });
      });
    }
  }
  return options;
}

function compareRun(run: readonly PersonWord[], word: PersonWord): WordLikeness | null {
  if (word.text.length === 1) return null;
  const initials = run.map(({ text }) => text.slice(0, 1)).join('');
  if (word.text === initials) return { certainty: INITIALS, agreement: 'initial' };
  const text = run.map((one) => one.text).join('');
  if (!endsInName(run) || isFarApart(text, word)) return null;
  const agreement: Agreement = text === word.text ? 'same' : 'sound';
  const certainty =
    text === word.text ? 1 : JOINED * soundLikeness(soundOf(text), word.sound, listeningTo(run, [word]));
  return certainty < JOIN_FROM ? null : { certainty, agreement };
}

/** A particle belongs to the name behind it, but for the ending of "Rafiq ul Islam", which is "Rafiqul Islam" too. */
const endsInName = (run: readonly PersonWord[]): boolean => {
  const last = run.at(-1);
  return last?.kind === 'name' || (/^u[lr]$/.test(last?.text ?? '') && run.at(-2)?.kind === 'name');
};

const INITIALS = 0.9;
const JOIN_FROM = 0.86;

/** Cheap test before the costly one: written as one, the words begin with the same consonant, and are about as long. */
function isFarApart(text: string, { text: other, sound, withoutVowels }: PersonWord): boolean {
  if (firstBone(soundOf(text)) !== firstBone(sound)) return true;
  if (withoutVowels) return text.length < other.length;
  return text.length > other.length * 2 + 2 || text.length * 2 + 2 < other.length;
}

const firstBone = (sound: string): string => skeletonsOf(sound)[0]?.slice(0, 1) ?? '';
