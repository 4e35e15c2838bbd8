import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { labelOf } from '../../parts/label-of.ts';
import { Name } from '../../parts/name.tsx';
import { signedTitle } from '../../parts/signed-title.ts';
import { When } from '../../parts/when.tsx';
import { hasIdentifier } from '../../words/has-identifier.ts';
import { plain, sentence } from '../../words/plain.ts';
import type { Determined } from './findings-signed.tsx';
import { FindingsSigned } from './findings-signed.tsx';
import { Followed } from './followed.tsx';
import './determination.css';

const SEQUENCED_WITHIN_MS = 2_000;

/** A determination as it was signed: in words, by value, with what followed and its place in the ledger. */
export function Determination() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['determination', id],
    // Only its place in the tree is still to come, and it comes by itself.
    refetchInterval: ({ state }) => (state.data?.entry?.leafIndex === null ? SEQUENCED_WITHIN_MS : false),
    queryFn: async () =>
      (await ask(client.GET('/api/determinations/{id}', { params: { path: { id } } }))).determination,
  });
  return (
    <Asked query={query} what="the determination">
      {(determined) => <Record determined={determined} />}
    </Asked>
  );
}

function Record({ determined }: { readonly determined: Determined }) {
  const { case: file, proceeding, signed, title, dissent } = determined;
  return (
    <article className="determination">
      <PageHeading title={`Determination, ${file.about ?? file.title}: ${signedTitle({ title })}`}>
        {`Determination: ${signedTitle({ title })}`}
      </PageHeading>
      <p className="determination-lead">
        Signed by{' '}
        <strong>
          <Name>{signed.by}</Name>
        </strong>{' '}
        ({plain(determined.signerOffice)}) on <When at={signed.at} />, under {proceeding.citation}.
      </p>
      {signed.voided && (
        <div className="usa-alert usa-alert--warning usa-alert--slim">
          <div className="usa-alert__body">
            <p className="usa-alert__text">
              The assessment was changed after this was signed, so the signature no longer counts. The record
              stays.
            </p>
          </div>
        </div>
      )}
      <Papers determined={determined} />
      <Decision determined={determined} />
      <section aria-labelledby="reasons">
        <h2 id="reasons">Reasons</h2>
        <p className="determination-reasons">
          <bdi>{signed.reasons}</bdi>
        </p>
      </section>
      <FindingsSigned determined={determined} />
      <section aria-labelledby="dissent">
        <h2 id="dissent">Dissent</h2>
        {dissent.length === 0 && <p>Nobody dissented on record.</p>}
        {dissent.map((one) => (
          <p key={one.id}>
            <strong>
              <Name>{one.name}</Name> ({plain(one.office)})
            </strong>
            , in {one.from === 'position' ? 'a position' : 'a finding'}: <bdi>{one.words}</bdi>
          </p>
        ))}
      </section>
      <Followed determined={determined} />
      <p>
        <Link to={`/cases/${file.id}?proceeding=${proceeding.id}`}>Go to the case</Link>
      </p>
    </article>
  );
}

/** The same record as a file, with the ledger's checkpoint at its foot. */
function Papers({ determined: { id, proceeding } }: { readonly determined: Determined }) {
  const address = `/api/proceedings/${proceeding.id}/determinations/${id}/document`;
  return (
    <p className="determination-papers">
      <a href={`${address}?format=pdf`} download>
        Download as PDF
      </a>
      <a href={`${address}?format=html`} download>
        Download as HTML
      </a>
      <button type="button" className="usa-button usa-button--unstyled" onClick={() => globalThis.print()}>
        Print this page
      </button>
    </p>
  );
}

function Decision({ determined }: { readonly determined: Determined }) {
  const { permissions } = useSignedIn();
  const { case: file, proceeding, signed } = determined;
  const said = Object.entries(signed.said).filter(([, value]) => isWords(value));
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">What was decided</h2>
      <dl className="part-lines">
        <div>
          <dt>Case</dt>
          <dd>
            <Link to={`/cases/${file.id}`}>
              <Name>{file.title}</Name>
            </Link>
            {file.about !== null && (
              <>
                , about <Name>{file.about}</Name>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>Law</dt>
          <dd>
            {permissions.includes('law.read') ? (
              <Link to={`/law/${proceeding.authorityId}`}>
                {proceeding.citation}, {proceeding.lawTitle}
              </Link>
            ) : (
              `${proceeding.citation}, ${proceeding.lawTitle}`
            )}{' '}
            <span className="part-clears">(version {proceeding.authorityVersion} of the law’s record)</span>
          </dd>
        </div>
        {said.map(([field, value]) => (
          <div key={field}>
            <dt>{labelOf(field)}</dt>
            <dd>
              <bdi>{wordsOf(value)}</bdi>
            </dd>
          </div>
        ))}
        <div>
          <dt>The proceeding now</dt>
          <dd>{proceeding.words}</dd>
        </div>
      </dl>
    </section>
  );
}

/** Identifiers say nothing to a reader; what they name stands in the record beside. */
const isWords = (value: unknown): boolean =>
  typeof value === 'boolean' ||
  typeof value === 'number' ||
  (typeof value === 'string' && !hasIdentifier(value));

const wordsOf = (value: unknown): string =>
  typeof value === 'boolean'
    ? value
      ? 'Yes'
      : 'No'
    : /^[a-z]+(-[a-z]+)+$/.test(String(value))
      ? sentence(String(value))
      : String(value);
