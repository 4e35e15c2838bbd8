import { useInstrumentName } from '../../data/catalogue.ts';
import type { Schema } from '../../data/client.ts';
import { sentence } from '../../words/plain.ts';
import { anchorOf } from '../laws/use-readings.ts';

type Cell = Schema<'AuthorityShown'>['reach'][number];

/** Which kinds of assistance this law reaches, and where that depends on a reading. */
export function LawReach({ law: { reach } }: { readonly law: Schema<'AuthorityShown'> }) {
  const nameOf = useInstrumentName();
  return (
    <div className="part-table-scroll" role="region" aria-label="Table of assistance" tabIndex={0}>
      <table className="usa-table usa-table--borderless">
        <caption className="usa-sr-only">Kinds of assistance, and whether this law reaches each</caption>
        <thead>
          <tr>
            <th scope="col">Assistance</th>
            <th scope="col">Reached</th>
            <th scope="col">Why</th>
            <th scope="col">Read in its text</th>
          </tr>
        </thead>
        <tbody>
          {reach.map((cell) => (
            <tr key={cell.instrument}>
              <th scope="row">{nameOf(cell.instrument)}</th>
              <td>
                <Reached cell={cell} />
              </td>
              <td>
                {cell.why} <cite>{cell.cite}</cite>
              </td>
              <td>{cell.provenance.verified ? 'Yes' : 'Not verified'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Reached({ cell }: { readonly cell: Cell }) {
  if (cell.reach !== 'depends') return <>{cell.reach === 'reached' ? 'Yes' : 'No'}</>;
  const yes = Object.entries(cell.gives).filter(([, gives]) => gives === 'reached');
  return (
    <>
      Depends on a <a href={`#${anchorOf(cell.reading)}`}>reading</a>: yes under{' '}
      {yes.map(([alternative]) => `“${sentence(alternative)}”`).join(', ') || 'none'}
    </>
  );
}
