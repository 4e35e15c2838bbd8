interface Echelon {
  /** Order of size, smallest first: decides which echelon of "3 Bn, 7 Div" the unit itself is. */
  readonly rank: number;
  /** Echelons that reports mix up: their difference is for a person to look at, not a veto. */
  readonly kin: string;
}

const row = (rank: number, kin: string, names: string): readonly (readonly [string, Echelon])[] =>
  names.split(' ').map((name) => [name, { rank, kin }] as const);

/** Every canonical echelon and establishment. Languages spell them; nothing else may invent one. */
export const ECHELONS: ReadonlyMap<string, Echelon> = new Map([
  ...row(1, 'team', 'team squad'),
  ...row(2, 'team', 'section detachment'),
  ...row(3, 'platoon', 'platoon'),
  ...row(4, 'company', 'troop company battery squadron'),
  ...row(5, 'battalion', 'battalion'),
  ...row(6, 'battalion', 'regiment'),
  ...row(6, 'group', 'group wing legion'),
  ...row(7, 'brigade', 'brigade'),
  ...row(8, 'division', 'division'),
  ...row(5, 'division', 'station'),
  ...row(3, 'post', 'post'),
  ...row(4, 'garrison', 'garrison'),
  ...row(9, 'corps', 'corps flotilla fleet'),
  ...row(8, 'area', 'sector district'),
  ...row(7, 'area', 'sub-sector'),
  ...row(10, 'area', 'area-command'),
  ...row(20, 'division', 'command'),
  ...row(13, 'area', 'zone region'),
  ...row(4, 'base', 'base barracks ship'),
  ...row(4, 'school', 'school college academy centre institute university'),
  ...row(4, 'hospital', 'hospital'),
  ...row(4, 'depot', 'depot'),
  ...row(6, 'office', 'department directorate office branch'),
  ...row(7, 'unit', 'unit'),
  ...row(25, 'task-force', 'task-force'),
]);

/** Size order of an echelon; unknown ones are largest. */
export const echelonRank = (echelon: string): number => ECHELONS.get(echelon)?.rank ?? 99;

/** True where reports use the two for one unit ("station" and "division" of police, "battalion" and "regiment"). */
export function areKin(one: string, other: string): boolean {
  const kin = ECHELONS.get(one)?.kin;
  return kin !== undefined && kin === ECHELONS.get(other)?.kin;
}

/** The smallest echelon named: in "3 Bn, 7 Div" the unit is the battalion. Null where none is named. */
export function smallestEchelon(echelons: readonly string[]): string | null {
  return (
    [...echelons].sort((one, other) => echelonRank(one) - echelonRank(other) || (one < other ? -1 : 1))[0] ??
    null
  );
}

const NUMBERED = new Set(
  'platoon troop company battery squadron battalion regiment group wing legion brigade division corps flotilla base command district'.split(
    ' ',
  ),
);

/** True for bodies that a force numbers through, so that the number names one: battalions, not sectors or stations. */
export const isNumberedThrough = (echelon: string): boolean => NUMBERED.has(echelon);
