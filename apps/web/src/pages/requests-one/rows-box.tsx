import type { ReactNode } from 'react';
import { LongList } from '../../parts/long-list.tsx';
import type { Reading } from '../../parts/use-row-window.ts';
import { Name } from '../../parts/name.tsx';
import type { NamedRow } from './left-out.ts';

const nothing = () => undefined;

/** A list that was read to its end. */
const WHOLE: Reading & { readonly name: string } = {
  ...{ name: 'whole', more: false, before: 0, reading: false, failed: false, row: null },
  ...{ earlier: 'none', readOn: nothing, readBack: nothing, restart: nothing, mark: nothing },
};

const FEW = 60;

interface RowsBoxProps<Row extends NamedRow> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly item: (row: Row) => ReactNode;
}

const keyOf = ({ nominationId }: NamedRow): string => nominationId;

/** Rows in a box of a bounded height that is gone through by itself, however many they are. */
export function RowsBox<Row extends NamedRow>({ label, rows, item }: RowsBoxProps<Row>) {
  if (rows.length > FEW)
    return (
      <div className="result-signed">
        <LongList {...{ label, rows, keyOf, item }} list={WHOLE} itemClass={() => 'result-line'} />
      </div>
    );
  return (
    <div className="result-few" role="region" aria-label={label} tabIndex={0}>
      <ol className="part-plain">
        {rows.map((row) => (
          <li key={keyOf(row)} className="result-line">
            {item(row)}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A row by its number and its unit's words. */
export function UnitOfRow({ one: { row, unitText } }: { readonly one: NamedRow }) {
  return (
    <>
      Row {row}: <Name>{unitText ?? 'names no unit'}</Name>
    </>
  );
}
