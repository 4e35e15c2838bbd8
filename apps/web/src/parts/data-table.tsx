import type { ReactNode } from 'react';
import { ColumnChoice } from './column-choice.tsx';
import { Empty } from './empty.tsx';
import { PageLinks } from './page-links.tsx';
import { useColumns } from './use-columns.ts';

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

export interface DataTableProps<Row> {
  /** Names the choice of columns that is kept for its reader; the same for the same table everywhere. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Where the next page starts; null at the end. The address carries it as `after`. */
  readonly next?: string | null;
  readonly empty: ReactNode;
}

/**
 * A table of one page of a list. A page is at most 200 rows, read by key, so that the thousandth costs what the first
 * does. Columns are chosen by its reader; the first one names the row and always stands.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { id, caption, columns, rows, keyOf, next = null, empty } = props;
  const [shown, choose] = useColumns(id, columns);
  if (rows.length === 0) return <Empty>{empty}</Empty>;
  return (
    <div className="part-table">
      <div className="part-table-scroll" role="region" aria-label={caption} tabIndex={0}>
        <table className="usa-table usa-table--borderless">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {shown.map(({ id: column, title, numeric }) => (
                <th key={column} scope="col" className={numeric ? 'numeric' : undefined}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Cells key={keyOf(row)} row={row} columns={shown} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="part-table-foot">
        <PageLinks next={next} />
        <ColumnChoice columns={columns} shown={shown} choose={choose} />
      </div>
    </div>
  );
}

function Cells<Row>({ row, columns }: { readonly row: Row; readonly columns: readonly Column<Row>[] }) {
  return (
    <tr>
      {columns.map(({ id, show, numeric }, index) =>
        index === 0 ? (
          <th key={id} scope="row">
            {show(row)}
          </th>
        ) : (
          <td key={id} className={numeric ? 'numeric' : undefined}>
            {show(row)}
          </td>
        ),
      )}
    </tr>
  );
}
