export * from './actor.ts';
export * from './refusal.ts';
export * from './leahy-unit/states.ts';
export * from './leahy-unit/context.ts';
export * from './leahy-unit/events.ts';
export * from './leahy-unit/proceeding.ts';
export * from './api.ts';
