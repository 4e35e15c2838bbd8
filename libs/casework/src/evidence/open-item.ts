import type { Actor } from '../kernel/actor.ts';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import type { EvidenceRecord } from './evidence.ts';

type Stores = Pick<Transaction, 'evidence' | 'caseAccess'>;

/**
 * The item, where this person may see it and may open its case. Not found, in one and the same sentence, where it is not
 * there, lies outside the portfolio, or is sealed from this person.
 */
export async function openItem(
  { evidence, caseAccess }: Stores,
  actor: Actor,
  evidenceId: string,
): Promise<Outcome<EvidenceRecord>> {
  const item = await evidence.find(actor, evidenceId);
  if (item === undefined) return notFound('evidence', evidenceId);
  const access = await caseAccess.requireAccess(actor, item.caseId);
  if (access.ok) return done(item);
  return access.refusal.kind === 'not-found' ? notFound('evidence', evidenceId) : access;
}

/** The item as {@link openItem} gives it, held until the transaction ends: two acts on one item come one after the other. */
export async function holdItem(
  stores: Stores,
  actor: Actor,
  evidenceId: string,
): Promise<Outcome<EvidenceRecord>> {
  await stores.evidence.lock(`item:${evidenceId}`);
  return openItem(stores, actor, evidenceId);
}

/** The refusal for a version that is no longer the last, with what holds now. */
export function movedOn(
  noun: 'evidence' | 'evidence-link',
  read: number,
  now: { readonly version: number } | null,
) {
  const version = now?.version ?? 0;
  if (version === read) return undefined;
  const message = `You read version ${read}; by now it is version ${version}. Read it again and decide anew.`;
  return refused('stale', `${noun}.moved-on`, message, { meanwhile: { version, now } });
}

/** The refusal for texts that say nothing; undefined where each says something. */
export function requireWords(texts: Readonly<Record<string, string | undefined>>) {
  const faults: Fault[] = Object.entries(texts)
    .filter(([, text]) => text?.trim() === '')
    .map(([where]) => ({ where, found: 'blanks only', expected: 'words' }));
  if (faults.length === 0) return undefined;
  return refused('invalid', 'evidence.no-words', 'Say it in words; a reader must understand it later.', {
    faults,
  });
}
