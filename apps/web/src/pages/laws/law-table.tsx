import { Link } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { When } from '../../parts/when.tsx';
import { counted } from '../../words/plain.ts';

type Head = Schema<'AuthorityHead'>;

interface LawTableProps {
  readonly caption: string;
  readonly laws: readonly Head[];
}

const ABOUT = { unit: 'A unit', country: 'A country', transfer: 'A transfer' } as const;

/** Laws of one kind: what each is about, since when it is in force, and whether it was read in its own text. */
export function LawTable({ caption, laws }: LawTableProps) {
  return (
    <div className="part-table-scroll" role="region" aria-label={`${caption}, a table`} tabIndex={0}>
      <table className="usa-table usa-table--borderless laws-table">
        <caption className="usa-sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Citation</th>
            <th scope="col">About</th>
            <th scope="col">In force</th>
            <th scope="col">Read in its text</th>
          </tr>
        </thead>
        <tbody>
          {laws.map((law) => (
            <tr key={law.id}>
              <th scope="row">
                <Link to={`/law/${law.id}`}>{law.shortName}</Link>
                <div className="laws-title">{law.title}</div>
              </th>
              <td>{law.citation}</td>
              <td>{ABOUT[law.subject]}</td>
              <td>
                <InForce law={law} />
              </td>
              <td>{readIn(law)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function InForce({ law: { inForce } }: { readonly law: Head }) {
  const last = inForce.at(-1);
  if (!last) return <>Not in force</>;
  return (
    <>
      {last.to === null ? 'Since ' : ''}
      <When at={last.from} />
      {last.to !== null && (
        <>
          {' '}
          to <When at={last.to} />
        </>
      )}
    </>
  );
}

function readIn({ verified, unverified }: Head): string {
  if (!verified) return `No: ${counted(unverified, 'statement')} not verified`;
  return unverified === 0 ? 'Yes, all of it' : `Yes, but ${counted(unverified, 'statement')} not verified`;
}
