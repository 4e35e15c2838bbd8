import type { Schema } from '../data/client.ts';
import { sentence } from '../words/plain.ts';
import { Name } from './name.tsx';
import { When } from './when.tsx';

type Row = Schema<'FindingsMatrix'>['questions'][number];

/** What the law asks, each question with the finding that holds, its author, the evidence it rests on, and dissent. */
export function Matrix({ matrix }: { readonly matrix: Schema<'FindingsMatrix'> }) {
  return (
    <div className="part-table-scroll" role="region" aria-label="Findings" tabIndex={0}>
      <table className="usa-table usa-table--borderless">
        <caption>Findings by question</caption>
        <thead>
          <tr>
            {['Question', 'Finding', 'Author', 'Evidence', 'Dissent'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.questions.map((row) => (
            <Question key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Question({ row: { title, cite, holds, evidence } }: { readonly row: Row }) {
  return (
    <tr>
      <th scope="row">
        {title} <cite>{cite}</cite>
      </th>
      <td>
        {holds ? sentence(holds.value) : 'Undetermined: nothing is found yet'}
        {holds && <div className="part-reasons-text">{holds.reasons}</div>}
      </td>
      <td>
        {holds && (
          <>
            <Name>{holds.name}</Name>, <When at={holds.at} />
          </>
        )}
      </td>
      <td>
        <ul>
          {evidence.map(({ evidenceId, title: name, direction, sourceGrade, contentGrade }) => (
            <li key={evidenceId}>
              <Name>{name}</Name> ({direction}, {sourceGrade ?? 'source not graded'} {contentGrade ?? ''})
            </li>
          ))}
        </ul>
      </td>
      <td>{holds?.dissent ?? 'None'}</td>
    </tr>
  );
}
