import type { MatchReason } from '#matching';
import type { ProposedUnit } from './request.ts';

/** A unit as a search proposed it. */
export interface ProposedThen extends ProposedUnit {
  /** The unit that stands for it now; itself where it was not merged. */
  readonly standsFor: { readonly unitId: string; readonly name: string };
}

/** What became of one unit between two searches for the same text. */
export interface CandidateChange {
  readonly unitId: string;
  readonly name: string;
  readonly what: 'came' | 'went' | 'moved';
  /** Null where it came. */
  readonly from: Pick<ProposedUnit, 'score' | 'zone'> | null;
  /** Null where it went without being compared. */
  readonly to: Pick<ProposedUnit, 'score' | 'zone'> | null;
  /** In words; never empty. */
  readonly because: readonly string[];
}

/**
 * What changed from one search to the next: units that came, that went, and whose score or zone moved, each with why.
 * A unit in zone `none` counts as not proposed. Nothing that stayed as it was is listed.
 */
export function compareProposals(
  before: readonly ProposedThen[],
  after: readonly ProposedUnit[],
): readonly CandidateChange[] {
  const [then, now] = [byUnit(before), byUnit(after)];
  const ids = [...new Set([...now.keys(), ...then.keys()])];
  return ids.flatMap((id) => changeOf(then.get(id), now.get(id)) ?? []);
}

const byUnit = <One extends ProposedUnit>(listed: readonly One[]): ReadonlyMap<string, One> =>
  new Map(listed.map((one) => [one.unitId, one]));

const isProposed = (one: ProposedUnit | undefined): boolean => one !== undefined && one.zone !== 'none';

function changeOf(
  then: ProposedThen | undefined,
  now: ProposedUnit | undefined,
): CandidateChange | undefined {
  if (!isProposed(then)) return now !== undefined && isProposed(now) ? came(now, then) : undefined;
  if (then === undefined) return undefined;
  if (now === undefined || !isProposed(now)) return went(then, now);
  if (now.score === then.score && now.zone === then.zone) return undefined;
  return {
    ...named(now),
    what: 'moved',
    from: markOf(then),
    to: markOf(now),
    because: difference(then, now),
  };
}

const named = ({ unitId, name }: ProposedUnit) => ({ unitId, name });
const markOf = ({ score, zone }: ProposedUnit) => ({ score, zone });

function came(now: ProposedUnit, then: ProposedUnit | undefined): CandidateChange {
  const because = now.reasons.filter(({ verdict }) => verdict === 'agrees').map(wordsOf);
  return {
    ...named(now),
    what: 'came',
    from: then === undefined ? null : markOf(then),
    to: markOf(now),
    because: because.length > 0 ? because : ['its names were not compared before'],
  };
}

function went(then: ProposedThen, now: ProposedUnit | undefined): CandidateChange {
  const about = {
    ...named(then),
    what: 'went',
    from: markOf(then),
    to: now === undefined ? null : markOf(now),
  } as const;
  if (then.standsFor.unitId !== then.unitId)
    return { ...about, because: [`it was merged into ${then.standsFor.name}`] };
  const against = (now?.reasons ?? []).filter(({ verdict }) => verdict !== 'agrees').map(wordsOf);
  return {
    ...about,
    because: against.length > 0 ? against : ['none of its names is near the text any more'],
  };
}

/** The reasons that are new, and those that no longer hold. */
function difference(then: ProposedUnit, now: ProposedUnit): readonly string[] {
  const said = (reasons: readonly MatchReason[]) => new Set(reasons.map(wordsOf));
  const [before, after] = [said(then.reasons), said(now.reasons)];
  const fresh = [...after].filter((words) => !before.has(words)).map((words) => `now: ${words}`);
  const gone = [...before].filter((words) => !after.has(words)).map((words) => `no longer: ${words}`);
  const because = [...fresh, ...gone];
  if (because.length > 0) return because;
  return [
    now.name === then.name
      ? 'the same reasons weigh differently now'
      : `another of its names fits best: ${now.name}`,
  ];
}

const wordsOf = ({ words }: MatchReason): string => words;
