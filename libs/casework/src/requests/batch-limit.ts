import type { RowEnding } from '#intake';
import { nominationsOf } from './read-submission.ts';

/** A part of a file that fits a post's limit. Both rows are included; the header is row 1. */
export interface BatchPart {
  readonly fromRow: number;
  readonly toRow: number;
  readonly nominations: number;
}

/**
 * Cuts a file into parts of at most `limit` nominations, in its own order and without gaps. A single row that makes more
 * nominations than the limit is a part of its own.
 */
export function splitBatch(endings: readonly RowEnding[], limit: number): readonly BatchPart[] {
  const parts: BatchPart[] = [];
  for (const ending of endings) {
    const nominations = nominationsOf(ending).length;
    const last = parts.at(-1);
    if (last === undefined || last.nominations + nominations > limit)
      parts.push({ fromRow: ending.row, toRow: ending.row, nominations });
    else
      parts[parts.length - 1] = { ...last, toRow: ending.row, nominations: last.nominations + nominations };
  }
  return parts;
}
