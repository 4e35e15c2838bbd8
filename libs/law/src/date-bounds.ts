import type { DateBound } from './charted-procedure.ts';

/** Nothing is put on record as done on a day that has not come. */
export const notAfterToday: DateBound = {
  is: 'not-after',
  than: 'today',
  words: 'This day has not come yet.',
  cite: 'standard process',
};
