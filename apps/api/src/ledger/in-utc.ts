/** The record writes moments in UTC with milliseconds and they are compared as written: so is what is asked with. */
export const inUtc = (moment: string): string => new Date(moment).toISOString();
