import type { ReactNode } from 'react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../data/client.ts';
import { dayInWords } from '../words/dates.ts';
import { Name } from './name.tsx';
import { ProceedingLink } from './proceeding-link.tsx';
import { ReadingsTurnedOn } from './readings-turned-on.tsx';
import { VERDICT_WORDS } from './verdict.tsx';

type Reason = Schema<'Reason'>;

/** One reason. What it rests on is read when it is opened. */
export function OneReason({ reason }: { readonly reason: Reason }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {reason.verdict !== 'eligible' && <strong>{VERDICT_WORDS[reason.verdict]}. </strong>}
        <Name>{reason.words}</Name> {reason.cite !== null && <cite>{reason.cite}</cite>}
      </summary>
      {isOpen && <Ground reason={reason} />}
    </details>
  );
}

function Ground({ reason }: { readonly reason: Reason }) {
  const { cite, verified, changes, path, turnsOn, proceedingId, determinationId, authorityId } = reason;
  return (
    <dl className="part-lines">
      <Line term="What would change it">{changes}</Line>
      {cite !== null && (
        <Line term="Rule">
          {authorityId === null ? cite : <Link to={`/law/${authorityId}`}>{cite}</Link>}
          {!verified && ', not verified in the text'}
        </Line>
      )}
      {determinationId !== null && (
        <Line term="Determination">
          <Link to={`/determinations/${determinationId}`}>Read the signed record</Link>
        </Line>
      )}
      {path.length > 0 && (
        <Line term="Path upward">
          <PathUp path={path} />
        </Line>
      )}
      {turnsOn.length > 0 && (
        <Line term="Turns on">
          <ReadingsTurnedOn turnsOn={turnsOn} />
        </Line>
      )}
      {proceedingId !== null && (
        <Line term="Proceeding">
          <ProceedingLink id={proceedingId} />
        </Line>
      )}
    </dl>
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

const CERTAINTY = {
  cited: 'as its source says',
  assumed: 'assumed to last',
  unstated: 'its source does not say for how long',
} as const;

function PathUp({ path }: { readonly path: Reason['path'] }) {
  return (
    <ol className="part-path">
      {path.map(({ claimId, parentId, parentName, kind, fromDate, toDate, certainty }) => (
        <li key={claimId}>
          <span aria-hidden="true">↳ </span>
          under{' '}
          <Link to={`/units/${parentId}`}>
            <Name>{parentName}</Name>
          </Link>
          , {kind}
          {fromDate !== null && `, from ${dayInWords(fromDate)}`}
          {toDate !== null && ` to ${dayInWords(toDate)}`} ({CERTAINTY[certainty]})
        </li>
      ))}
    </ol>
  );
}
