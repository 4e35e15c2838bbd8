/*
 * workflow – the procedures as machines. Pure: time and identity come in with each event.
 *
 * proceeding  one authority applied in one case, as plain JSON
 * act         something a person does to it; defined once, in the table that machine and explanations share
 * record      what happened, for the ledger
 * standing    what a proceeding says about its unit at an instant
 */
export * from './actor.ts';
export * from './refusal.ts';
export * from './leahy-unit/states.ts';
export * from './leahy-unit/context.ts';
export * from './leahy-unit/events.ts';
export * from './leahy-unit/proceeding.ts';
export { start } from './leahy-unit/start.ts';
export { advance } from './leahy-unit/advance.ts';
export * from './leahy-unit/possible-acts.ts';
export * from './leahy-unit/store.ts';
export * from './leahy-unit/standing-of.ts';
export * from './leahy-unit/gates-for-transfer.ts';
export * from './leahy-unit/blocks-on-person.ts';
export * from './leahy-unit/chart.ts';
export { LEAHY_VERSION } from './leahy-unit/machine.ts';
