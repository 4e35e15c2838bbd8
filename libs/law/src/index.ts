/*
 * law – authorities as data, findings, conclusions. Pure: no clock, no ids, no country.
 *
 * finding        the answer to one element: met, unmet or undetermined
 * conclusion     what the findings support; never a determination
 * exit           a way out that one law gives; exits of two laws are never the same thing
 * reach          whether a law reaches an instrument, and under which reading
 */
export * from './provenance.ts';
export * from './finding.ts';
export * from './department.ts';
export * from './drawn-from.ts';
export * from './authority.ts';
export * from './in-force.ts';
export * from './charted-procedure.ts';
export * from './is-covered.ts';
export * from './chart-names.ts';
export { chartFaults } from './chart-faults.ts';
export * from './applicable-threshold.ts';
export * from './threshold-for.ts';
export * from './conclude.ts';
export * from './find-authority.ts';
export { AUTHORITIES } from './authorities/index.generated.ts';
export * from './instrument.ts';
export * from './instruments.ts';
export * from './reach-of.ts';
export * from './violation-categories.ts';
export * from './credibility-factors.ts';
export * from './missing-contents.ts';
export * from './forum-profile.ts';
export * from './read-forum-profiles.ts';
export * from './use-conditions.ts';
export * from './phase-out.ts';
export * from './compute-phase-out.ts';
export * from './plan-faults.ts';
export * from './compute-clock.ts';
export * from './day-in-words.ts';
export * from './federal-holidays.ts';
export * from './check-citations.ts';
export * from './read-citation.ts';
export * from './recipients.ts';
