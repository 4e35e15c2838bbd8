import { compareNames, listeningTo, type WordLikeness } from './compare-names.ts';
import { firstBone, runsOf, type NameRun } from './name-runs.ts';
import type { PersonName, PersonWord } from './person-name.ts';
import { soundLikeness } from './sound-distance.ts';

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
    ...joins(query, candidate),
    ...joins(candidate, query).map(turned),
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
        likeness.certainty * (likeness.agreement === 'initial' ? BY_INITIALS : 1) -
        IN_PLACE * Math.abs(at - place);
      return [{ ...likeness, query: [at], candidate: [place], weight }];
    }),
  );
}

/** Runs of words of one side that are one word of the other. */
function joins(many: PersonName, single: PersonName): Option[] {
  return runsOf(many).flatMap((run) =>
    single.words.flatMap((word, place): Option[] => {
      const likeness = compareRun(run, word);
      if (likeness === null) return [];
      const weight = likeness.certainty * (likeness.agreement === 'initial' ? BY_INITIALS : BY_JOIN);
      return [{ ...likeness, query: run.places, candidate: [place], weight }];
    }),
  );
}

/** Whole words are paired before initials, and neighbours as one word before each alone. */
const BY_INITIALS = 0.6;
const BY_JOIN = 1.01;
const INITIALS = 0.9;
const JOINED = 0.97;
const JOIN_FROM = 0.86;

function compareRun(run: NameRun, word: PersonWord): WordLikeness | null {
  if (word.text.length === 1) return null;
  if (word.text === run.initials) return { certainty: INITIALS, agreement: 'initial' };
  if (!run.isName) return null;
  if (run.text === word.text) return { certainty: 1, agreement: 'same' };
  if (isFarApart(run, word)) return null;
  const certainty = JOINED * soundLikeness(run.sound, word.sound, listeningTo(run.words, [word]));
  return certainty < JOIN_FROM ? null : { certainty, agreement: 'sound' };
}

/** Cheap test before the costly one: written as one, the words begin with the same consonant, and are about as long. */
function isFarApart({ text, bone }: NameRun, { text: other, sound, withoutVowels }: PersonWord): boolean {
  if (withoutVowels ? text.length < other.length : text.length > other.length * 2 + 2) return true;
  return text.length * 2 + 2 < other.length || bone !== firstBone(sound);
}
