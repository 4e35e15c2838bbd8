import { areArmKin } from './arm-kin.ts';
import { editDistance } from './edit-distance.ts';
import { isNumberWord } from './number-lexicon.ts';
import type { PartPair, Sides } from './pairing.ts';
import type { NamePart } from './unit-name.ts';

/**
 * Pairs words that are likely one: spelt almost alike, sounding alike across scripts, or arms that languages render by
 * one another's words. The likeliest first for each word.
 */
export function pairSpellings({ query, candidate }: Sides): PartPair[] {
  const pairs: PartPair[] = pairWholeNames({ query, candidate });
  for (const one of query) {
    let best: NamePart | undefined;
    let most = 0;
    for (const part of candidate) {
      const certainty = likeness(one, part);
      if (certainty > most) [best, most] = [part, certainty];
    }
    if (best === undefined) continue;
    query.delete(one);
    candidate.delete(best);
    pairs.push({
      query: [one],
      candidate: [best],
      certainty: most,
      how: one.kind === 'arm' && best.kind === 'arm' ? 'kin' : 'spelling',
    });
  }
  return pairs;
}

const KIN = 0.7;

function likeness(one: NamePart, other: NamePart): number {
  return Math.max(likenessOfWords(one, other), begins(one, other), begins(other, one));
}

const BEGINNING = 0.7;
const MAY_BE_CUT = new Set(['word', 'echelon', 'arm']);

/** "Garh" for Garhwal, "BR" for a brigada: a short word that nobody knows, and the other begins with. */
function begins(short: NamePart, long: NamePart): number {
  if (short.kind !== 'word' || short.foreign === true || !MAY_BE_CUT.has(long.kind)) return 0;
  const shortest = long.kind === 'word' ? 3 : 2;
  const length = short.surface.length;
  if (length < shortest || length > 4 || long.surface.length < length + 3) return 0;
  return long.surface.startsWith(short.surface) ? BEGINNING : 0;
}

function likenessOfWords(one: NamePart, other: NamePart): number {
  if (one.kind === 'arm' && other.kind === 'arm') return areArmKin(one.value, other.value) ? KIN : 0;
  if (one.kind !== 'word' || other.kind !== 'word') return 0;
  if (isNumberWord(one.surface) || isNumberWord(other.surface)) return 0;
  return Math.max(spellingCertainty(one, other), soundCertainty(one, other));
}

const SURE = 0.8;
const UNSURE = 0.65;
/** How likely two words of two scripts are one that sound alike, by how many sounds they have. */
const ACROSS_SCRIPTS = [0, 0, UNSURE, SURE];
/** Within one script only longer words are one for their sound. */
const IN_ONE_SCRIPT = [0, 0, 0, 0, UNSURE];

/**
 * Words of two scripts that sound alike are likely one ("גולני", "Golani"); words of one script are less so ("Kholodny",
 * "Holodnyi"). Across scripts one sound more or less is forgiven in a longer word.
 */
function soundCertainty(one: NamePart, other: NamePart): number {
  const [ours, theirs] = [one.sound ?? '', other.sound ?? ''];
  const certainties = one.foreign === other.foreign ? IN_ONE_SCRIPT : ACROSS_SCRIPTS;
  const sounds = Math.min(ours.length, theirs.length);
  const certainty = certainties[Math.min(sounds, certainties.length - 1)] ?? 0;
  if (ours === theirs || certainty === 0) return certainty;
  return certainty === SURE && editDistance(ours, theirs, 1) <= 1 ? UNSURE : 0;
}

/**
 * One edit in a word of four letters or more, two in one of nine: 0.6 to 0.8. Only words the vocabulary does not
 * know, and never a number word: "seventh" is not "seventy".
 */
function spellingCertainty(one: NamePart, other: NamePart): number {
  const length = Math.min(one.value.length, other.value.length);
  if (length < 4 || Math.max(one.value.length, other.value.length) > 30) return 0;
  const allowed = length >= 9 ? 2 : 1;
  const edits = editDistance(one.value, other.value, allowed);
  if (edits > allowed) return 0;
  if (length === 4) return 0.6;
  return edits === 1 ? 0.8 : 0.7;
}

const SHORTEST_NAME = 4;
const LONG_NAME = 5;

/** "Borgelarab" and "Borg al Arab": all the words left on each side, written together, sound alike. */
function pairWholeNames({ query, candidate }: Sides): PartPair[] {
  const [ours, theirs] = [wordsLeft(query), wordsLeft(candidate)];
  if (ours.length + theirs.length < 3 || ours.length === 0 || theirs.length === 0) return [];
  const [one, other] = [soundTogether(ours), soundTogether(theirs)];
  if (Math.min(one.length, other.length) < SHORTEST_NAME) return [];
  const isLong = Math.min(one.length, other.length) >= LONG_NAME;
  if (one !== other && !(isLong && editDistance(one, other, 1) <= 1)) return [];
  for (const part of ours) query.delete(part);
  for (const part of theirs) candidate.delete(part);
  return [{ query: ours, candidate: theirs, certainty: BEGINNING, how: 'spelling' }];
}

const wordsLeft = (parts: ReadonlySet<NamePart>): NamePart[] =>
  [...parts].filter(({ kind, aside }) => kind === 'word' && !aside);

const soundTogether = (parts: readonly NamePart[]): string => parts.map(({ sound = '' }) => sound).join('');
