import type { ReactNode } from 'react';
import { memo } from 'react';

/** One column: how a row is shown in it. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly show: (row: Row) => ReactNode;
  /** Numbers are set flush right, so that their digits stand under each other. */
  readonly numeric?: boolean;
  /** Not shown unless its reader chooses it. */
  readonly optional?: boolean;
}

/** The headings of the columns. */
export function HeadCells<Row>({ columns }: { readonly columns: readonly Column<Row>[] }) {
  return columns.map(({ id, title, numeric }) => (
    <th key={id} scope="col" className={numeric ? 'numeric' : undefined}>
      {title}
    </th>
  ));
}

interface CellsProps<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
}

function AnyCells<Row>({ row, columns }: CellsProps<Row>): ReactNode {
  return columns.map(({ id, show, numeric }, index) =>
    index === 0 ? (
      <th key={id} scope="row">
        {show(row)}
      </th>
    ) : (
      <td key={id} className={numeric ? 'numeric' : undefined}>
        {show(row)}
      </td>
    ),
  );
}

/** The cells of a row; the first one names it. Shown anew only when the row or the columns change. */
export const Cells = memo(AnyCells) as typeof AnyCells;

interface GapProps {
  /** In pixels. */
  readonly room: number;
  readonly columns: number;
}

/** The room of rows that are not in the document. */
export function GapRow({ room, columns }: GapProps) {
  if (room <= 0) return null;
  return (
    <tr aria-hidden="true" className="part-gap" style={{ height: room }}>
      <td colSpan={columns} />
    </tr>
  );
}
