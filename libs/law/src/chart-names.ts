import type {
  Authority,
  ClockDefinition,
  Duty,
  Element,
  Exit,
  Reading,
  ReadingAlternative,
  ThresholdRow,
} from './authority.ts';
import type { ChartAct, ChartedProcedure, ChartState, ChartTest } from './charted-procedure.ts';
import { SIGNED_SAYS } from './charted-procedure.ts';

/** Acts that every charted procedure has without drawing them. No drawn act may take one of these names. */
export const STANDARD_ACTS = [
  'information.logged',
  'incident.linked',
  'facts.stated',
  'finding.recorded',
  'assessment.edited',
  'assessment.certified',
  'contradicting-evidence.recorded',
  'position.recorded',
  'notice.delivered',
] as const;

/** A standard act; see {@link STANDARD_ACTS}. */
export type StandardActId = (typeof STANDARD_ACTS)[number];

/** The part of an authority that a charted procedure refers to, as the authority holds it or as a proceeding pinned it. */
export interface ChartedAuthority {
  readonly elements: readonly (Pick<Element, 'id'> & { readonly reading?: string | null })[];
  readonly exits: readonly (Pick<Exit, 'kind'> & { readonly conditions: readonly Pick<Element, 'id'>[] })[];
  readonly duties: readonly Pick<Duty, 'id'>[];
  readonly clocks: readonly ClockDefinition[];
  readonly readings: readonly (Pick<Reading, 'id'> & {
    readonly alternatives: readonly Pick<ReadingAlternative, 'id'>[];
  })[];
  readonly thresholds: readonly ThresholdRow[];
  readonly procedure: Omit<ChartedProcedure, 'machine'>;
}

/**
 * What must have entered a state: a signature for whatever bars, lifts or clears (under any reading of it), the law's own
 * words where it is `byLaw`, or nothing. The database holds every transition to it.
 */
export function stateNeeds({ says, dependsOn, byLaw }: ChartState): 'signature' | 'law' | 'nothing' {
  if (byLaw === true) return 'law';
  const meanings = [says, ...Object.values(dependsOn?.gives ?? {})];
  return meanings.some((meaning) => SIGNED_SAYS.includes(meaning)) ? 'signature' : 'nothing';
}

/** A test and every test inside it. */
export function testsWithin(test: ChartTest): readonly ChartTest[] {
  if (test.kind === 'not') return [test, ...testsWithin(test.test)];
  if (test.kind === 'any' || test.kind === 'both') return [test, ...test.tests.flatMap(testsWithin)];
  return [test];
}

/** Every test of an act: its conditions, and what its moves depend on. */
export const testsOfAct = ({ conditions, moves }: ChartAct): readonly ChartTest[] =>
  [...conditions.map(({ test }) => test), ...moves.flatMap(({ when }) => when ?? [])].flatMap(testsWithin);

/**
 * The names of facts that the authority can read: those it declares, those of its thresholds, those its tests ask for and
 * those its acts state. Nothing else about a case enters a proceeding.
 */
export function factNamesOf({
  facts,
  thresholds,
  clocks,
  procedure,
}: Pick<ChartedAuthority, 'thresholds' | 'clocks' | 'procedure'> &
  Pick<Authority, 'facts'>): readonly string[] {
  const tests = [
    ...procedure.acts.flatMap(testsOfAct),
    ...procedure.never.flatMap(({ unless }) => (unless ? testsWithin(unless) : [])),
    ...clocks.flatMap(({ runs }) => (runs?.when ? testsWithin(runs.when) : [])),
  ];
  return [
    ...new Set([
      ...facts.map(({ name }) => name),
      ...thresholds.flatMap(({ fact, where }) => [fact, ...Object.keys(where)]),
      ...tests.flatMap((test) => (test.kind === 'fact' ? [test.name] : [])),
      ...procedure.acts.flatMap(({ states }) => Object.keys(states ?? {})),
    ]),
  ];
}
