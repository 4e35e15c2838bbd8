import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../data/client.ts';
import { sentence } from '../words/plain.ts';
import { Name } from './name.tsx';

type Reason = Schema<'Reason'>;

/** The reasons of an answer, each to be opened down to its citation, its path through the hierarchy and what would change it. */
export function ReasonTree({
  reasons,
  label,
}: {
  readonly reasons: readonly Reason[];
  readonly label: string;
}) {
  return (
    <ul className="part-reasons" aria-label={label}>
      {reasons.map((reason) => (
        <li key={`${reason.authorityId} ${reason.proceedingId} ${reason.words}`}>
          <OneReason reason={reason} />
        </li>
      ))}
    </ul>
  );
}

function OneReason({ reason }: { readonly reason: Reason }) {
  const { verdict, words, cite, verified, changes, path, turnsOn, proceedingId } = reason;
  return (
    <details>
      <summary>
        <strong>{sentence(verdict)}</strong>: {words}
      </summary>
      <dl className="part-lines">
        {cite && <Line term="Rule">{verified ? cite : `${cite} (not verified in the text)`}</Line>}
        {path.length > 0 && (
          <Line term="Path">
            <PathOf path={path} />
          </Line>
        )}
        {turnsOn.length > 0 && (
          <Line term="Turns on">
            <Readings turnsOn={turnsOn} />
          </Line>
        )}
        <Line term="What would change it">{changes}</Line>
        {proceedingId && (
          <Line term="Proceeding">
            <Link to={`/proceedings/${proceedingId}`}>Open it</Link>
          </Line>
        )}
      </dl>
    </details>
  );
}

function Line({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function PathOf({ path }: { readonly path: Reason['path'] }) {
  return (
    <ol className="part-path">
      {path.map(({ claimId, parentName, certainty }) => (
        <li key={claimId}>
          under <Name>{parentName}</Name> ({sentence(certainty).toLowerCase()})
        </li>
      ))}
    </ol>
  );
}

function Readings({ turnsOn }: { readonly turnsOn: Reason['turnsOn'] }) {
  return (
    <ul>
      {turnsOn.map(({ reading, adopted }) => (
        <li key={reading}>
          {sentence(reading)}: {adopted === null ? 'no reading is adopted' : sentence(adopted)}
        </li>
      ))}
    </ul>
  );
}
