import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Direction, EvidenceLink } from './evidence.ts';
import { holdItem, movedOn, requireWords } from './open-item.ts';
import { chainOf } from './record-custody.ts';

export interface ChangeEvidenceLink {
  readonly linkId: string;
  /** The version that was read. */
  readonly version: number;
  readonly reason: string;
  /** What stays unsaid stays as it was. */
  readonly direction?: Direction;
  readonly pinpoint?: string;
  /** Takes the link back. To have it again, link anew. */
  readonly withdrawn?: boolean;
}

/** Changes a link's direction or pinpoint, or takes it back, as a new version with its reason; what was said stays readable. */
export const changeEvidenceLink = ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  useCase('evidence.link', async (actor, ask: ChangeEvidenceLink) => {
    const wordless = requireWords({ reason: ask.reason });
    if (wordless !== undefined) return wordless;
    return unitOfWork.run(actor, async (stores) => {
      const evidenceId = (await stores.evidence.link(ask.linkId))?.evidenceId;
      if (evidenceId === undefined) return notFound('evidence-link', ask.linkId);
      const opened = await holdItem(stores, actor, evidenceId);
      if (!opened.ok)
        return opened.refusal.kind === 'not-found' ? notFound('evidence-link', ask.linkId) : opened;
      const held = await stores.evidence.link(ask.linkId);
      if (held === undefined) throw new Error('A link that was found stays.');
      const refusal = movedOn('evidence-link', ask.version, held) ?? (held.withdrawn ? WITHDRAWN : undefined);
      if (refusal !== undefined) return refusal;
      const link = changed(held, ask);
      await stores.evidence.addLink(link);
      const act = link.withdrawn ? 'evidence.unlinked' : 'evidence.relinked';
      const data = { caseId: opened.value.caseId, ...link };
      await stores.ledger.append({ chain: chainOf(evidenceId), act, data });
      return done(link);
    });
  });

const WITHDRAWN = refused(
  'conflict',
  'evidence-link.withdrawn',
  'This link was taken back. Link the item anew.',
);

function changed({ linkId, evidenceId, target, ...held }: EvidenceLink, ask: ChangeEvidenceLink) {
  return {
    linkId,
    evidenceId,
    target,
    version: held.version + 1,
    direction: ask.direction ?? held.direction,
    pinpoint: ask.pinpoint ?? held.pinpoint,
    withdrawn: ask.withdrawn ?? false,
    reason: ask.reason,
  };
}
