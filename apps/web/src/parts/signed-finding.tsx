import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { sentence } from '../words/plain.ts';
import { Name } from './name.tsx';
import './signed-finding.css';

/** An item of evidence by its name, with what is said of it. */
export interface NamedItem {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
}

interface SignedFindingProps {
  readonly title: string;
  readonly cite: string;
  /** Null where nobody has answered yet. */
  readonly value: string | null;
  readonly by: ReactNode;
  readonly reasons: string;
  /** What the finding itself names. */
  readonly rests: readonly NamedItem[];
  /** What is linked to the question besides. */
  readonly linked?: readonly NamedItem[];
  readonly dissent?: string | null;
}

/** One question with its finding, as it is signed on or was signed on; a line of an `ol.signed-findings`. */
export function SignedFinding(props: SignedFindingProps) {
  const { title, cite, value, by, reasons, rests, linked = [], dissent } = props;
  return (
    <li>
      <h3>
        {title} <cite>{cite}</cite>
      </h3>
      <p>
        <strong className={`signed-value signed-${value ?? 'undetermined'}`}>
          {value === null ? 'Undetermined: nothing is found yet' : sentence(value)}
        </strong>{' '}
        {value !== null && <span className="part-clears">by {by}</span>}
      </p>
      {value !== null && (
        <p>
          <bdi>{reasons}</bdi>
        </p>
      )}
      {dissent && (
        <p>
          <strong>Dissent on this finding:</strong> <bdi>{dissent}</bdi>
        </p>
      )}
      <Items title="Rests on" items={rests} />
      <Items title="Also linked" items={linked} />
      {value !== null && rests.length + linked.length === 0 && (
        <p className="part-clears">It names no evidence.</p>
      )}
    </li>
  );
}

function Items({ title, items }: { readonly title: string; readonly items: readonly NamedItem[] }) {
  if (items.length === 0) return null;
  return (
    <p>
      {title}:{' '}
      {items.map(({ id, title: name, note }, index) => (
        <span key={id}>
          {index > 0 && '; '}
          <Link to={`/evidence/${id}`}>
            <Name>{name}</Name>
          </Link>
          {note !== undefined && ` (${note})`}
        </span>
      ))}
    </p>
  );
}
