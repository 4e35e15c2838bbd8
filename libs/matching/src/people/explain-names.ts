import type { MatchReason } from '../match-score.ts';
import type { Agreement } from './compare-names.ts';
import type { NamePair, NamePairing } from './pair-names.ts';
import type { PersonWord } from './person-name.ts';

const HOW: Readonly<Record<Agreement, string>> = {
  same: '',
  variant: ' (spellings of one name)',
  sound: ' (sound alike)',
  short: ' (one is short for the other)',
  part: ' (one is a part of the other)',
  kindred: ' (forms of one name in different languages)',
  initial: ' (an initial)',
};

const text = (words: readonly PersonWord[]): string => words.map((word) => word.text).join(' ');
const isSaid = ({ kind }: PersonWord): boolean => kind !== 'soft' && kind !== 'servant';

/** Why two names agree or do not, in words a vetter reads. */
export function explainNames(
  { pairs, queryOnly, candidateOnly }: NamePairing,
  generations: 'same' | 'one-sided' | 'conflict',
): readonly MatchReason[] {
  const [asked, held] = [queryOnly.filter(isSaid), candidateOnly.filter(isSaid)];
  return [
    ...pairs.filter(({ query, candidate }) => [...query, ...candidate].some(isSaid)).map(pairReason),
    ...restReasons(asked, held),
    ...generationReasons(generations),
  ];
}

function pairReason({ certainty, agreement, query, candidate }: NamePair): MatchReason {
  const [one, other] = [text(query), text(candidate)];
  const words = one === other ? `name agrees: ${one}` : `name agrees: ${one} and ${other}${HOW[agreement]}`;
  return { part: 'name', verdict: 'agrees', weight: certainty, words };
}

function restReasons(asked: readonly PersonWord[], held: readonly PersonWord[]): readonly MatchReason[] {
  if (asked.length > 0 && held.length > 0) {
    return [
      {
        part: 'name',
        verdict: 'conflicts',
        weight: 1,
        words: `name conflicts: ${text(asked)} and ${text(held)}`,
      },
    ];
  }
  return [
    ...(asked.length > 0 ? [missing(`name only in the request: ${text(asked)}`)] : []),
    ...(held.length > 0 ? [missing(`name only in the registry: ${text(held)}`)] : []),
  ];
}

const missing = (words: string): MatchReason => ({ part: 'name', verdict: 'missing', weight: 0.2, words });

function generationReasons(generations: 'same' | 'one-sided' | 'conflict'): readonly MatchReason[] {
  if (generations === 'same') return [];
  const verdict = generations === 'conflict' ? 'conflicts' : 'missing';
  const words =
    generations === 'conflict'
      ? 'generation conflicts: junior and senior are two people'
      : 'generation on one side only: it may be a father or a son';
  return [{ part: 'name', verdict, weight: 1, words }];
}
