import { useId } from 'react';
import type { Schema } from '../../data/client.ts';
import { counted } from '../../words/plain.ts';
import type { Corrections } from './correct-rows.ts';

type ReadRow = Schema<'ReadRow'>;
type Refusal = Schema<'IntakeRefusal'>;

interface RefusedRowsProps {
  readonly rows: readonly ReadRow[];
  /** How many there are; at most a thousand are shown. */
  readonly total: number;
  readonly corrections: Corrections;
  /** Left out where the file is too long to be corrected here. */
  readonly write?: ((row: number, column: string, text: string) => void) | undefined;
  /** Reads the file again with what was corrected; left out while nothing is. */
  readonly again?: (() => void) | undefined;
}

/** The rows that are refused, each with its cells, the cell at fault marked, and what was expected beside it. */
export function RefusedRows({ rows, total, corrections, write, again }: RefusedRowsProps) {
  const title = useId();
  return (
    <div className="requests-refused">
      <h3 id={title}>{counted(total, 'refused row')}</h3>
      <p>
        {write
          ? 'Correct the marked cells here and read the file again; or correct the file and choose it again; or submit without these rows: they stay on record with the reason.'
          : 'Correct the file and choose it again; or submit without these rows: they stay on record with the reason.'}
      </p>
      <ol className="part-plain">
        {rows.map((row) => (
          <li key={row.row}>
            <RefusedRow row={row} texts={corrections[row.row]} write={write} />
          </li>
        ))}
      </ol>
      {write && (
        <div className="requests-again">
          <button type="button" className="usa-button" disabled={again === undefined} onClick={again}>
            Read again with the corrections
          </button>
          {rows.length < total && <span>Only the first {rows.length} are shown.</span>}
        </div>
      )}
    </div>
  );
}

interface RefusedRowProps {
  readonly row: ReadRow;
  readonly texts: Readonly<Record<string, string>> | undefined;
  readonly write: RefusedRowsProps['write'];
}

function RefusedRow({ row, texts, write }: RefusedRowProps) {
  const refusals = row.ending === 'refused' ? row.refusals : [];
  const faulty = new Map(refusals.map((refusal) => [refusal.column, refusal]));
  const columns = Object.keys(row.cells).filter((column) => faulty.has(column) || row.cells[column] !== '');
  const whole = refusals.filter(({ column }) => column === null || !(column in row.cells));
  return (
    <div className="part-table-scroll" role="region" aria-label={`Row ${row.row}`} tabIndex={0}>
      <table className="usa-table usa-table--borderless requests-cells">
        <caption>
          Row {row.row}
          {whole.map((refusal) => (
            <Why key={refusal.code} refusal={refusal} />
          ))}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {columns.map((column) => (
              <Cell
                key={column}
                label={`Row ${row.row}, ${column}`}
                text={texts?.[column] ?? row.cells[column] ?? ''}
                refusal={faulty.get(column)}
                write={write && ((text) => write(row.row, column, text))}
              />
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly label: string;
  readonly text: string;
  readonly refusal: Refusal | undefined;
  readonly write: ((text: string) => void) | undefined;
}

function Cell({ label, text, refusal, write }: CellProps) {
  const why = useId();
  if (refusal === undefined)
    return (
      <td>
        <bdi>{text}</bdi>
      </td>
    );
  return (
    <td className="requests-fault">
      <strong className="requests-fault-mark">Refused</strong>
      {write ? (
        <input
          className="usa-input"
          aria-label={label}
          aria-describedby={why}
          aria-invalid={true}
          dir="auto"
          value={text}
          onChange={(event) => write(event.target.value)}
        />
      ) : (
        <bdi>{text === '' ? '(blank)' : text}</bdi>
      )}
      <span id={why}>
        <Why refusal={refusal} />
      </span>
    </td>
  );
}

function Why({ refusal: { found, expected, whatToDo } }: { readonly refusal: Refusal }) {
  return (
    <span className="requests-why">
      Found <bdi>{found}</bdi>; expected {expected}. {whatToDo}
    </span>
  );
}
