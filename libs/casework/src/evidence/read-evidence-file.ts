import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { FilePart, FileStore } from '../kernel/file-store.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { checkFile, compare } from './check-evidence.ts';
import type { EvidenceItem } from './evidence.ts';
import { isSealed } from './evidence.ts';
import { openItem } from './open-item.ts';
import { recordCustody } from './record-custody.ts';

export interface ReadEvidenceFile {
  readonly evidenceId: string;
  /** To look at it here, or to hand it on. */
  readonly purpose: 'view' | 'export';
}

/** The original's bytes. */
export interface EvidenceBytes extends Pick<EvidenceItem, 'filename' | 'size' | 'sha256'> {
  /** All of them unless told which; undefined where the file went away since it was checked. */
  readonly open: (part?: FilePart) => ReturnType<FileStore['open']>;
}

/**
 * Hands out an item's original. The read is committed, in custody and ledger, before the first byte flows. A file whose
 * hash is no longer the one it was added with is not handed out, not even in part, and that is recorded too.
 */
export const readEvidenceFile = ({ unitOfWork, files }: Pick<Ports, 'unitOfWork' | 'files'>) =>
  useCase('evidence.read', async (actor, ask: ReadEvidenceFile): Promise<Outcome<EvidenceBytes>> => {
    const opened = await unitOfWork.run(actor, async (stores): Promise<Outcome<EvidenceItem>> => {
      const item = await openItem(stores, actor, ask.evidenceId);
      if (!item.ok) return item;
      const sealed = isSealed(item.value);
      await recordCustody(stores, item.value, kindOf(ask, sealed), { what: 'content', sealed });
      return item;
    });
    if (!opened.ok) return opened;
    const { filename, size, sha256 } = opened.value;
    const { intact } = await compare({ files }, opened.value);
    if (intact) return done({ filename, size, sha256, open: (part) => files.open(sha256, part) });
    const check = await checkFile({ unitOfWork, files }, actor, opened.value);
    return refused('conflict', 'evidence.altered', ALTERED, { meanwhile: { ...check } });
  });

const kindOf = ({ purpose }: ReadEvidenceFile, sealed: boolean) =>
  purpose === 'export' ? 'exported' : sealed ? 'viewed-sealed' : 'viewed';

const ALTERED =
  'The stored file is missing or no longer the one that was added, so it is not handed out. Ask for it to be restored from a backup.';
