import type { Designation, NamePart } from './unit-name.ts';

/** How far a number looks for its echelon: "3rd Mechanised Light Infantry Battalion". */
const FURTHEST = 5;

/**
 * Finds for every number and designating letter the echelon it belongs to: the next one after it that no other mark
 * has taken ("18 Armoured Brigade"), else the one before it ("Squadron 44", "Batallón de Infantería 18").
 */
export function bindMarks(parts: readonly NamePart[]): readonly Designation[] {
  const taken = new Set<number>();
  const marks = parts.flatMap((part, at) => (part.kind === 'number' || part.kind === 'letter' ? [at] : []));
  return marks.map((at) => {
    const echelonAt =
      areaBefore(parts, at, taken) ?? echelonAfter(parts, at, taken) ?? echelonBefore(parts, at, taken);
    if (echelonAt !== null) taken.add(echelonAt);
    return {
      mark: parts[at]?.value ?? '',
      echelon: echelonAt === null ? null : (parts[echelonAt]?.value ?? null),
    };
  });
}

/** Bodies of an area carry their number behind: "Zone 2 Police Command". */
const AREAS = new Set(['zone', 'sector', 'sub-sector', 'region', 'district', 'area-command']);

function areaBefore(parts: readonly NamePart[], at: number, taken: ReadonlySet<number>): number | null {
  const [before, after] = [parts[at - 1], parts[at + 1]];
  const isArea = before?.kind === 'echelon' && AREAS.has(before.value) && !taken.has(at - 1);
  return isArea && after?.kind !== 'echelon' ? at - 1 : null;
}

function echelonAfter(parts: readonly NamePart[], at: number, taken: ReadonlySet<number>): number | null {
  for (let next = at + 1; next <= Math.min(at + FURTHEST, parts.length - 1); next += 1) {
    const kind = parts[next]?.kind;
    if (kind === 'number' || kind === 'letter') return null;
    if (kind === 'echelon' && !isOfTheNext(parts, next)) return taken.has(next) ? null : next;
  }
  return null;
}

/** "22 Task Force Brigade" is a brigade. */
const isOfTheNext = (parts: readonly NamePart[], at: number): boolean =>
  parts[at]?.value === 'task-force' && parts[at + 1]?.kind === 'echelon';

function echelonBefore(parts: readonly NamePart[], at: number, taken: ReadonlySet<number>): number | null {
  for (let back = at - 1; back >= Math.max(0, at - FURTHEST); back -= 1) {
    const kind = parts[back]?.kind;
    if (kind === 'echelon') return taken.has(back) ? null : back;
    if (kind !== 'filler' && kind !== 'arm') return null;
  }
  return null;
}
