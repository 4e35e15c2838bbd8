import type { Authority } from '#law';
import type { ChartedContext } from './context.ts';
import { CHARTED_VERSION } from './machine.ts';
import { pinChart } from './pinned-chart.ts';
import type { PinnedChart } from './pinned-chart.ts';
import type { ChartedProceeding, ChartedStart } from './proceeding.ts';
import { readable } from './record-act.ts';
import { joinStates } from './states.ts';

/**
 * Begins a proceeding under an authority that draws its procedure, each region in its first state, with the whole chart
 * pinned in it. Throws RangeError where the authority draws none, is neither law nor policy, or does not hang together;
 * and where a unit is named under an authority that is not about units.
 */
export function start(authority: Authority, input: ChartedStart): ChartedProceeding {
  return begin(pinChart(authority, input.at.slice(0, 10)), input);
}

/** The first state of a proceeding in which this procedure is pinned. Throws RangeError as {@link start} does about units. */
export function begin(procedure: PinnedChart, input: ChartedStart): ChartedProceeding {
  if (input.subjectUnitId !== undefined && procedure.subject !== 'unit')
    throw new RangeError(`${procedure.citation} is not about a unit.`);
  return {
    machine: 'charted',
    version: CHARTED_VERSION,
    state: joinStates(procedure.regions.map(({ initial }) => initial)),
    context: firstContext(procedure, input),
  };
}

function firstContext(procedure: PinnedChart, input: ChartedStart): ChartedContext {
  const first = { at: input.at, act: null, byLaw: false, determinationId: null };
  const ofRegions = <T>(value: T) => Object.fromEntries(procedure.regions.map(({ id }) => [id, value]));
  return {
    procedure,
    openedAt: input.at,
    subjectUnitId: input.subjectUnitId ?? null,
    informationIds: input.informationIds ?? [],
    incidents: [],
    facts: readable(input.facts ?? {}, procedure.factNames),
    findings: {},
    assessment: { round: 1, version: 1, authorPersonIds: [], certified: null },
    contradictingEvidence: null,
    positions: [],
    records: [],
    signatures: [],
    determinations: [],
    notices: {},
    rounds: ofRegions(1),
    entered: ofRegions(first),
  };
}
