import type { ChartRegion, ChartState } from '#law';
import { chartFaults, stateNeeds } from '#law';
import type { Restored } from '../restored.ts';
import type { RestoreRefusal } from '../refusal.ts';
import type { Shape } from '../shape.ts';
import { count, objectOf, oneOf, record, text } from '../shape.ts';
import { contextShape } from './context-shape.ts';
import type { ChartedContext } from './context.ts';
import { CHARTED_VERSION } from './machine.ts';
import type { PinnedChart } from './pinned-chart.ts';
import type { ChartedProceeding } from './proceeding.ts';
import { own } from './situation.ts';
import { splitState, standingIn } from './states.ts';

const proceedingShape: Shape<ChartedProceeding> = objectOf({
  machine: oneOf(['charted']),
  version: count,
  state: text,
  context: contextShape,
});

/** The proceeding as plain JSON to be stored. It names the machine and the version that wrote it. */
export function persist({ machine, version, state, context }: ChartedProceeding): ChartedProceeding {
  return { machine, version, state, context };
}

/**
 * Reads a stored drawn proceeding, or refuses it: another version, any field missing, unknown or of the wrong kind, a
 * pinned chart that does not hang together, or a state that nothing on record could have entered. It fails closed.
 */
export function restore(stored: unknown): Restored<ChartedProceeding> {
  const version = record(stored)?.['version'];
  if (version !== CHARTED_VERSION)
    return refuse(
      'proceeding.other-version',
      `The stored proceeding has version ${JSON.stringify(version ?? null)}; this program reads version ${CHARTED_VERSION}. Run the program that wrote it, or its migration.`,
    );
  const problem = proceedingShape.problem(stored, 'proceeding') ?? contradiction(stored as ChartedProceeding);
  if (problem !== null)
    return refuse(
      'proceeding.wrong-shape',
      `The stored proceeding is damaged: ${problem}. Nothing was changed.`,
    );
  return { ok: true, proceeding: stored as ChartedProceeding };
}

/** What does not fit together in a proceeding whose every field has its shape. */
function contradiction({ state, context }: ChartedProceeding): string | null {
  const { procedure, rounds, entered } = context;
  const [fault] = faultsOf(procedure);
  if (fault !== undefined) return `its pinned procedure does not hang together: ${fault}`;
  if (splitState(procedure, state) === undefined) return `"${state}" does not name one state of each region`;
  const ids = procedure.regions.map(({ id }) => id);
  const lost = ids.find((id) => own(rounds, id) === undefined || own(entered, id) === undefined);
  if (lost !== undefined) return `nothing says how the region "${lost}" came into its state`;
  for (const { region, state: at } of standingIn(procedure, state)) {
    const problem = entryProblem(region, at, context);
    if (problem !== null) return problem;
  }
  return null;
}

/**
 * A state is the first of its region, or was entered by an act that leads to it. One that needs a signature needs the
 * determination that was signed; one that the law enters needs no person.
 */
function entryProblem(
  { id, initial }: ChartRegion,
  state: ChartState,
  context: ChartedContext,
): string | null {
  const { procedure, entered, determinations } = context;
  const entry = own(entered, id);
  const act = procedure.acts.find((one) => one.id === entry?.act);
  const leads = act?.region === id && act.moves.some(({ to }) => to === state.id);
  if (entry === undefined || !(entry.act === null ? state.id === initial : leads))
    return `nothing on record leads to the state "${state.id}"`;
  const needs = stateNeeds(state);
  if ((needs === 'law') !== entry.byLaw) return `the state "${state.id}" was not entered as its law says`;
  const isSigned = determinations.some(({ determinationId }) => determinationId === entry.determinationId);
  return needs === 'signature' && !isSigned ? `the state "${state.id}" has no signed determination` : null;
}

const faultsOf = (pinned: PinnedChart): readonly string[] => chartFaults({ ...pinned, procedure: pinned });

const refuse = (code: RestoreRefusal['code'], message: string): Restored<ChartedProceeding> => ({
  ok: false,
  refusal: { code, message },
});
