import type { Schema } from '../../data/client.ts';
import type { Cells } from './keep-file.ts';

type Preview = Schema<'RequestPreview'>;

/** What was written over cells: by row number, then by header. */
export type Corrections = Readonly<Record<number, Cells>>;

/** The same with one cell written over. */
export const corrected = (
  corrections: Corrections,
  row: number,
  column: string,
  text: string,
): Corrections => ({
  ...corrections,
  [row]: { ...corrections[row], [column]: text },
});

/** Whether every row that would be taken can be corrected here: a longer file is corrected where it was made. */
export const canCorrect = ({ rows, totals }: Pick<Preview, 'rows' | 'totals'>): boolean =>
  rows.length > 0 && rows.length === totals.rows - totals.notSelected;

/** Every row with what was written over it, in the file's order. */
export const correctRows = (rows: Preview['rows'], corrections: Corrections): readonly Cells[] =>
  rows.map(({ row, cells }) => ({ ...cells, ...corrections[row] }));
