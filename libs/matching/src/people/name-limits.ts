import { isCommonName } from './common-names.ts';
import { isWhole, namesDiffer, type NameEvidence } from './name-evidence.ts';

interface Limit {
  readonly applies: (evidence: NameEvidence) => boolean;
  readonly most: number;
}

const isOneSided = ({ queryLacks, candidateLacks }: NameEvidence): boolean =>
  queryLacks.length + candidateLacks.length > 0;
const wholes = ({ strong, fair }: NameEvidence): number => strong.length + fair.length;
/** One name agrees, and what else there is are so many initials. */
const oneNameAnd = (evidence: NameEvidence, initials: number): boolean =>
  wholes(evidence) === 1 && evidence.initials === initials;

/** "Mohammed Ahmed" says little. */
const onlyCommon = ({ strong }: NameEvidence): boolean =>
  strong.every(({ query, candidate }) => [...query, ...candidate].filter(isWhole).every(isCommonName));

/** Names of one syllable, as of Burma, China or Korea, recombine: "Min Hlaing" is not known to be "Min Thura Hlaing". */
const ONE_SYLLABLE = /^[^aeiou]*[aeiou]+[^aeiou]*$/;
const onlyShort = ({ strong }: NameEvidence): boolean =>
  strong.every(({ query, candidate }) =>
    [...query, ...candidate].every(({ text }) => ONE_SYLLABLE.test(text)),
  );

/**
 * "Soe Than Win" is not "Soe Win Than": names of single syllables are told apart by their order, but for the family's
 * going from one end to the other.
 */
export function isReordered(evidence: NameEvidence): boolean {
  if (evidence.strong.length < 3 || !onlyShort(evidence)) return false;
  const inOrder = evidence.strong.toSorted((one, other) => one.at[0] - other.at[0]);
  const places = inOrder.map(({ at }) => at[1]);
  return places.filter((place, n) => place > (places[(n + 1) % places.length] ?? 0)).length > 1;
}

/**
 * "Peter Okello" is not known to be "William Peter Okello": where one name says more, its first word, the given name to
 * some and the family's to others, must be among those that agree.
 */
const firstLacks = ({ firsts, queryLacks, candidateLacks }: NameEvidence): boolean =>
  [...queryLacks, ...candidateLacks].some((word) => firsts.includes(word));

/** The request has a whole name more than the registry, and no more than two agree: the registry's may be a relative. */
const saysMore = (evidence: NameEvidence): boolean =>
  wholes(evidence) <= 2 && evidence.candidateLacks.some(({ kind }) => kind === 'name');

/** From 0.8 on a pair may be proposed; from 0.45 on a person should compare. */
const LIMITS: readonly Limit[] = [
  { applies: ({ generations }) => generations === 'conflict', most: 0.6 },
  { applies: ({ generations }) => generations === 'one-sided', most: 0.79 },
  // Brothers share a family's and a father's name.
  { applies: (evidence) => namesDiffer(evidence) && wholes(evidence) <= 1, most: 0.4 },
  { applies: namesDiffer, most: 0.7 },
  { applies: (evidence) => wholes(evidence) === 0, most: 0.4 },
  { applies: (evidence) => oneNameAnd(evidence, 0) && isOneSided(evidence), most: 0.55 },
  { applies: (evidence) => oneNameAnd(evidence, 0), most: 0.78 },
  { applies: (evidence) => oneNameAnd(evidence, 1), most: 0.72 },
  { applies: (evidence) => wholes(evidence) === 1 && onlyCommon(evidence), most: 0.75 },
  { applies: ({ fair }) => fair.length > 0, most: 0.79 },
  {
    applies: (evidence) => isOneSided(evidence) && (onlyCommon(evidence) || onlyShort(evidence)),
    most: 0.76,
  },
  { applies: (evidence) => firstLacks(evidence) || saysMore(evidence), most: 0.78 },
  { applies: isReordered, most: 0.75 },
];

/** The most that two names can score, by what stands between them. No agreement outweighs a limit. */
export const mostFor = (evidence: NameEvidence): number =>
  LIMITS.reduce((least, { applies, most }) => (most < least && applies(evidence) ? most : least), 1);
