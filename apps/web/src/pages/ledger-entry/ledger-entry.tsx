import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { hasIdentifier } from '../../words/has-identifier.ts';
import { counted, plain, sentence } from '../../words/plain.ts';
import { ChainPlace } from '../ledger/chain-place.tsx';
import type { ReadEntry } from '../ledger/read-entry.ts';
import { readEntry } from '../ledger/read-entry.ts';
import { EntryProofCheck } from './entry-proof-check.tsx';

/** An entry about a whole file has thousands of fields; its bytes have them all. */
const MOST_LINES = 200;
/** What is read at once; the others are folded. */
const FIRST_LINES = 24;

/** One entry: in words, in bytes, and the proof that it is in the signed record. */
export function LedgerEntry() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['ledger-entry', id],
    queryFn: () => ask(client.GET('/api/ledger/entries/{id}', { params: { path: { id } } })),
  });
  return (
    <Asked query={query} what="the entry">
      {({ entry }) => <Shown entry={entry} />}
    </Asked>
  );
}

function Shown({ entry }: { readonly entry: Schema<'EntryView'> }) {
  const { act, at, actor, lines } = readEntry(entry.text);
  const words = lines.filter(([, value]) => !hasIdentifier(value));
  const bytes = new TextEncoder().encode(entry.text).length;
  return (
    <>
      <PageHeading title={titleOf(entry, act)}>{sentence(act)}</PageHeading>
      <p>
        <ChainPlace chain={entry.chain} about={entry.about} />, by <Name>{actor.name}</Name> (
        {plain(actor.office)}), <When at={at} />. Place {entry.sequence} in{' '}
        <Link to={`/ledger?chain=${encodeURIComponent(entry.chain)}`}>its chain</Link>.
      </p>
      <h2>In words</h2>
      <Lines lines={words.slice(0, FIRST_LINES)} />
      {words.length > FIRST_LINES && <MoreLines lines={words.slice(FIRST_LINES)} />}
      {lines.length > words.length && (
        <p>Identifiers stand in the bytes: {(lines.length - words.length).toLocaleString('en-US')}.</p>
      )}
      <h2>In bytes</h2>
      <p>
        {counted(bytes, 'byte')} of canonical JSON (RFC 8785); SHA-256 over them and a zero byte before:{' '}
        <span className="mono">{entry.hash}</span>
      </p>
      <pre className="part-bytes mono" tabIndex={0} aria-label="The entry's bytes">
        {entry.text}
      </pre>
      <EntryProofCheck id={entry.id} />
    </>
  );
}

type Read = ReadEntry['lines'];

function Lines({ lines }: { readonly lines: Read }) {
  return (
    <dl className="part-lines">
      {lines.map(([field, value]) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function MoreLines({ lines }: { readonly lines: Read }) {
  const most = MOST_LINES - FIRST_LINES;
  return (
    <details>
      <summary>{counted(lines.length, 'more field')}</summary>
      <Lines lines={lines.slice(0, most)} />
      {lines.length > most && <p>The other {counted(lines.length - most, 'field')} stand in the bytes.</p>}
    </details>
  );
}

/** What it is about, and its place there: many entries are of one kind. */
const titleOf = ({ about, chain, sequence }: Schema<'EntryView'>, act: string): string =>
  `${sentence(act)}: ${about ?? sentence(chain.split(':')[0] ?? '')}, entry ${sequence}`;
