import type { MatchReason, MatchScore, MatchZone } from '../match-score.ts';
import { compareFacts } from './compare-facts.ts';
import type { PersonFacts } from './person-match.ts';
import type { PersonName } from './person-name.ts';
import { scoreNames } from './score-names.ts';

/** At and above it a pair may be proposed as the person. */
const MATCH_FROM = 0.8;
/** At and above it a person should compare. */
const LOOK_FROM = 0.45;

/** A name with what else is known of the person. */
export interface NamedPerson {
  readonly name: PersonName;
  readonly facts: PersonFacts;
}

/**
 * Scores how likely two names are one person's, with reasons. The names decide first; a date of birth, a place of birth
 * and a number of an identity paper then lift a score or limit it. A date of birth that conflicts always ends in the
 * zone `none`, a number that conflicts or another country never reaches `match`.
 */
export function scorePeople(query: NamedPerson, candidate: NamedPerson): MatchScore {
  if (query.name.key === '' || candidate.name.key === '') return { score: 0, zone: 'none', reasons: [] };
  const names = scoreNames(query.name, candidate.name);
  const facts = compareFacts(query.facts, candidate.facts);
  const lifted = names.conflicts
    ? Math.min(names.score + facts.lift * 0.5, LIFTED_CONFLICT)
    : lift(names.score, facts.lift);
  const score = Math.round(Math.min(lifted, facts.most) * 1000) / 1000;
  const reasons: readonly MatchReason[] = [...names.reasons, ...facts.reasons];
  return { score, zone: zoneOf(score), reasons };
}

/** Names that conflict are for a person to compare, whatever else agrees. */
const LIFTED_CONFLICT = 0.78;

/** A share of what is missing to certainty; facts alone do not make a match of names that have nothing in common. */
const lift = (score: number, share: number): number =>
  score < LOOK_FROM ? score + share * 0.3 : score + (1 - score) * share;

function zoneOf(score: number): MatchZone {
  if (score >= MATCH_FROM) return 'match';
  return score >= LOOK_FROM ? 'look' : 'none';
}
