import type { MatchReason } from '../match-score.ts';
import { isCommonName } from './common-names.ts';
import { explainNames } from './explain-names.ts';
import { pairNames, type NamePair, type NamePairing } from './pair-names.ts';
import type { PersonName, PersonWord, PersonWordKind } from './person-name.ts';

/** How far two names agree, and why. */
export interface NameScore {
  /** 0 to 1. */
  readonly score: number;
  /** Whether two or more names on each side are the same person's beyond doubt about a single one. */
  readonly conflicts: boolean;
  readonly reasons: readonly MatchReason[];
}

/** How much each kind of word counts. */
const WEIGHTS: Readonly<Record<PersonWordKind, number>> = {
  name: 1,
  initial: 0.3,
  soft: 0.08,
  servant: 0.3,
  patronymic: 0.5,
};
const ASIDE = 0.3;
/** What a word on one side only counts, where only one side has such words, and where both have. */
const LEFT_OUT = 0.18;
const DIFFERING = 0.8;
const STRONG = 0.84;

const weightOf = ({ kind, aside }: PersonWord): number => WEIGHTS[kind] * (aside ? ASIDE : 1);
const total = (words: readonly PersonWord[]): number => words.reduce((sum, word) => sum + weightOf(word), 0);

/** What limits a score: the words themselves, and how they were paired. */
interface Evidence {
  readonly pairing: NamePairing;
  /** Pairs of whole names, not of initials, particles or remarks. */
  readonly strong: readonly NamePair[];
  readonly fair: readonly NamePair[];
  readonly initials: readonly NamePair[];
  readonly queryLacks: readonly PersonWord[];
  readonly candidateLacks: readonly PersonWord[];
  readonly generations: 'same' | 'one-sided' | 'conflict';
  readonly identical: boolean;
  /** The first telling word of each name. */
  readonly firsts: readonly PersonWord[];
}

const isTelling = ({ kind, aside }: PersonWord): boolean => !aside && kind !== 'soft' && kind !== 'servant';
const isWhole = ({ kind, aside }: PersonWord): boolean =>
  !aside && (kind === 'name' || kind === 'patronymic');

function weigh(query: PersonName, candidate: PersonName): Evidence {
  const pairing = pairNames(query, candidate);
  const whole = pairing.pairs.filter(
    ({ agreement, query: ones, candidate: others }) =>
      agreement !== 'initial' && (ones.some(isWhole) || others.some(isWhole)),
  );
  return {
    pairing,
    strong: whole.filter(({ certainty }) => certainty >= STRONG),
    fair: whole.filter(({ certainty }) => certainty < STRONG),
    initials: pairing.pairs.filter(({ agreement }) => agreement === 'initial'),
    queryLacks: pairing.candidateOnly.filter(isTelling),
    candidateLacks: pairing.queryOnly.filter(isTelling),
    generations: generationsOf(query, candidate),
    identical: query.key === candidate.key,
    firsts: [query, candidate].flatMap(({ words }) => words.find(isTelling) ?? []),
  };
}

function generationsOf(
  { generation: one }: PersonName,
  { generation: other }: PersonName,
): Evidence['generations'] {
  if (one === other) return 'same';
  return one === null || other === null ? 'one-sided' : 'conflict';
}

const differs = ({ queryLacks, candidateLacks }: Evidence): boolean =>
  queryLacks.length > 0 && candidateLacks.length > 0;

/** Names that are paired count by how sure the pair is; names on one side only count against, most where both have some. */
function likeness(evidence: Evidence): number {
  const { pairs, queryOnly, candidateOnly } = evidence.pairing;
  const weights = pairs.map(({ certainty, agreement, query, candidate }) => {
    const [one, other] = [total(query), total(candidate)];
    const weight = agreement === 'initial' ? Math.min(one, other) : Math.max(one, other);
    return { weight, shared: weight * certainty };
  });
  const shared = weights.reduce((sum, one) => sum + one.shared, 0);
  const paired = weights.reduce((sum, one) => sum + one.weight, 0);
  const left = [...queryOnly, ...candidateOnly].filter(({ kind }) => kind !== 'soft');
  const missing = total(left) * (differs(evidence) ? DIFFERING : LEFT_OUT);
  return paired === 0 ? 0 : shared / (paired + missing);
}

interface Limit {
  readonly applies: (evidence: Evidence) => boolean;
  readonly most: number;
}

const onlyCommon = ({ strong }: Evidence): boolean =>
  strong.every(({ query, candidate }) =>
    [...query, ...candidate].filter(isWhole).every(({ text }) => isCommonName(text)),
  );
const oneSided = ({ queryLacks, candidateLacks }: Evidence): boolean =>
  queryLacks.length + candidateLacks.length > 0;
const wholes = ({ strong, fair }: Evidence): number => strong.length + fair.length;

/** Names of one syllable, as of Burma, China or Korea, recombine: "Min Hlaing" is not known to be "Min Thura Hlaing". */
const ONE_SYLLABLE = /^[^aeiou]*[aeiou]+[^aeiou]*$/;
const onlyShort = ({ strong }: Evidence): boolean =>
  strong.every(({ query, candidate }) =>
    [...query, ...candidate].every(({ text }) => ONE_SYLLABLE.test(text)),
  );

/**
 * "Peter Okello" is not known to be "William Peter Okello": where one name says more, its first word, the given name to
 * some and the family's to others, must be among those that agree.
 */
const firstLacks = ({ firsts, queryLacks, candidateLacks }: Evidence): boolean =>
  [...queryLacks, ...candidateLacks].some((word) => firsts.includes(word));

/** No agreement outweighs a limit. */
const LIMITS: readonly Limit[] = [
  { applies: ({ generations }) => generations === 'conflict', most: 0.6 },
  { applies: ({ generations }) => generations === 'one-sided', most: 0.79 },
  { applies: (evidence) => differs(evidence) && wholes(evidence) <= 1, most: 0.4 },
  { applies: (evidence) => differs(evidence) && wholes(evidence) === 2, most: 0.6 },
  { applies: differs, most: 0.7 },
  { applies: (evidence) => wholes(evidence) === 0, most: 0.4 },
  {
    applies: (evidence) => wholes(evidence) === 1 && evidence.initials.length === 0 && oneSided(evidence),
    most: 0.55,
  },
  {
    applies: (evidence) => wholes(evidence) === 1 && evidence.initials.length === 0 && !evidence.identical,
    most: 0.78,
  },
  { applies: (evidence) => wholes(evidence) === 1 && evidence.initials.length === 1, most: 0.72 },
  {
    applies: (evidence) => wholes(evidence) === 1 && evidence.initials.length > 1 && onlyCommon(evidence),
    most: 0.75,
  },
  { applies: ({ fair }) => fair.length > 0, most: 0.79 },
  { applies: ({ fair }) => fair.length > 1, most: 0.7 },
  { applies: (evidence) => oneSided(evidence) && onlyCommon(evidence), most: 0.76 },
  { applies: firstLacks, most: 0.78 },
  { applies: (evidence) => oneSided(evidence) && onlyShort(evidence), most: 0.76 },
];

/** Scores two names of people, with the reasons. */
export function scoreNames(query: PersonName, candidate: PersonName): NameScore {
  const evidence = weigh(query, candidate);
  const most = LIMITS.filter(({ applies }) => applies(evidence)).reduce(
    (least, limit) => Math.min(least, limit.most),
    1,
  );
  const raw = evidence.identical && evidence.generations === 'same' ? 1 : likeness(evidence);
  const score = raw <= most ? raw : most - (1 - raw) * SPREAD;
  return {
    score: Math.max(0, score),
    conflicts: differs(evidence) || evidence.generations === 'conflict',
    reasons: explainNames(evidence.pairing, evidence.generations),
  };
}

/** Candidates below a limit keep an order. */
const SPREAD = 0.1;
