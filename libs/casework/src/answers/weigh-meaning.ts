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
export function weighMeaning(meaning: Meaning, known: Facts): Weighed {
  if (meaning.kind === 'silent' || meaning.kind === 'not-barred')
    return { effect: 'free', words: meaning.words };
  const covered = meaning.covers === null ? true : isCovered(meaning.covers, known);
  if (covered === null) return { effect: 'open', words: unknownWords(meaning, known) };
  if (meaning.kind === 'excepted') return weighExit(meaning, covered);
  if (!covered) return { effect: 'free', words: `${meaning.words} It reaches only ${coverWords(meaning)}.` };
  if (meaning.kind === 'not-determined') return { effect: 'open', words: meaning.words };
  return meaning.scope === null
    ? { effect: 'bars', words: meaning.words }
    : { effect: 'open', words: scopeWords(meaning, 'It reaches') };
}

function weighExit(meaning: Meaning, covered: boolean): Weighed {
  if (!covered)
    return {
      effect: 'bars',
      words: `${meaning.words} It holds the bar back only for ${coverWords(meaning)}; for all else the bar stands.`,
    };
  return meaning.scope === null
    ? { effect: 'free', words: meaning.words }
    : { effect: 'open', words: scopeWords(meaning, 'It holds the bar back only for') };
}

const coverWords = ({ covers }: Meaning): string =>
  covers === null ? 'everything' : `${covers.words} ${covers.cite}`;

const scopeWords = ({ words, scope }: Meaning, does: string): string =>
  `${words} ${does}: ${scope ?? ''}. Whether this assistance is that is not determined here; for all else the bar stands.`;

/** Names the facts on which the coverage turns and that nobody knows. */
function unknownWords(meaning: Meaning, known: Facts): string {
  const asked = (meaning.covers?.anyOf ?? []).flatMap((row) => Object.keys(row));
  const missing = [...new Set(asked)].filter((name) => (known[name] ?? null) === null);
  return `${meaning.words} It is about ${coverWords(meaning)}; whether this assistance is that turns on what is not known: ${missing.join(', ')}.`;
}
