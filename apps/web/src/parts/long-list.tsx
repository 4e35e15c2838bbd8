import type { ReactNode } from 'react';
import { useCallback, useRef } from 'react';
import { EarlierRows, ReadingFoot } from './reading-foot.tsx';
import { keyAtOf } from './row-window.ts';
import { useListKeys } from './use-list-keys.ts';
import type { Reading } from './use-row-window.ts';
import { useRowWindow } from './use-row-window.ts';
import './list-table.css';

interface LongListProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly list: Reading & { readonly name: string };
  readonly item: (row: Row) => ReactNode;
  readonly itemClass: (row: Row) => string;
}

const FEW = 60;

/** A list of things that are no table, each as high as it is: whole where it is short, else as long tables are. */
export function LongList<Row>(props: LongListProps<Row>) {
  const { rows, keyOf, list, item, itemClass } = props;
  const isLong = list.more || list.earlier !== 'none' || rows.length > FEW;
  return (
    <>
      <EarlierRows list={list} />
      {isLong ? (
        <WindowedList key={list.name} {...props} />
      ) : (
        <ol className="part-plain">
          {rows.map((row) => (
            <li key={keyOf(row)} className={itemClass(row)}>
              {item(row)}
            </li>
          ))}
        </ol>
      )}
      {isLong && (
        <div className="part-table-foot">
          <ReadingFoot list={list} count={rows.length} />
        </div>
      )}
    </>
  );
}

function WindowedList<Row>({ label, rows, keyOf, list, item, itemClass }: LongListProps<Row>) {
  const region = useRef<HTMLDivElement>(null);
  const keyAt = useCallback((index: number) => keyAtOf(rows, index, keyOf), [rows, keyOf]);
  const view = useRowWindow({ region, count: rows.length, keyAt, list });
  const press = useListKeys({ region, count: rows.length, list, show: view.show });
  const size = list.more || list.earlier === 'unknown' ? -1 : list.before + rows.length;
  return (
    <div ref={region} className="part-table-window" role="region" aria-label={label} tabIndex={0} {...press}>
      <ol className="part-plain" style={{ paddingBottom: view.rest }} {...view.focusKept}>
        {view.lines.map(({ index, gap }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={keyAt(index)}
              ref={view.measure}
              data-index={index}
              className={itemClass(row)}
              aria-posinset={list.before + index + 1}
              aria-setsize={size}
              style={{ marginTop: gap }}
            >
              {item(row)}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
