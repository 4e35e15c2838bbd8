/** RFC 5545, 8.1. No browser takes it for a page: it is saved. */
export const CALENDAR = 'text/calendar; charset=utf-8';
export const SAVED = 'attachment; filename="clocks.ics"';
