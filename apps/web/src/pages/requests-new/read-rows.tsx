import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Schema } from '../../data/client.ts';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { counted } from '../../words/plain.ts';

type ReadRow = Schema<'ReadRow'>;

const PAGE = 100;

/** Every row as it would be read; closed at first, since most people look at what is refused. */
export function ReadRows({ rows, total }: { readonly rows: readonly ReadRow[]; readonly total: number }) {
  const [shown, setShown] = useState(PAGE);
  const label =
    total === 1 ? 'The row as it is read' : `All ${total.toLocaleString('en-US')} rows as they are read`;
  return (
    <details className="requests-rows" open={total <= 20}>
      <summary>{label}</summary>
      <div className="part-table-scroll" role="region" aria-label="Rows as they are read" tabIndex={0}>
        <table className="usa-table usa-table--borderless">
          <caption className="usa-sr-only">Rows as they are read</caption>
          <thead>
            <tr>
              <th scope="col" className="numeric">
                Row
              </th>
              <th scope="col">Unit</th>
              <th scope="col">Person</th>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">Place</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <Row key={row.row} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {shown < rows.length && (
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => setShown(shown + PAGE)}
        >
          Show {Math.min(PAGE, rows.length - shown)} more
        </button>
      )}
      {rows.length < total && (
        <p className="usa-hint">The first {counted(rows.length, 'row')} can be shown here.</p>
      )}
    </details>
  );
}

function Row({ row }: { readonly row: ReadRow }) {
  if (!('nominations' in row))
    return (
      <tr>
        <th scope="row" className="numeric">
          {row.row}
        </th>
        <td colSpan={5}>
          <strong>{row.ending === 'refused' ? 'Refused' : 'Not taken'}</strong>
        </td>
      </tr>
    );
  const { nominations } = row;
  const [first] = nominations;
  return (
    <tr>
      <th scope="row" className="numeric">
        {row.row}
      </th>
      <td>
        <Stacked>
          {nominations.map((one) => (
            <Unit key={one.position} draft={one} />
          ))}
        </Stacked>
      </td>
      <td>{first?.person ? <Name>{personName(first.person)}</Name> : 'none'}</td>
      <td>{first && <When at={first.startDate} />}</td>
      <td>{first && <When at={first.endDate} />}</td>
      <td>{first?.location && <Name>{first.location}</Name>}</td>
    </tr>
  );
}

const Stacked = ({ children }: { readonly children: readonly ReactNode[] }) => (
  <ul className="part-plain">
    {children.map((child, at) => (
      <li key={at}>{child}</li>
    ))}
  </ul>
);

function Unit({ draft: { unit } }: { readonly draft: Schema<'NominationDraft'> }) {
  return unit.identified ? <Name>{unit.text}</Name> : <em>No unit: {unit.why}</em>;
}

const personName = ({ familyName, givenNames }: Schema<'NominatedPerson'>): string =>
  [givenNames, familyName].filter(Boolean).join(' ');
