import { Fragment, useCallback, useRef } from 'react';
import type { Column } from './table-rows.tsx';
import { Cells, GapRow, HeadCells } from './table-rows.tsx';
import { useListKeys } from './use-list-keys.ts';
import type { Reading, RowWindow } from './use-row-window.ts';
import { useRowWindow } from './use-row-window.ts';
import { useTableFrame } from './use-table-frame.ts';
import './windowed-table.css';

interface WindowedTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly list: Reading | undefined;
}

/**
 * A long table in a region that scrolls by itself, of which only the rows near the view are in the document. It says how
 * many rows there are and which one each is, its head stays in view, and on paper it has all of its rows.
 */
export function WindowedTable<Row>({ caption, columns, rows, keyOf, list }: WindowedTableProps<Row>) {
  const region = useRef<HTMLDivElement>(null);
  const above = useTableFrame(region, columns.map(({ id }) => id).join(' '));
  const keyAt = useCallback((index: number) => rowKey(rows, index, keyOf), [rows, keyOf]);
  const view = useRowWindow({ region, count: rows.length, keyAt, list, above });
  const press = useListKeys({ region, count: rows.length, list, show: view.show });
  const before = list?.before ?? 0;
  const whole = !list?.more && list?.earlier !== 'unknown';
  return (
    <div
      ref={region}
      className="part-table-scroll part-table-window"
      role="region"
      aria-label={caption}
      tabIndex={0}
      {...press}
    >
      <table
        className="usa-table usa-table--borderless"
        aria-rowcount={whole ? before + rows.length + 1 : -1}
      >
        <caption>{caption}</caption>
        <colgroup>
          {columns.map(({ id }) => (
            <col key={id} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <HeadCells columns={columns} />
          </tr>
        </thead>
        <WindowedRows {...{ rows, columns, view, before, keyAt }} />
      </table>
    </div>
  );
}

interface WindowedRowsProps<Row> extends Pick<WindowedTableProps<Row>, 'rows' | 'columns'> {
  readonly view: RowWindow;
  readonly before: number;
  readonly keyAt: (index: number) => string;
}

function WindowedRows<Row>({ rows, columns, view, before, keyAt }: WindowedRowsProps<Row>) {
  return (
    <tbody {...view.focusKept}>
      {view.lines.map(({ index, gap }) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <Fragment key={keyAt(index)}>
            <GapRow room={gap} columns={columns.length} />
            <tr ref={view.measure} data-index={index} aria-rowindex={before + index + 2}>
              <Cells row={row} columns={columns} />
            </tr>
          </Fragment>
        );
      })}
      <GapRow room={view.rest} columns={columns.length} />
    </tbody>
  );
}

const rowKey = <Row,>(rows: readonly Row[], index: number, keyOf: (row: Row) => string): string => {
  const row = rows[index];
  return row === undefined ? String(index) : keyOf(row);
};
