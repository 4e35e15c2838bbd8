import { findAuthority } from '#law';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Direction, EvidenceLink, LinkTarget } from './evidence.ts';
import { holdItem, requireWords } from './open-item.ts';
import { chainOf } from './record-custody.ts';

export interface LinkEvidence {
  readonly evidenceId: string;
  readonly target: LinkTarget;
  readonly direction: Direction;
  /** Where in the item: a page, a minute. */
  readonly pinpoint?: string;
  readonly reason: string;
}

/**
 * Links an item to an incident, an element of a proceeding, or a step of remediation, and says whether it supports it,
 * contradicts it or gives context. Refuses a target of another case, an element that the authority does not ask, and a
 * second link to the same target: that one is changed instead.
 */
export const linkEvidence = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('evidence.link', async (actor, { evidenceId, target, ...ask }: LinkEvidence) => {
    const wordless = requireWords(ask.pinpoint === undefined ? { reason: ask.reason } : ask);
    if (wordless !== undefined) return wordless;
    return unitOfWork.run(actor, async (stores) => {
      const opened = await holdItem(stores, actor, evidenceId);
      if (!opened.ok) return opened;
      const { caseId } = opened.value;
      const hindrance =
        (await missing(stores, caseId, target)) ?? (await existing(stores, evidenceId, target));
      if (hindrance !== undefined) return hindrance;
      const said = { ...ask, pinpoint: ask.pinpoint ?? null, withdrawn: false };
      const link = { linkId: ids.next(), version: 1, evidenceId, target, ...said };
      await stores.evidence.addLink(link);
      await stores.ledger.append({
        chain: chainOf(evidenceId),
        act: 'evidence.linked',
        data: { caseId, ...link },
      });
      return done(link);
    });
  });

async function missing({ caseAccess }: Pick<Transaction, 'caseAccess'>, caseId: string, target: LinkTarget) {
  const found = await caseAccess.findTarget(caseId, target);
  if (found === undefined)
    return notFound(target.kind === 'element' ? 'proceeding' : target.kind, idOf(target));
  if (target.kind !== 'element') return undefined;
  const elements = findAuthority(found.authorityId ?? '')?.elements ?? [];
  return elements.some(({ id }) => id === target.element) ? undefined : noElement(target.element, elements);
}

function noElement(found: string, elements: readonly { readonly id: string }[]) {
  const expected = `one of: ${elements.map(({ id }) => id).join(', ')}`;
  const faults = [{ where: 'target.element', found, expected }];
  return refused('invalid', 'evidence-link.no-element', 'The authority asks no such element.', { faults });
}

async function existing({ evidence }: Pick<Transaction, 'evidence'>, evidenceId: string, target: LinkTarget) {
  const links = await evidence.linksOf(evidenceId);
  const link = lastVersions(links).find((held) => !held.withdrawn && keyOf(held.target) === keyOf(target));
  if (link === undefined) return undefined;
  const message = 'This item is linked to that already; change the link instead.';
  return refused('conflict', 'evidence-link.exists', message, { meanwhile: { link } });
}

/** Of each link the version that holds. */
export function lastVersions(links: readonly EvidenceLink[]): readonly EvidenceLink[] {
  const last = new Map<string, EvidenceLink>();
  for (const link of links)
    if (link.version > (last.get(link.linkId)?.version ?? 0)) last.set(link.linkId, link);
  return [...last.values()];
}

const idOf = (target: LinkTarget): string =>
  target.kind === 'incident'
    ? target.incidentId
    : target.kind === 'element'
      ? target.proceedingId
      : target.stepId;

const keyOf = (target: LinkTarget): string =>
  [target.kind, idOf(target), target.kind === 'element' ? target.element : ''].join(' ');
