import type { ReactNode } from 'react';
import { Fragment, useCallback, useRef } from 'react';
import { EarlierRows, ReadingFoot } from './reading-foot.tsx';
import { keyAtOf } from './row-window.ts';
import { GapRow } from './table-rows.tsx';
import { useListKeys } from './use-list-keys.ts';
import type { Reading, RowWindow } from './use-row-window.ts';
import { useRowWindow } from './use-row-window.ts';
import { useTableFrame } from './use-table-frame.ts';
import './list-table.css';

export interface ListTableProps<Row> {
  readonly caption: string;
  /** What the columns are, so that they are measured anew when others are shown. */
  readonly columns: readonly string[];
  /** The cells of the head. */
  readonly head: ReactNode;
  readonly cells: (row: Row) => ReactNode;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Left out where the rows came in one piece. */
  readonly list?: (Reading & { readonly name: string }) | undefined;
  readonly className?: string;
  /** What stands at the right below the table. */
  readonly foot?: ReactNode;
}

/** So many rows are all in the document, without a region of their own. */
const FEW = 60;
/** What came in one piece is found by the browser's own search as long as it is not long. */
const FEW_AT_ONCE = 250;

/** A table of a list: whole where it is short; else read on as it is gone through, with only the rows near the view in the document. */
export function ListTable<Row>(props: ListTableProps<Row>) {
  const { rows, list, foot } = props;
  const isLong = list ? list.more || list.earlier !== 'none' || rows.length > FEW : rows.length > FEW_AT_ONCE;
  return (
    <div className="part-table">
      {list && <EarlierRows list={list} />}
      {isLong ? <WindowedTable key={list?.name} {...props} /> : <WholeTable {...props} />}
      <div className="part-table-foot">
        {list && isLong && <ReadingFoot list={list} count={rows.length} />}
        {foot}
      </div>
    </div>
  );
}

const classOf = ({ className = '' }: { readonly className?: string }) =>
  `usa-table usa-table--borderless ${className}`.trim();

function WholeTable<Row>({ caption, head, cells, rows, keyOf, ...rest }: ListTableProps<Row>) {
  return (
    <div className="part-table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className={classOf(rest)}>
        <caption>{caption}</caption>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>{cells(row)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/**
 * A long table in a region that scrolls by itself. It says how many rows there are and which one each is, its head stays
 * in view, and on paper it has all of its rows.
 */
function WindowedTable<Row>(props: ListTableProps<Row>) {
  const { caption, columns, head, rows, keyOf, list } = props;
  const region = useRef<HTMLDivElement>(null);
  const above = useTableFrame(region, columns.join(' '));
  const keyAt = useCallback((index: number) => keyAtOf(rows, index, keyOf), [rows, keyOf]);
  const view = useRowWindow({ region, count: rows.length, keyAt, list, above });
  const press = useListKeys({ region, count: rows.length, list, show: view.show });
  const before = list?.before ?? 0;
  const isWhole = !list?.more && list?.earlier !== 'unknown';
  return (
    <div
      ref={region}
      className="part-table-scroll part-table-window"
      role="region"
      aria-label={caption}
      tabIndex={0}
      {...press}
    >
      <table className={classOf(props)} aria-rowcount={isWhole ? before + rows.length + 1 : -1}>
        <caption>{caption}</caption>
        <colgroup>
          {columns.map((id) => (
            <col key={id} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>{head}</tr>
        </thead>
        <WindowedRows {...props} {...{ view, before, keyAt }} />
      </table>
    </div>
  );
}

interface WindowedRowsProps<Row> extends ListTableProps<Row> {
  readonly view: RowWindow;
  readonly before: number;
  readonly keyAt: (index: number) => string;
}

function WindowedRows<Row>({ rows, columns, cells, view, before, keyAt }: WindowedRowsProps<Row>) {
  return (
    <tbody {...view.focusKept}>
      {view.lines.map(({ index, gap }) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <Fragment key={keyAt(index)}>
            <GapRow room={gap} columns={columns.length} />
            <tr ref={view.measure} data-index={index} aria-rowindex={before + index + 2}>
              {cells(row)}
            </tr>
          </Fragment>
        );
      })}
      <GapRow room={view.rest} columns={columns.length} />
    </tbody>
  );
}
