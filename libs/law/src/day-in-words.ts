const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/**
 * The day of an ISO date or instant as people read it in a sentence: `2026-09-03` as `3 Sept 2026`, the same as the pages
 * write it. What is no such date is given back as it is: a sentence is never lost over a day.
 */
export function dayInWords(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day) ?? [];
  const named = MONTHS[Number(month) - 1];
  return named === undefined ? day : `${Number(date)} ${named} ${year ?? ''}`;
}
