import type { ReactNode } from 'react';
import { useCallback } from 'react';
import { ColumnChoice } from './column-choice.tsx';
import { Empty } from './empty.tsx';
import type { ListTableProps } from './list-table.tsx';
import { ListTable } from './list-table.tsx';
import { EarlierRows } from './reading-foot.tsx';
import type { Column } from './table-rows.tsx';
import { Cells, HeadCells } from './table-rows.tsx';
import { useColumns } from './use-columns.ts';

export type { Column } from './table-rows.tsx';

export interface DataTableProps<Row> extends Pick<
  ListTableProps<Row>,
  'caption' | 'rows' | 'keyOf' | 'list'
> {
  /** Names the choice of columns that is kept for its reader; the same for the same table everywhere. */
  readonly id: string;
  readonly columns: readonly Column<Row>[];
  readonly empty: ReactNode;
}

/**
 * A table of a list. A long one is read on by key as its reader goes through it, so that the thousandth page costs what
 * the first does. Columns are chosen by its reader; the first one names the row and always stands.
 */
export function DataTable<Row>({ id, columns, empty, ...rest }: DataTableProps<Row>) {
  const [shown, choose] = useColumns(id, columns);
  const cells = useCallback((row: Row) => <Cells row={row} columns={shown} />, [shown]);
  if (rest.rows.length === 0)
    return (
      <>
        {rest.list && <EarlierRows list={rest.list} />}
        <Empty>{empty}</Empty>
      </>
    );
  return (
    <ListTable
      {...rest}
      columns={shown.map((one) => one.id)}
      head={<HeadCells columns={shown} />}
      cells={cells}
      foot={<ColumnChoice columns={columns} shown={shown} choose={choose} />}
    />
  );
}
