import { Link } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { Name } from '../../parts/name.tsx';
import { sentence } from '../../words/plain.ts';

/** A determination as the API shows it. */
export type Determined = Schema<'ShownDetermination'>;

/** The findings as they stood when it was signed. */
export function FindingsSigned({ determined: { findings } }: { readonly determined: Determined }) {
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">Findings at signing</h2>
      {findings.length === 0 && <p>No finding is on record.</p>}
      {findings.length > 0 && (
        <div className="part-table-scroll" role="region" aria-label="Findings, a table" tabIndex={0}>
          <table className="usa-table usa-table--borderless determination-findings">
            <thead>
              <tr>
                {['Question', 'Finding', 'Reasons', 'Evidence', 'Author'].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {findings.map((finding) => (
                <Row key={finding.id} finding={finding} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ finding }: { readonly finding: Determined['findings'][number] }) {
  const { title, cite, value, reasons, evidence, author } = finding;
  return (
    <tr>
      <th scope="row">
        {title} <cite>{cite}</cite>
      </th>
      <td>{sentence(value)}</td>
      <td>
        <bdi>{reasons}</bdi>
      </td>
      <td>
        {evidence.length === 0 && 'None'}
        {evidence.map(({ id, title: name }) => (
          <div key={id}>
            <Link to={`/evidence/${id}`}>
              <Name>{name}</Name>
            </Link>
          </div>
        ))}
      </td>
      <td>
        <Name>{author}</Name>
      </td>
    </tr>
  );
}
