import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CheckpointKeeper } from '#casework';

/* A note never holds this line, so it parts one from the next. */
const DIVIDER = '\n----------\n\n';

/**
 * Signed heads in a file outside the database, the newest last; each is on the disk before `keep` returns. Copy the file
 * elsewhere: whoever holds an old head can see that the record behind it was cut.
 */
export function checkpointFile(file: string): CheckpointKeeper {
  return {
    keep: async (note) => {
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      const handle = await open(file, 'a', 0o600);
      try {
        await handle.write(note + DIVIDER);
        await handle.datasync();
      } finally {
        await handle.close();
      }
    },
    kept: async () => {
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return '';
        throw error;
      });
      return text.split(DIVIDER).filter((note) => note.trim() !== '');
    },
  };
}
