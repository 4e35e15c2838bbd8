import type { EarlierFile } from './request-store.ts';
import type { FileSelection } from './request.ts';

/** The earlier takings of the same file that took some of the rows taken now. */
export function overlapping(
  earlier: readonly EarlierFile[],
  selection: FileSelection,
): readonly EarlierFile[] {
  return earlier.filter((file) => overlap(file.selection, selection));
}

/** Whether some row could be in both selections: they differ nowhere that rules it out. */
function overlap(one: FileSelection, other: FileSelection): boolean {
  const apart = (['country', 'report', 'fiscalYear'] as const).some(
    (field) => one[field] !== null && other[field] !== null && one[field] !== other[field],
  );
  const first = Math.max(one.fromRow ?? 0, other.fromRow ?? 0);
  const last = Math.min(one.toRow ?? Number.MAX_SAFE_INTEGER, other.toRow ?? Number.MAX_SAFE_INTEGER);
  return !apart && first <= last;
}
