import type { Actor } from '../kernel/actor.ts';
import type { FileCheck } from '../kernel/file-store.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { EvidenceItem } from './evidence.ts';
import { openItem } from './open-item.ts';
import { recordCustody } from './record-custody.ts';

/** What a file was, and what it is found to be now; `found` has nulls where it is gone. */
export interface IntegrityCheck {
  readonly intact: boolean;
  readonly expected: FileCheck;
  readonly found: FileCheck;
}

type Needs = Pick<Ports, 'unitOfWork' | 'files'>;

/** Hashes an item's file again and records what was found, whole or not. The file itself is not touched. */
export const checkEvidence = ({ unitOfWork, files }: Needs) =>
  useCase('evidence.check', async (actor, { evidenceId }: { readonly evidenceId: string }) => {
    const opened = await unitOfWork.run(actor, (stores) => openItem(stores, actor, evidenceId));
    return opened.ok ? done(await checkFile({ unitOfWork, files }, actor, opened.value)) : opened;
  });

/** Hashes outside any transaction (it can take minutes), then records; used before bytes are handed out as well. */
export async function checkFile(
  { unitOfWork, files }: Needs,
  actor: Actor,
  item: EvidenceItem,
): Promise<IntegrityCheck> {
  const check = await compare({ files }, item);
  const recorded: Outcome<true> = await unitOfWork.run(actor, async (stores) => {
    await recordCustody(stores, item, check.intact ? 'integrity-checked' : 'integrity-failed', { ...check });
    return done(true);
  });
  if (!recorded.ok) throw new Error(recorded.refusal.message);
  return check;
}

/** Hashes and compares, recording nothing. */
export async function compare(
  { files }: Pick<Ports, 'files'>,
  { sha256, size }: EvidenceItem,
): Promise<IntegrityCheck> {
  const found = await files.check(sha256);
  return { intact: found.sha256 === sha256, expected: { sha256, size }, found };
}
