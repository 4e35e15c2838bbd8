import type { Authority } from '#law';
import type { LeahyContext, PinnedProcedure } from './context.ts';
import { LEAHY_VERSION } from './machine.ts';
import { pinProcedure } from './pin-procedure.ts';
import type { LeahyProceeding, LeahyStart } from './proceeding.ts';

/**
 * Begins a proceeding under one authority, in the state `received`. The procedure of the authority is pinned
 * in it. Throws RangeError where a unit is given without the reason for its level, or the authority is not
 * about units or is no law in force (a proposed rule never opens a proceeding).
 */
export function start(authority: Authority, input: LeahyStart): LeahyProceeding {
  if (authority.subject !== 'unit') throw new RangeError(`${authority.citation} is not about a unit.`);
  if (authority.standing !== 'law')
    throw new RangeError(`${authority.citation} is ${authority.standing}, not law.`);
  if ((input.subjectUnitId === undefined) !== (input.levelRationale === undefined)) {
    throw new RangeError('A unit and the reason for its level belong together.');
  }
  return begin(pinProcedure(authority, input.at.slice(0, 10)), input);
}

/** The first state of a proceeding in which this procedure is pinned. */
export const begin = (procedure: PinnedProcedure, input: LeahyStart): LeahyProceeding => ({
  machine: 'leahy-unit',
  version: LEAHY_VERSION,
  state: 'received',
  context: firstContext(procedure, input),
});

function firstContext(procedure: PinnedProcedure, input: LeahyStart): LeahyContext {
  return {
    procedure,
    openedAt: input.at,
    reviewSince: input.at,
    subjectUnitId: input.subjectUnitId ?? null,
    levelRationale: input.levelRationale ?? null,
    informationIds: input.informationIds ?? [],
    incidents: [],
    assistance: input.assistance ?? [],
    searches: [],
    findings: {},
    assessment: { round: 1, version: 1, authorPersonIds: [], certified: null },
    contradictingEvidence: null,
    positions: [],
    consultations: [],
    signatures: [],
    determinations: [],
    remediation: [],
    exit: null,
    reports: [],
    notices: {},
    agreement: null,
    publication: null,
    holdReason: null,
    forum: input.forum ?? null,
    closedFrom: null,
  };
}
