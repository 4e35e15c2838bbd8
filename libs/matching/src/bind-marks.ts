import type { Designation, NamePart } from './unit-name.ts';

/** How far a number looks for its echelon: "3rd Mechanised Light Infantry Battalion". */
const FURTHEST = 5;

/**
 * Finds for every number and designating letter the echelon it belongs to: the next one after it that no other mark
 * has taken ("18 Armoured Brigade"), else the one before it ("Squadron 44", "Batallón de Infantería 18"). Where every mark
 * stands behind an echelon and nothing follows the last ("Batallón 2, Brigada 7"), each belongs to the one before it.
 */
export function bindMarks(parts: readonly NamePart[]): readonly Designation[] {
  const taken = new Set<number>();
  const marks = parts.flatMap((part, at) => (part.kind === 'number' || part.kind === 'letter' ? [at] : []));
  const behind = marks.length > 1 ? allBehind(parts, marks) : null;
  if (behind !== null) return behind.map((echelonAt, at) => designation(parts, marks[at] ?? 0, echelonAt));
  return marks.map((at) => {
    const echelonAt =
      areaBefore(parts, at, taken) ?? echelonAfter(parts, at, taken) ?? echelonBefore(parts, at, taken);
    if (echelonAt !== null) taken.add(echelonAt);
    return designation(parts, at, echelonAt);
  });
}

const designation = (parts: readonly NamePart[], at: number, echelonAt: number | null): Designation => ({
  mark: parts[at]?.value ?? '',
  echelon: echelonAt === null ? null : (parts[echelonAt]?.value ?? null),
});

/** The echelon before each mark, where each has its own and the last has none behind it; null otherwise. */
function allBehind(parts: readonly NamePart[], marks: readonly number[]): readonly number[] | null {
  const taken = new Set<number>();
  const found = marks.flatMap((at) => {
    const echelonAt = echelonBefore(parts, at, taken);
    if (echelonAt !== null) taken.add(echelonAt);
    return echelonAt ?? [];
  });
  const last = marks.at(-1) ?? 0;
  return found.length === marks.length && echelonAfter(parts, last, new Set()) === null ? found : null;
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
