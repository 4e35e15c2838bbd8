import type { Actor } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Origin } from './evidence.ts';
import { holdItem, movedOn, requireWords } from './open-item.ts';
import { chainOf } from './record-custody.ts';

/** An origin that items go back to already, a new one in words, or none. */
export type OriginAsk = { readonly originId: string } | { readonly words: string } | null;

export interface SetOrigin {
  readonly evidenceId: string;
  readonly origin: OriginAsk;
  readonly reason: string;
  /** The version of the item's origin that was read; 0 where there was none. */
  readonly version: number;
}

/**
 * Says what an item goes back to: five reports of one witness have one origin, and count as one. Say `null` to take it
 * back. Every earlier version stays readable. An origin is of one case.
 */
export const setOrigin = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('evidence.link', async (actor, ask: SetOrigin) => {
    const { evidenceId, reason, origin: asked } = ask;
    const wordless = requireWords({ reason, ...(asked && 'words' in asked ? { words: asked.words } : {}) });
    if (wordless !== undefined) return wordless;
    return unitOfWork.run(actor, async (stores) => {
      const opened = await holdItem(stores, actor, evidenceId);
      if (!opened.ok) return opened;
      const { caseId, originVersion } = opened.value;
      const stale = movedOn('evidence', ask.version, { version: originVersion });
      if (stale !== undefined) return stale;
      const origin = await originFor(stores, actor, { caseId, asked, newId: ids.next() });
      if (!origin.ok) return origin;
      const said = { evidenceId, version: originVersion + 1, originId: origin.value?.id ?? null, reason };
      await stores.evidence.addOriginVersion(said);
      const data = { ...said, caseId, words: origin.value?.words ?? null };
      await stores.ledger.append({ chain: chainOf(evidenceId), act: 'evidence.origin-set', data });
      return done({ ...said, words: origin.value?.words ?? null });
    });
  });

interface Wanted {
  readonly caseId: string;
  readonly asked: OriginAsk;
  readonly newId: string;
}

async function originFor(
  { evidence }: Pick<Transaction, 'evidence'>,
  actor: Actor,
  { caseId, asked, newId }: Wanted,
): Promise<Outcome<Origin | null>> {
  if (asked === null) return done(null);
  if ('originId' in asked) {
    const found = await evidence.findOrigin(actor, caseId, asked.originId);
    return found === undefined ? notFound('origin', asked.originId) : done(found);
  }
  const origin = { id: newId, caseId, words: asked.words };
  await evidence.addOrigin(origin);
  return done(origin);
}
