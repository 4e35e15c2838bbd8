/** The last day that a deviation beginning on a day may have: the same day a year later, or the end of February. */
export function lastDayFor(startsOn: string): string {
  const year = String(Number(startsOn.slice(0, 4)) + 1).padStart(4, '0');
  const later = `${year}${startsOn.slice(4)}`;
  return later.endsWith('-02-29') ? `${year}-02-28` : later;
}
