import { pairNames, type NamePair, type NamePairing } from './pair-names.ts';
import type { PersonName, PersonWord } from './person-name.ts';

/** Whether two names say the same of the generation: "Jr." on one side only may be a father or a son. */
export type Generations = 'same' | 'one-sided' | 'conflict';

/** Two names, paired, as far as it bears on their score. */
export interface NameEvidence {
  readonly pairing: NamePairing;
  /** Pairs of whole names (not of initials, particles or remarks) that are surely one, and those that may be. */
  readonly strong: readonly NamePair[];
  readonly fair: readonly NamePair[];
  /** How many words are paired as initials. */
  readonly initials: number;
  /** Telling words that only the candidate has, and that only the query has. */
  readonly queryLacks: readonly PersonWord[];
  readonly candidateLacks: readonly PersonWord[];
  readonly generations: Generations;
  /** The same words, in whatever order. */
  readonly identical: boolean;
  /** The first telling word of each name. */
  readonly firsts: readonly PersonWord[];
}

const STRONG = 0.84;

/** A word that tells people apart where it differs. */
const isTelling = ({ kind, aside }: PersonWord): boolean => !aside && kind !== 'soft' && kind !== 'servant';

/** A whole name outside brackets. */
export const isWhole = ({ kind, aside }: PersonWord): boolean =>
  !aside && (kind === 'name' || kind === 'patronymic');

/** Pairs two names and sorts what came of it. */
export function weighNames(query: PersonName, candidate: PersonName): NameEvidence {
  const pairing = pairNames(query, candidate);
  const whole = pairing.pairs.filter(
    ({ agreement, query: ones, candidate: others }) =>
      agreement !== 'initial' && (ones.some(isWhole) || others.some(isWhole)),
  );
  return {
    pairing,
    strong: whole.filter(({ certainty }) => certainty >= STRONG),
    fair: whole.filter(({ certainty }) => certainty < STRONG),
    initials: pairing.pairs.reduce((count, pair) => count + initialsIn(pair), 0),
    queryLacks: pairing.candidateOnly.filter(isTelling),
    candidateLacks: pairing.queryOnly.filter(isTelling),
    generations: generationsOf(query, candidate),
    identical: query.key === candidate.key,
    firsts: [query, candidate].flatMap(({ words }) => words.find(isTelling) ?? []),
  };
}

/** How many words a pair joins by initials: "TY" is two. */
const initialsIn = ({ agreement, query, candidate }: NamePair): number =>
  agreement === 'initial' ? Math.max(query.length, candidate.length) : 0;

function generationsOf({ generation: one }: PersonName, { generation: other }: PersonName): Generations {
  if (one === other) return 'same';
  return one === null || other === null ? 'one-sided' : 'conflict';
}

/** Each name has words that the other lacks. */
export const namesDiffer = ({ queryLacks, candidateLacks }: NameEvidence): boolean =>
  queryLacks.length > 0 && candidateLacks.length > 0;
