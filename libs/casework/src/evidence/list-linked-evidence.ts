import type { Actor } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { EvidenceTarget, LinkedEvidence } from './evidence-store.ts';
import type { Direction, EvidenceLink } from './evidence.ts';
import { isSealed } from './evidence.ts';
import { independentOrigins } from './origin-clusters.ts';
import type { ListedEvidence } from './present-evidence.ts';
import { presentListed } from './present-evidence.ts';

/** What speaks in one direction on one element (null where the target has none). */
export interface EvidenceGroup {
  readonly element: string | null;
  readonly direction: Direction;
  /** Items that go back to the same thing count once. Never a measure of truth. */
  readonly independentOrigins: number;
  readonly evidence: readonly { readonly item: ListedEvidence; readonly link: ShownLink }[];
}

/** A link; of a sealed item without what it says. */
export type ShownLink = Omit<EvidenceLink, 'reason' | 'pinpoint'> &
  Partial<Pick<EvidenceLink, 'reason' | 'pinpoint'>>;

/**
 * The evidence that is linked to an incident, a step, or a proceeding with all its elements, by element and direction. Items of cases
 * that are closed to this person are left out; where that leaves nothing because a declaration is missing, it is asked for.
 */
export const listLinkedEvidence = ({ unitOfWork, views }: Pick<Ports, 'unitOfWork' | 'views'>) =>
  useCase(
    'evidence.read',
    async (actor, target: EvidenceTarget): Promise<Outcome<readonly EvidenceGroup[]>> => {
      const linked = await views.evidence.linkedTo(actor, target);
      const caseIds = [...new Set(linked.map(({ item }) => item.caseId))];
      const open = await openCases({ unitOfWork }, actor, caseIds);
      return open.ok ? done(groups(linked.filter(({ item }) => open.value.has(item.caseId)))) : open;
    },
  );

function openCases({ unitOfWork }: Pick<Ports, 'unitOfWork'>, actor: Actor, caseIds: readonly string[]) {
  return unitOfWork.run(actor, async ({ caseAccess }): Promise<Outcome<ReadonlySet<string>>> => {
    const open = new Set<string>();
    let refusal: Outcome<never> | undefined;
    for (const caseId of caseIds) {
      const access = await caseAccess.requireAccess(actor, caseId);
      if (access.ok) open.add(caseId);
      else if (access.refusal.kind === 'forbidden') refusal = access;
    }
    return open.size === 0 && refusal !== undefined ? refusal : done(open);
  });
}

function groups(linked: readonly LinkedEvidence[]): readonly EvidenceGroup[] {
  const byKey = Map.groupBy(linked, ({ link }) => `${elementOf(link) ?? ''} ${link.direction}`);
  return [...byKey.entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([, members]) => (members[0] === undefined ? [] : [groupOf(members[0].link, members)]));
}

function groupOf(link: EvidenceLink, members: readonly LinkedEvidence[]): EvidenceGroup {
  const sourced = members.map(({ item }) => ({ ...item, originId: item.origin?.id ?? null }));
  return {
    element: elementOf(link),
    direction: link.direction,
    independentOrigins: independentOrigins(sourced),
    evidence: members.map(({ item, link: held }) => ({ item: presentListed(item), link: shown(item, held) })),
  };
}

const elementOf = ({ target }: EvidenceLink): string | null =>
  target.kind === 'element' ? target.element : null;

function shown(item: LinkedEvidence['item'], link: EvidenceLink): ShownLink {
  const { reason: _reason, pinpoint: _pinpoint, ...rest } = link;
  return isSealed(item) ? rest : link;
}
