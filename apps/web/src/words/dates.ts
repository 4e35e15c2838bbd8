const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});

/** `2026-11-23` as `23 Nov 2026`: a calendar day has no zone. */
export const dayInWords = (day: string): string => DAY.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));

/** A moment as `23 Nov 2026, 14:05 GMT+1`, in the reader's own zone, which is always shown. */
export const momentInWords = (moment: string): string => MOMENT.format(new Date(moment));

const MOMENTS = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;

/** A sentence of the API with each moment in it as people write it. */
export const withMoments = (sentence: string): string => sentence.replaceAll(MOMENTS, momentInWords);

/** The zone in which moments are shown, such as `Europe/Vienna`. */
export const zoneName = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `1 day`, `3 days`. */
export const daysInWords = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;
