import type { ReactNode } from 'react';
import { ColumnChoice } from './column-choice.tsx';
import { Empty } from './empty.tsx';
import { EarlierRows, ReadingFoot } from './reading-foot.tsx';
import type { Column } from './table-rows.tsx';
import { Cells, HeadCells } from './table-rows.tsx';
import { useColumns } from './use-columns.ts';
import type { Reading } from './use-row-window.ts';
import { WindowedTable } from './windowed-table.tsx';

export type { Column } from './table-rows.tsx';

export interface DataTableProps<Row> {
  /** Names the choice of columns that is kept for its reader; the same for the same table everywhere. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Where the rows are read on as they are gone through. */
  readonly list?: Reading & { readonly name: string };
  readonly empty: ReactNode;
}

/** So many rows are all in the document, without a region of their own. */
const FEW = 60;
/** What came in one piece is found by the browser's own search as long as it is not long. */
const FEW_AT_ONCE = 250;

/**
 * A table of a list. A long one is read on by key as its reader goes through it, so that the thousandth page costs what
 * the first does, and only the rows near the view are in the document. Columns are chosen by its reader; the first one
 * names the row and always stands.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { id, caption, columns, rows, keyOf, list, empty } = props;
  const [shown, choose] = useColumns(id, columns);
  const isLong = list ? list.more || list.earlier !== 'none' || rows.length > FEW : rows.length > FEW_AT_ONCE;
  if (rows.length === 0)
    return (
      <>
        {list && <EarlierRows list={list} />}
        <Empty>{empty}</Empty>
      </>
    );
  return (
    <div className="part-table">
      {list && <EarlierRows list={list} />}
      {isLong ? (
        <WindowedTable key={list?.name} columns={shown} {...{ caption, rows, keyOf, list }} />
      ) : (
        <WholeTable columns={shown} {...{ caption, rows, keyOf }} />
      )}
      <div className="part-table-foot">
        {list && isLong && <ReadingFoot list={list} count={rows.length} />}
        <ColumnChoice columns={columns} shown={shown} choose={choose} />
      </div>
    </div>
  );
}

function WholeTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
}: Omit<DataTableProps<Row>, 'id' | 'list' | 'empty'>) {
  return (
    <div className="part-table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="usa-table usa-table--borderless">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <HeadCells columns={columns} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <Cells row={row} columns={columns} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
