import type { MatchReason, ReasonPart } from '../match-score.ts';
import { foldText } from '../fold-text.ts';
import { transliterate } from '../transliterate.ts';
import { compareBirthDates, readBirthDate, type BirthVerdict } from './birth-date.ts';
import type { PersonFacts } from './person-match.ts';
import { soundLikeness } from './sound-distance.ts';
import { soundOf } from './sound.ts';

/** What is known beside the names says: by how much it lifts a score (0 to 1), and the most it leaves. */
export interface FactsVerdict {
  readonly lift: number;
  readonly most: number;
  readonly reasons: readonly MatchReason[];
}

const NEUTRAL: FactsVerdict = { lift: 0, most: 1, reasons: [] };

/** Compares what is known of two people beside their names; what one side does not say is passed over. */
export function compareFacts(query: PersonFacts, candidate: PersonFacts): FactsVerdict {
  const verdicts = [
    compareIds(query.nationalIds ?? [], candidate.nationalIds ?? []),
    compareBirths(query.birthDates ?? [], candidate.birthDates ?? []),
    comparePlaces(query.birthPlaces ?? [], candidate.birthPlaces ?? []),
    compareCountries(query.countries ?? [], candidate.countries ?? []),
  ];
  return {
    lift: 1 - verdicts.reduce((left, { lift }) => left * (1 - lift), 1),
    most: Math.min(...verdicts.map(({ most }) => most)),
    reasons: verdicts.flatMap(({ reasons }) => reasons),
  };
}

const verdict = (part: ReasonPart, words: string, { lift = 0, most = 1 }): FactsVerdict => {
  const agrees = most === 1;
  return {
    lift,
    most,
    reasons: [{ part, verdict: agrees ? 'agrees' : 'conflicts', weight: agrees ? lift : 1, words }],
  };
};

/** Numbers are compared by their letters and digits. */
const idForm = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^0+/, '');

/** One person may have several numbers, so another number is a doubt and no veto. */
function compareIds(ones: readonly string[], others: readonly string[]): FactsVerdict {
  const [asked, held] = [ones, others].map((ids) => ids.map(idForm).filter((id) => id !== ''));
  if (asked === undefined || held === undefined || asked.length === 0 || held.length === 0) return NEUTRAL;
  const shared = asked.find((id) => held.includes(id));
  if (shared !== undefined) return verdict('identity', `identity number agrees: ${shared}`, { lift: 0.9 });
  const words = `identity number conflicts: ${asked.join(', ')} and ${held.join(', ')}`;
  return verdict('identity', words, { most: 0.6 });
}

const BIRTHS: Readonly<Record<BirthVerdict, { words: string; lift?: number; most?: number }>> = {
  same: { words: 'date of birth agrees', lift: 0.75 },
  partly: { words: 'date of birth agrees as far as it is known', lift: 0.3 },
  swapped: {
    words: 'date of birth agrees but for day and month, which stand the other way round',
    lift: 0.5,
  },
  near: { words: 'date of birth differs in one figure', most: 0.7 },
  conflict: { words: 'date of birth conflicts', most: 0.4 },
};
const BEST_FIRST: readonly BirthVerdict[] = ['same', 'swapped', 'partly', 'near', 'conflict'];

/** Of several dates that are told of one person, the pair that fits best counts. */
function compareBirths(ones: readonly string[], others: readonly string[]): FactsVerdict {
  const compared = ones.flatMap((one) =>
    others.flatMap((other) => {
      const [asked, held] = [readBirthDate(one), readBirthDate(other)];
      if (asked === null || held === null) return [];
      return [{ found: compareBirthDates(asked, held), words: `${one.trim()} and ${other.trim()}` }];
    }),
  );
  const [best] = compared.sort(
    (one, other) => BEST_FIRST.indexOf(one.found) - BEST_FIRST.indexOf(other.found),
  );
  if (best === undefined) return NEUTRAL;
  const { words, ...effect } = BIRTHS[best.found];
  return verdict('birth', `${words}: ${best.words}`, effect);
}

const placeWords = (text: string): string[] =>
  foldText(text)
    .split(/[^\p{L}\p{M}]+/u)
    .map((word) => soundOf(transliterate(word)))
    .filter((word) => word.length > 2);

const SAME_PLACE = 0.85;
const HOW = { withoutVowels: 'neither', loose: false } as const;

/** A place may be a village on one side and its district on the other: a difference lowers nothing by itself. */
function comparePlaces(ones: readonly string[], others: readonly string[]): FactsVerdict {
  const [one, other] = [ones.flatMap(placeWords), others.flatMap(placeWords)];
  if (one.length === 0 || other.length === 0) return NEUTRAL;
  const said = `${ones.join(', ')} and ${others.join(', ')}`;
  const agree = one.some((word) => other.some((held) => soundLikeness(word, held, HOW) >= SAME_PLACE));
  if (agree) return verdict('place', `place of birth agrees: ${said}`, { lift: 0.3 });
  return verdict('place', `place of birth differs: ${said}`, { most: 0.9 });
}

function compareCountries(ones: readonly string[], others: readonly string[]): FactsVerdict {
  if (ones.length === 0 || others.length === 0 || ones.some((one) => others.includes(one))) return NEUTRAL;
  return verdict('nation', `country conflicts: ${ones.join(', ')} and ${others.join(', ')}`, { most: 0.75 });
}
