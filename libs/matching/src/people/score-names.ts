import type { MatchReason } from '../match-score.ts';
import { explainNames } from './explain-names.ts';
import { namesDiffer, weighNames, type NameEvidence } from './name-evidence.ts';
import { isReordered, mostFor } from './name-limits.ts';
import type { PersonName, PersonWord, PersonWordKind } from './person-name.ts';

/** How far two names agree, and why. */
export interface NameScore {
  /** 0 to 1. */
  readonly score: number;
  /** Each has a name that the other lacks, or they are of two generations. */
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
/** Candidates at a limit keep an order. */
const SPREAD = 0.1;

/** Scores two names of people, with the reasons. The same words score 1, in whatever order, but for single syllables. */
export function scoreNames(query: PersonName, candidate: PersonName): NameScore {
  const evidence = weighNames(query, candidate);
  return {
    score: isSame(evidence) ? 1 : limited(likeness(evidence), mostFor(evidence)),
    conflicts: namesDiffer(evidence) || evidence.generations === 'conflict',
    reasons: explainNames(evidence.pairing, evidence.generations),
  };
}

const isSame = (evidence: NameEvidence): boolean =>
  evidence.identical && evidence.generations === 'same' && !isReordered(evidence);

const limited = (likeness: number, most: number): number =>
  likeness <= most ? likeness : Math.max(0, most - (1 - likeness) * SPREAD);

/** Names that are paired count by how sure the pair is; names on one side only count against, most where both have some. */
function likeness(evidence: NameEvidence): number {
  const { pairs, queryOnly, candidateOnly } = evidence.pairing;
  const weights = pairs.map(({ certainty, agreement, query, candidate }) => {
    const [one, other] = [total(query), total(candidate)];
    const weight = agreement === 'initial' ? Math.min(one, other) : Math.max(one, other);
    return { weight, shared: weight * certainty };
  });
  const shared = weights.reduce((sum, one) => sum + one.shared, 0);
  const paired = weights.reduce((sum, one) => sum + one.weight, 0);
  const left = [...queryOnly, ...candidateOnly].filter(({ kind }) => kind !== 'soft');
  const missing = total(left) * (namesDiffer(evidence) ? DIFFERING : LEFT_OUT);
  return paired === 0 ? 0 : shared / (paired + missing);
}

const total = (words: readonly PersonWord[]): number =>
  words.reduce((sum, { kind, aside }) => sum + WEIGHTS[kind] * (aside ? ASIDE : 1), 0);
