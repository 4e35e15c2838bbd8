import type { EvidenceLink, LinkTarget } from '#casework';
import type { EvidenceLinkRow } from './evidence-judgement.row.ts';

type TargetColumns = Pick<EvidenceLinkRow, 'incidentId' | 'proceedingId' | 'element' | 'stepId'>;

/** A target as its four columns, of which the others are null. */
export function columnsOf(target: LinkTarget): TargetColumns {
  const none = { incidentId: null, proceedingId: null, element: null, stepId: null };
  switch (target.kind) {
    case 'incident':
      return { ...none, incidentId: target.incidentId };
    case 'element':
      return { ...none, proceedingId: target.proceedingId, element: target.element };
    case 'remediation-step':
      return { ...none, stepId: target.stepId };
  }
}

export function toLink(row: EvidenceLinkRow): EvidenceLink {
  const { id: _id, incidentId, proceedingId, element, stepId, ...rest } = row;
  return {
    ...rest,
    at: row.at.toISOString(),
    target: targetOf({ incidentId, proceedingId, element, stepId }),
  };
}

function targetOf({ incidentId, proceedingId, element, stepId }: TargetColumns): LinkTarget {
  if (incidentId !== null) return { kind: 'incident', incidentId };
  if (proceedingId !== null && element !== null) return { kind: 'element', proceedingId, element };
  if (stepId !== null) return { kind: 'remediation-step', stepId };
  throw new Error('A link points at nothing; the table should have refused it.');
}
