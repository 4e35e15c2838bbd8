import type { MatchReason, ReasonPart } from './match-score.ts';

/** What limits a score. */
export interface Verdicts {
  readonly reasons: readonly MatchReason[];
  /** The echelons differ, but are ones that reports mix up. */
  readonly kin: boolean;
  /** Both names say the same, small words aside. */
  readonly isWhole: boolean;
  /** The body is one that forces number through: a battalion, not a sector. */
  readonly isFormation: boolean;
}

interface Limit {
  readonly applies: (verdicts: Verdicts) => boolean;
  readonly most: number;
  /** What similarity still counts for below the limit, so that vetoed candidates keep an order. */
  readonly share: number;
}

const has = ({ reasons }: Verdicts, verdict: MatchReason['verdict'], ...parts: ReasonPart[]): boolean =>
  reasons.some((reason) => reason.verdict === verdict && parts.includes(reason.part));

/** True where something that tells one unit from another agrees. */
const tellsApart = (verdicts: Verdicts): boolean =>
  has(verdicts, 'agrees', 'number', 'letter', 'code', 'name');

/** A proper word outside brackets on one side only: "Oko" is not known to be "Oko-Oba". */
const reallyMissing = (verdicts: Verdicts): boolean =>
  verdicts.reasons.some(
    ({ part, verdict, weight }) => part === 'name' && verdict === 'missing' && weight >= 0.5,
  ) && !isNumberedBody(verdicts);

/** The number and the kind of body agree, and nothing is said of what it is for that the other does not say. */
const isNumberedBody = (verdicts: Verdicts): boolean =>
  has(verdicts, 'agrees', 'number') &&
  has(verdicts, 'agrees', 'echelon') &&
  verdicts.isFormation &&
  !has(verdicts, 'missing', 'letter', 'code') &&
  !missesArm(verdicts);

const missesArm = ({ reasons }: Verdicts): boolean =>
  reasons.some(({ part, verdict, weight }) => part === 'arm' && verdict === 'missing' && weight > MODIFIER);

/** The weight of an arm that says how a unit is rather than what it is. */
const MODIFIER = 0.2;

/**
 * "Sector 4" could be any sector 4, and "35th Battalion" any battalion with that number: a small number with an echelon
 * is not enough where only one name says what the unit is for.
 */
const saysTooLittle = (verdicts: Verdicts): boolean =>
  missesArm(verdicts) &&
  !has(verdicts, 'agrees', 'name', 'code') &&
  verdicts.reasons.some(
    ({ part, verdict, words }) => part === 'number' && verdict === 'agrees' && !/\d{3}/.test(words),
  );

/** A military-unit number names the unit whether its other number is said or not. */
const missesMark = (verdicts: Verdicts): boolean =>
  has(verdicts, 'missing', 'number', 'letter') && !has(verdicts, 'agrees', 'code');

/** "'D' Division" is any D division where the other name says which. */
const onlyTheLetter = (verdicts: Verdicts): boolean =>
  has(verdicts, 'agrees', 'letter') &&
  has(verdicts, 'missing', 'name') &&
  !has(verdicts, 'agrees', 'number', 'code', 'name', 'place', 'parent');

/** "36" alone agrees with every 36th body of the force. */
const onlyTheMark = (verdicts: Verdicts): boolean =>
  !verdicts.isWhole &&
  has(verdicts, 'agrees', 'number', 'letter') &&
  !has(verdicts, 'agrees', 'echelon', 'arm', 'service', 'name', 'code', 'place', 'parent');

/**
 * "Air Force HQ, Abuja" is not known to be "Air Force Hospital, Abuja": where only one side says what kind of body it is,
 * a place and a service they share are not enough.
 */
const kindOnOneSide = (verdicts: Verdicts): boolean =>
  has(verdicts, 'missing', 'echelon') && !has(verdicts, 'agrees', 'number', 'letter', 'code', 'arm');

const LIMITS: readonly Limit[] = [
  { applies: (verdicts) => has(verdicts, 'conflicts', 'number', 'letter', 'code'), most: 0.25, share: 0.3 },
  { applies: (verdicts) => has(verdicts, 'conflicts', 'echelon') && !verdicts.kin, most: 0.42, share: 0.6 },
  { applies: (verdicts) => has(verdicts, 'conflicts', 'echelon'), most: 0.75, share: 1 },
  { applies: (verdicts) => has(verdicts, 'conflicts', 'nation'), most: 0.4, share: 0.5 },
  { applies: (verdicts) => has(verdicts, 'conflicts', 'service'), most: 0.42, share: 0.7 },
  {
    applies: (verdicts) => has(verdicts, 'conflicts', 'name') && !tellsApart(verdicts),
    most: 0.42,
    share: 0.5,
  },
  { applies: (verdicts) => has(verdicts, 'conflicts', 'name', 'arm'), most: 0.75, share: 0.95 },
  { applies: (verdicts) => has(verdicts, 'conflicts', 'parent'), most: 0.7, share: 0.9 },
  { applies: missesMark, most: 0.75, share: 0.95 },
  { applies: onlyTheLetter, most: 0.75, share: 1 },
  { applies: onlyTheMark, most: 0.7, share: 0.95 },
  { applies: kindOnOneSide, most: 0.75, share: 1 },
  { applies: (verdicts) => reallyMissing(verdicts) || saysTooLittle(verdicts), most: 0.78, share: 1 },
  {
    applies: (verdicts) => !tellsApart(verdicts) && !verdicts.isWhole,
    most: 0.7,
    share: 0.95,
  },
];

/** What similarity a code that agrees gives at least: it is one unit's own. */
const BY_CODE = 0.92;
/** How far below a limit the unlikeliest pair comes, so that limited candidates keep their order. */
const SPREAD = 0.03;

/** Applies every limit whose verdict was given. No agreement outweighs a limit. */
export function limitScore(similarity: number, verdicts: Verdicts): number {
  const start = has(verdicts, 'agrees', 'code') ? Math.max(similarity, BY_CODE) : similarity;
  const applying = LIMITS.filter((limit) => limit.applies(verdicts));
  return applying.reduce(
    (score, { share, most }) => Math.min(score * share, most - SPREAD * (1 - similarity)),
    start,
  );
}
