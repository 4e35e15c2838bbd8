/*
 * workflow – the procedures as machines. Pure: time and identity come in with each event.
 *
 * proceeding  one authority applied in one case, as plain JSON: of the machine `leahy-unit`, or `charted` where the law's
 *             folder draws its procedure
 * act         something a person does to it; defined once, in the table that machine and explanations share
 * record      what happened, for the ledger
 * standing    what a proceeding says about its subject at an instant
 */
export * from './actor.ts';
export * from './refusal.ts';
export * from './who-and-when.ts';
export * from './recorded.ts';
export * from './proceeding.ts';
export * from './possible-act.ts';
export * from './transition-record.ts';
export * from './restored.ts';
export * from './running-clock.ts';
export * from './chart-type.ts';
export { start } from './start.ts';
export { advance } from './advance.ts';
export { possibleActs } from './possible-acts.ts';
export { persist, restore } from './store.ts';
export { type Opening, type RecordedAct, replay, type Replayed } from './replay.ts';
export * from './standing-of.ts';
export { clocksOf } from './clocks-of.ts';
export { stateWords } from './state-words.ts';
export { forumOf, withoutForum } from './without-forum.ts';
export { chart, chartOf } from './chart.ts';
export * from './leahy-unit/states.ts';
export * from './leahy-unit/context.ts';
export * from './leahy-unit/events.ts';
export * from './leahy-unit/proceeding.ts';
export type { LeahyStanding } from './leahy-unit/standing-of.ts';
export * from './leahy-unit/gates-for-transfer.ts';
export * from './leahy-unit/blocks-on-person.ts';
export { LEAHY_VERSION } from './leahy-unit/machine.ts';
export * from './charted/context.ts';
export * from './charted/events.ts';
export * from './charted/proceeding.ts';
export * from './charted/pinned-chart.ts';
export type { ChartedStanding, KnownThen, RegionStanding } from './charted/standing-of.ts';
export type { ChartedKind, StandingTurnsOn } from './charted/meaning-of.ts';
export { groundsOf } from './charted/standing-of.ts';
export type { GroundClock, GroundReading, RegionGround } from './charted/ground-of.ts';
export type { Meaning, ReadOn } from './charted/meaning-of.ts';
export { meaningOf } from './charted/meaning-of.ts';
export { joinStates, splitState, standingIn } from './charted/states.ts';
export { CHARTED_VERSION } from './charted/machine.ts';
