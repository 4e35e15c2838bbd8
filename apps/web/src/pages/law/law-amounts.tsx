import type { Schema } from '../../data/client.ts';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';

/** The amounts of money from which a duty applies. */
export function LawAmounts({ law: { thresholds } }: { readonly law: Schema<'AuthorityShown'> }) {
  return (
    <div className="part-table-scroll" role="region" aria-label="Table of amounts" tabIndex={0}>
      <table className="usa-table usa-table--borderless">
        <caption className="usa-sr-only">Amounts from which a duty applies</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" className="numeric">
              US dollars, or more
            </th>
            <th scope="col">In force</th>
            <th scope="col">Read in its text</th>
          </tr>
        </thead>
        <tbody>
          {thresholds.map(({ id, table, words, cite, amount, inForce }) => (
            <tr key={`${table} ${id} ${inForce.from}`}>
              <th scope="row">
                {words} <cite>{cite}</cite> <span className="law-quiet">{sentence(table)}</span>
              </th>
              <td className="numeric">{amount.value.toLocaleString('en-US')}</td>
              <td>
                Since <When at={inForce.from} />
                {inForce.to !== null && (
                  <>
                    {' '}
                    until <When at={inForce.to} />
                  </>
                )}
              </td>
              <td>{amount.provenance.verified ? 'Yes' : 'Not verified'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
