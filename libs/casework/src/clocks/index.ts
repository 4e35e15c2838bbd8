export * from './calendar-feed-store.ts';
export * from './calendar-feed.ts';
export * from './clock-store.ts';
export * from './explain-clock.ts';
export * from './list-clocks.ts';
export { writeCalendar } from './write-calendar.ts';
