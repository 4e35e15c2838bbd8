/** What a unit is looked at as of: a day in the world, and what was known at a moment (now where undefined). */
export interface UnitTime {
  readonly asOf: string;
  readonly knownAt: string | undefined;
}

const MONTHS = 12;

/** Today as the reader's calendar has it. */
export function today(): string {
  const now = new Date();
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

/** The end of a calendar day of the reader, as a moment: "as known on" a day includes what was recorded on it. */
export const endOfDay = (day: string): string => new Date(`${day}T23:59:59.999`).toISOString();

/** A day as a number of months, for a slider. */
export const monthOf = (day: string): number =>
  Number(day.slice(0, 4)) * MONTHS + Number(day.slice(5, 7)) - 1;

/** The first day of a month that a slider gave. */
export const firstOfMonth = (month: number): string =>
  `${String(Math.floor(month / MONTHS)).padStart(4, '0')}-${String((month % MONTHS) + 1).padStart(2, '0')}-01`;

/** Days on which something began or ended, by the dates of claims as precise as they are; in order, each once. */
export function changesIn(dates: readonly (string | null)[]): readonly string[] {
  const days = dates.filter((date) => date !== null).map((date) => `${date}-01-01`.slice(0, 10));
  return [...new Set(days)].sort();
}
