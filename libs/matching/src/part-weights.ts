import type { MatchContext } from './match-score.ts';
import type { NamePart, PartKind } from './unit-name.ts';

/** How much each kind of part counts in similarity. */
const WEIGHTS: Readonly<Record<PartKind, number>> = {
  number: 1,
  letter: 0.8,
  code: 1,
  word: 1,
  echelon: 0.5,
  arm: 0.45,
  service: 0.25,
  nation: 0.6,
  headquarters: 0.3,
  filler: 0.1,
};
/** What says how a unit is, more than what it is: reports leave it out, and translators add it. */
const MODIFIERS = new Set(
  'separate special joint mobile combat operations support field strategic tactical land territorial air'.split(
    ' ',
  ),
);
const MODIFIER = 0.2;
/** The country's own name says nothing inside that country. */
const OWN_NATION = 0.05;
/** Words of three letters or fewer are mostly abbreviations of something unsaid. */
const SHORT_WORD = 0.5;
/** A parent or place in brackets is the registry's remark, not the name. */
const ASIDE = 0.3;

/** The weight of one part in a pair, 0 to 1. */
export function weightOf(part: NamePart, context: MatchContext): number {
  const weight = ownWeight(part, context);
  return part.aside ? weight * ASIDE : weight;
}

function ownWeight({ kind, value }: NamePart, { country }: MatchContext): number {
  if (kind === 'nation' && value === country) return OWN_NATION;
  if (kind === 'arm' && MODIFIERS.has(value)) return MODIFIER;
  if (kind === 'word' && value.length <= 3) return SHORT_WORD;
  return WEIGHTS[kind];
}
