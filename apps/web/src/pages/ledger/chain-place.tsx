import { Link } from 'react-router';
import { hasIdentifier } from '../../words/has-identifier.ts';
import { sentence } from '../../words/plain.ts';

/** Where the thing that a chain is about is read. */
const PAGES: Readonly<Record<string, string>> = {
  case: '/cases',
  unit: '/units',
  request: '/requests',
  transfer: '/transfers',
  import: '/unit-imports',
  information: '/information',
  evidence: '/evidence',
  'phase-out': '/phase-outs',
  deviation: '/deviations',
};

interface ChainPlaceProps {
  /** Such as `case:0198…`. */
  readonly chain: string;
  /** The name of what it is about, where it has one. */
  readonly about: string | null;
}

/** What a chain is about: its kind and its name, with the way to it. */
export function ChainPlace({ chain, about }: ChainPlaceProps) {
  const [kind = '', ...rest] = chain.split(':');
  const [id, page] = [rest.join(':'), PAGES[kind]];
  const words = about ?? (page === undefined && !hasIdentifier(id) ? id : '');
  return (
    <>
      {sentence(kind)}
      {page !== undefined && ' '}
      {page !== undefined && (
        <Link to={`${page}/${id}`}>
          <bdi>{about ?? 'open it'}</bdi>
        </Link>
      )}
      {page === undefined && words !== '' && (
        <>
          {' '}
          <bdi>{words}</bdi>
        </>
      )}
    </>
  );
}
