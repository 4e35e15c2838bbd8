const DAY = 86_400_000;

/** Whole days that have passed between two moments (ISO 8601); 0 before the first is over. */
export function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / DAY));
}
