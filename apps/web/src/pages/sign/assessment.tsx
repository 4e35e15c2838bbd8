import { Link } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';

type Matrix = Schema<'FindingsMatrix'>;
type Row = Matrix['questions'][number];

/** The assessment as it would be signed on: each question with its finding, reasons, author and the evidence it rests on. */
export function Assessment({ matrix: { questions } }: { readonly matrix: Matrix }) {
  const elements = questions.filter((row) => row.of === 'element' || row.holds !== null);
  const authors = [...new Set(elements.flatMap(({ holds }) => (holds ? [holds.name] : [])))];
  return (
    <section className="sign-assessment" aria-labelledby="assessment">
      <h2 id="assessment">The assessment it rests on</h2>
      <p>
        {authors.length === 0 ? (
          'Nobody has written in it yet.'
        ) : (
          <>
            Written by{' '}
            {authors.map((name, index) => (
              <span key={name}>
                {index > 0 && ', '}
                <Name>{name}</Name>
              </span>
            ))}
            . Whoever wrote in it cannot sign.
          </>
        )}
      </p>
      <ol className="sign-findings">
        {elements.map((row) => (
          <Finding key={row.id} row={row} />
        ))}
      </ol>
    </section>
  );
}

function Finding({ row: { title, cite, holds, evidence } }: { readonly row: Row }) {
  const relied = evidence.filter(({ evidenceId }) => holds?.evidenceIds.includes(evidenceId));
  const linked = evidence.filter((one) => !relied.includes(one));
  return (
    <li>
      <h3>
        {title} <cite>{cite}</cite>
      </h3>
      <p>
        <strong className={`sign-value sign-${holds?.value ?? 'undetermined'}`}>
          {holds ? sentence(holds.value) : 'Undetermined: nothing is found yet'}
        </strong>
        {holds && (
          <span className="part-clears">
            {' '}
            by <Name>{holds.name}</Name>, <When at={holds.at} />
          </span>
        )}
      </p>
      {holds && (
        <p className="sign-reasons">
          <bdi>{holds.reasons}</bdi>
        </p>
      )}
      {holds?.dissent && (
        <p>
          <strong>Dissent on this finding:</strong> <bdi>{holds.dissent}</bdi>
        </p>
      )}
      <Items title="Rests on" items={relied} />
      <Items title="Also linked" items={linked} />
      {holds && evidence.length === 0 && <p className="part-clears">No evidence is linked to it.</p>}
    </li>
  );
}

function Items({ title, items }: { readonly title: string; readonly items: Row['evidence'] }) {
  if (items.length === 0) return null;
  return (
    <p className="sign-items">
      {title}:{' '}
      {items.map(({ evidenceId, title: name, direction, sourceGrade, contentGrade }, index) => (
        <span key={evidenceId}>
          {index > 0 && '; '}
          <Link to={`/evidence/${evidenceId}`}>
            <Name>{name}</Name>
          </Link>{' '}
          ({direction},{' '}
          {sourceGrade || contentGrade ? `${sourceGrade ?? '–'}${contentGrade ?? '–'}` : 'not graded'})
        </span>
      ))}
    </p>
  );
}
