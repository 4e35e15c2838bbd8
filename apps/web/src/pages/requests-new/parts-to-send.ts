import type { Schema } from '../../data/client.ts';

type Part = Schema<'BatchPart'>;
type Earlier = Schema<'EarlierFile'>;

/** The parts that were not taken yet: what was sent before a connection was lost is not sent twice. */
export const partsToSend = (parts: readonly Part[], takenBefore: readonly Earlier[]): readonly Part[] =>
  parts.filter(
    ({ fromRow, toRow }) =>
      !takenBefore.some(
        ({ selection }) =>
          selection.fromRow !== null &&
          selection.toRow !== null &&
          selection.fromRow <= fromRow &&
          selection.toRow >= toRow,
      ),
  );

/** Whether the file as a whole, or some rows across its parts, was taken before; then it is sent again only with a reason. */
export const isTakenWhole = (parts: readonly Part[], takenBefore: readonly Earlier[]): boolean =>
  takenBefore.some(
    ({ selection }) =>
      !parts.some(({ fromRow, toRow }) => selection.fromRow === fromRow && selection.toRow === toRow),
  );
