import type { EvidenceTarget, LinkTarget, OriginAsk, Outcome } from '#casework';
import { done, refused } from '#casework';
import type { LinkBody, LinkedQuery, OriginBody } from './evidence.dto.ts';

/** The one target that was sent; a refusal where there is none, several, or an element without its proceeding. */
export function targetOf(sent: Omit<LinkBody, 'direction' | 'pinpoint' | 'reason'>): Outcome<LinkTarget> {
  const { element, proceedingId } = sent;
  if ((element === undefined) !== (proceedingId === undefined)) return ELEMENT;
  const target = askedTarget(sent);
  if (!target.ok) return target;
  if (target.value.kind !== 'proceeding') return done(target.value);
  return element === undefined
    ? ELEMENT
    : done({ kind: 'element', proceedingId: target.value.proceedingId, element });
}

/** What evidence is asked for; a refusal where nothing or several things are named. */
export function askedTarget({ incidentId, proceedingId, stepId }: LinkedQuery): Outcome<EvidenceTarget> {
  const targets: EvidenceTarget[] = [
    ...(incidentId === undefined ? [] : [{ kind: 'incident', incidentId } as const]),
    ...(proceedingId === undefined ? [] : [{ kind: 'proceeding', proceedingId } as const]),
    ...(stepId === undefined ? [] : [{ kind: 'remediation-step', stepId } as const]),
  ];
  const [target] = targets;
  return target === undefined || targets.length > 1 ? ONE_TARGET : done(target);
}

/** The origin that was sent; a refusal where none or several were. */
export function originOf({ originId, words, none }: OriginBody): Outcome<OriginAsk> {
  const asked: OriginAsk[] = [
    ...(originId === undefined ? [] : [{ originId }]),
    ...(words === undefined ? [] : [{ words }]),
    ...(none === true ? [null] : []),
  ];
  const [origin] = asked;
  return origin === undefined || asked.length > 1 ? ONE_ORIGIN : done(origin);
}

const ONE_TARGET = refused(
  'invalid',
  'evidence-link.target',
  'Name exactly one of incidentId, proceedingId and stepId.',
);
const ELEMENT = refused(
  'invalid',
  'evidence-link.target',
  'An element goes with its proceedingId, and the other way round.',
);
const ONE_ORIGIN = refused(
  'invalid',
  'evidence.origin',
  'Say exactly one of originId, words and none (true).',
);
