import type { Schema } from '../../data/client.ts';
import { sentence } from '../../words/plain.ts';

/** Where every row of a file ended, and what was added; the counts add up. */
export function ImportCounts({ report }: { readonly report: Schema<'ImportReport'> }) {
  const { rows, taken, asked, leftOut, refused, units, claims, addedByKind } = report;
  const kinds = Object.entries(addedByKind).map(([kind, count]) => `${sentence(kind)} ${count}`);
  const lines = [
    ['Rows', `${rows} = ${taken} taken + ${asked} waiting + ${leftOut} left out + ${refused} refused`],
    ['Units', `${units.added} added, ${units.known} known before`],
    ['Claims', `${claims.added} added, ${claims.known} known before, ${claims.waiting} waiting`],
    ...(kinds.length > 0 ? [['Added, by kind', kinds.join(' · ')]] : []),
    ['Replaced or withdrawn', `${claims.superseding} succeed an older claim, ${claims.retracted} withdrawn`],
  ];
  return (
    <>
      <dl className="part-lines">
        {lines.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Refused report={report} />
    </>
  );
}

function Refused({ report: { refusals, columnsLeftOut } }: { readonly report: Schema<'ImportReport'> }) {
  return (
    <>
      {refusals.length > 0 && (
        <div className="part-table-scroll" role="region" aria-label="Refused rows" tabIndex={0}>
          <table className="usa-table usa-table--borderless">
            <caption>Rows that were refused</caption>
            <thead>
              <tr>
                {['Row', 'Column', 'Found', 'Expected', 'What to do'].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {refusals.map((one) => (
                <tr key={`${one.row} ${one.column} ${one.found}`}>
                  <th scope="row">{one.row ?? 'File'}</th>
                  <td>{one.column ?? '–'}</td>
                  <td>
                    <bdi>{one.found}</bdi>
                  </td>
                  <td>{one.expected}</td>
                  <td>{one.whatToDo}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {columnsLeftOut.length > 0 && (
        <details>
          <summary>Columns from which nothing is read ({columnsLeftOut.length})</summary>
          <ul>
            {columnsLeftOut.map(({ column, why }) => (
              <li key={column}>
                <bdi>{column}</bdi>: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
