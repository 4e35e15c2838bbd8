import type { MatchContext, MatchReason, ReasonPart } from './match-score.ts';
import type { Pairing, PartPair } from './pairing.ts';
import { weightOf } from './part-weights.ts';
import { quoteParts } from './quote-parts.ts';
import type { NamePart, PartKind, UnitName } from './unit-name.ts';

const SPOKEN: readonly (readonly [PartKind, ReasonPart])[] = [
  ['arm', 'arm'],
  ['service', 'service'],
  ['nation', 'nation'],
  ['word', 'name'],
];

/**
 * Compares arms, services, nations and the words that are left, each with its own verdict. A kind conflicts where
 * both names say something of it outside brackets that the other does not, and is missing where only one does.
 */
export function compareWords(
  names: ComparedNames,
  pairing: Pairing,
  context: MatchContext,
): readonly MatchReason[] {
  return SPOKEN.flatMap(([kind, part]) => compareKind({ kind, part, names, pairing, context }));
}

/** The two names, to quote what they say. */
interface ComparedNames {
  readonly query: UnitName;
  readonly candidate: UnitName;
}

interface Comparison {
  readonly kind: PartKind;
  readonly part: ReasonPart;
  readonly names: ComparedNames;
  readonly pairing: Pairing;
  readonly context: MatchContext;
}

function compareKind(comparison: Comparison): MatchReason[] {
  const { kind, part, pairing } = comparison;
  const pairs = pairing.pairs.filter((pair) => kindOf(pair) === kind);
  const agreed = pairs.map((pair): MatchReason => {
    const weight = heaviest([...pair.query, ...pair.candidate], comparison) * pair.certainty;
    return { part, verdict: 'agrees', weight, words: `${part} agrees: ${wordsOf(pair, comparison.names)}` };
  });
  return [...agreed, ...leftOver(comparison)];
}

/** An acronym speaks of the name only where what it stands for does: "CID" is a function, as its words are. */
function kindOf({ query, candidate, how }: PartPair): PartKind {
  if (how === 'same' || how === 'kin') return query[0]?.kind ?? 'word';
  if (how === 'concepts') return 'arm';
  if (how !== 'acronym') return 'word';
  const run = query.length > candidate.length ? query : candidate;
  return run.some(({ kind }) => kind === 'word' || kind === 'nation') ? 'word' : 'arm';
}

function leftOver({ kind, part, names, pairing, context }: Comparison): MatchReason[] {
  const ofKind = (parts: readonly NamePart[]): NamePart[] =>
    parts.filter((one) => spokenKind(one) === kind && isHeavy(one, context));
  const ours = ofKind(pairing.queryOnly);
  const theirs = ofKind(pairing.candidateOnly);
  const [said, known] = [quoteParts(names.query, ours), quoteParts(names.candidate, theirs)];
  const weight = heaviest([...ours, ...theirs], { context });
  const reason = (verdict: MatchReason['verdict'], words: string): MatchReason[] => [
    { part, verdict, weight, words },
  ];
  if (areOpposed(ours, theirs) && !differsByGenerality(kind, ours, theirs)) {
    return reason('conflicts', `${part} conflicts: ${said} and ${known}`);
  }
  if (ours.length > 0) return reason('missing', `${part} missing in the registry: ${said}`);
  if (theirs.length > 0) return reason('missing', `${part} missing in the request: ${known}`);
  return [];
}

/**
 * Marines are a service, and what a brigade of them is for: "Marine Brigade" is no "Mechanised Brigade". A task force
 * is a body, and what its sectors and brigades are for.
 */
const spokenKind = ({ kind, value }: NamePart): PartKind =>
  value === 'marines' || value === 'task-force' ? 'arm' : kind;

/** "PA" behind a name, a service or its place, does not speak of what the other says in brackets. */
function areOpposed(ours: readonly NamePart[], theirs: readonly NamePart[]): boolean {
  if (ours.length === 0 || theirs.length === 0) return false;
  const isShort = ({ kind, value }: NamePart): boolean => kind === 'word' && value.length <= SHORT;
  const isAside = ({ aside }: NamePart): boolean => aside;
  return !((ours.every(isShort) && theirs.every(isAside)) || (theirs.every(isShort) && ours.every(isAside)));
}

const SHORT = 3;

/** Short words and the country's own name are too light to conflict. */
const isHeavy = (part: NamePart, context: MatchContext): boolean =>
  part.kind === 'service' ||
  (part.kind === 'nation' && part.value !== context.country) ||
  weightOf(part, context) >= 0.2;

/** "Military" may be any of the services, so it conflicts with none. */
const differsByGenerality = (
  kind: PartKind,
  ours: readonly NamePart[],
  theirs: readonly NamePart[],
): boolean => kind === 'service' && [...ours, ...theirs].some(({ value }) => value === 'armed-forces');

const heaviest = (parts: readonly NamePart[], { context }: { readonly context: MatchContext }): number =>
  Math.max(0, ...parts.map((part) => weightOf(part, context)));

function wordsOf({ query, candidate, how }: PartPair, names: ComparedNames): string {
  const [said, known] = [quoteParts(names.query, query), quoteParts(names.candidate, candidate)];
  if (how === 'acronym' || how === 'concepts') return `${said} and ${known}, one short for the other`;
  if (how === 'kin') return `${said} and ${known}, which translations mix`;
  if (how === 'spelling') return `${said} and ${known}, spelt or sounding almost alike`;
  return query[0]?.kind === 'word' ? said : (query[0]?.value ?? '');
}
