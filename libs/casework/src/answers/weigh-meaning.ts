import type { Facts } from '#law';
import { isCovered } from '#law';
import type { Meaning } from '#workflow';

/** What a region of a drawn proceeding does to this assistance: bars it, leaves it open, or stands in no way. */
export interface Weighed {
  readonly effect: 'bars' | 'open' | 'free';
  readonly words: string;
}

/**
 * What a meaning comes to for assistance of which these facts are known. A bar reaches only what it covers; an exit holds
 * the bar back only for what it covers, and the bar stands for all else; whether it is that is open while a fact that it
 * turns on is not known, and where the terms are words that only a person can apply.
 */
export function weighMeaning(
  meaning: Meaning,
  known: Facts,
  within: Readonly<Record<string, boolean>> = {},
): Weighed {
  if (meaning.kind === 'silent' || meaning.kind === 'not-barred')
    return { effect: 'free', words: meaning.words };
  const covered = meaning.covers === null ? true : isCovered(meaning.covers, known);
  if (covered === null) return { effect: 'open', words: unknownWords(meaning, known) };
  if (!covered) return notCovered(meaning);
  if (meaning.kind === 'not-determined') return { effect: 'open', words: meaning.words };
  return withinTerms(meaning, withinScope(meaning, within));
}

/** Plainly not what it covers: a bar does not reach it, and an exit holds nothing back for it. */
function notCovered(meaning: Meaning): Weighed {
  const { kind, words } = meaning;
  return kind === 'excepted'
    ? { effect: 'bars', words: `${words} ${HOLDS_BACK} ${coverWords(meaning)}; for all else the bar stands.` }
    : { effect: 'free', words: `${words} It reaches only ${coverWords(meaning)}.` };
}

const HOLDS_BACK = 'It holds the bar back only for';

function withinTerms(meaning: Meaning, isWithin: boolean | null): Weighed {
  const lifts = meaning.kind === 'excepted';
  const words = scopeWords(meaning, lifts ? HOLDS_BACK : 'It reaches', isWithin);
  if (isWithin === null) return { effect: 'open', words };
  return { effect: isWithin === lifts ? 'free' : 'bars', words };
}

/** Whether it is within the words of the terms: always where there are none, and unknown until a person has said so. */
const withinScope = (
  { scope, determinationId }: Meaning,
  within: Readonly<Record<string, boolean>>,
): boolean | null => (scope === null ? true : (within[determinationId ?? ''] ?? null));

const coverWords = ({ covers }: Meaning): string =>
  covers === null ? 'everything' : `${covers.words} ${covers.cite}`;

function scopeWords({ words, scope }: Meaning, does: string, isWithin: boolean | null): string {
  if (scope === null) return words;
  const said =
    isWithin === null
      ? 'Whether this assistance is that is not determined here; for all else the bar stands.'
      : `A legal adviser has said, on record, that this transfer is ${isWithin ? '' : 'not '}that.`;
  return `${words} ${does}: ${scope}. ${said}`;
}

/** Names the facts on which the coverage turns and that nobody knows. */
function unknownWords(meaning: Meaning, known: Facts): string {
  const asked = (meaning.covers?.anyOf ?? []).flatMap((row) => Object.keys(row));
  const missing = [...new Set(asked)].filter((name) => (known[name] ?? null) === null);
  return `${meaning.words} It is about ${coverWords(meaning)}; whether this assistance is that turns on what is not known: ${missing.join(', ')}.`;
}
