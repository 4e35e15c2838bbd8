import type { RowEnding } from '#intake';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { splitBatch } from './batch-limit.ts';
import type { BatchPart } from './batch-limit.ts';
import { chosenPost } from './chosen-post.ts';
import { overlapping } from './file-overlap.ts';
import type { Submission, SubmissionSource } from './read-submission.ts';
import { readSubmission } from './read-submission.ts';
import type { EarlierFile } from './request-store.ts';
import type { FileSelection } from './request.ts';

export interface PreviewRequest {
  readonly postId: string;
  readonly source: SubmissionSource;
  readonly selection: FileSelection;
}

/** A row as it would be taken, and its cells as they stand: header to text. */
export type ReadRow = RowEnding & { readonly cells: Readonly<Record<string, string>> };

/** How a file would be taken. */
export interface RequestPreview extends Omit<Submission, 'endings' | 'cells'> {
  /** How each row is read, with its cells; the first thousand. */
  readonly rows: readonly ReadRow[];
  /** The rows that are refused, wherever they stand in the file; the first thousand. */
  readonly refusedRows: readonly ReadRow[];
  /** Earlier requests that took rows of this file. */
  readonly takenBefore: readonly EarlierFile[];
  /** The post's limit, and the parts to send where the file is above it. */
  readonly limit: { readonly maxBatch: number; readonly parts: readonly BatchPart[] };
}

const MOST_ROWS = 1_000;

const withCells = (endings: readonly RowEnding[], cells: Submission['cells']): readonly ReadRow[] =>
  endings.slice(0, MOST_ROWS).map((ending) => ({ ...ending, cells: cells.get(ending.row) ?? {} }));

/** Reads a file as `submitRequest` would, and writes nothing. Refuses what cannot be read; everything else it shows. */
export const previewRequest = ({ views }: Pick<Ports, 'views'>) =>
  useCase('request.submit', async (actor, ask: PreviewRequest) => {
    const post = await chosenPost(views, actor, ask.postId);
    if (!post.ok) return post;
    const { country, maxBatch } = post.value;
    const read = readSubmission(ask.source, ask.selection, country, await views.countries.all());
    if (!read.ok) return read;
    const { endings, cells, ...rest } = read.value;
    const refusedOnes = endings.filter(({ ending }) => ending === 'refused');
    const takenBefore = overlapping(await views.requests.earlierFiles(rest.sha256), rest.selection);
    const parts = rest.totals.nominations > maxBatch ? splitBatch(endings, maxBatch) : [];
    const preview: RequestPreview = {
      ...rest,
      rows: withCells(endings, cells),
      refusedRows: withCells(refusedOnes, cells),
      takenBefore,
      limit: { maxBatch, parts },
    };
    return done(preview);
  });
