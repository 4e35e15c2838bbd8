import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSignedIn } from '../../data/session.ts';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import type { Determined } from './findings-signed.tsx';

/** What followed from it in the same instant, and where it stands in the record. */
export function Followed({ determined }: { readonly determined: Determined }) {
  const { bars, notices } = determined;
  return (
    <>
      <section aria-labelledby="followed">
        <h2 id="followed">What followed</h2>
        {bars.length === 0 && <p>No bar began or ended with it.</p>}
        {bars.length > 0 && (
          <ul>
            {bars.map(({ what, unitId, unitName, from, until }) => (
              <li key={`${what} ${unitId}`}>
                {what === 'begins' ? 'A bar began for' : 'The bar ended for'}{' '}
                <Link to={`/units/${unitId}`}>
                  <Name>{unitName}</Name>
                </Link>{' '}
                on <When at={from} />
                {until !== null && (
                  <>
                    , and applies again after <When at={until} />
                  </>
                )}
                .
              </li>
            ))}
          </ul>
        )}
        {notices.length === 0 ? <p>No notice became due with it.</p> : <Notices notices={notices} />}
      </section>
      <InLedger determined={determined} />
    </>
  );
}

function Notices({ notices }: Pick<Determined, 'notices'>) {
  return (
    <ul>
      {notices.map(({ id, title, recipientName, deliveredOn }) => (
        <li key={id}>
          <Link to={`/notices/${id}`}>{title}</Link>, to {recipientName}:{' '}
          {deliveredOn === null ? (
            'not delivered yet'
          ) : (
            <>
              delivered <When at={deliveredOn} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** So that whoever holds a printed copy can check it against the record. */
function InLedger({ determined: { entry, stamp, signed } }: { readonly determined: Determined }) {
  const { permissions } = useSignedIn();
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger">In the ledger</h2>
      <dl className="part-lines">
        {entry !== null && (
          <>
            <Line title="Entry">
              {permissions.includes('ledger.read') ? (
                <Link to={`/ledger/${entry.entryId}`}>
                  <code>{entry.entryId}</code>
                </Link>
              ) : (
                <code>{entry.entryId}</code>
              )}
            </Line>
            <Line title="Hash of the entry">{entry.hash}</Line>
            <Line title="Leaf of the tree">
              {entry.leafIndex === null
                ? 'not in the tree yet; it will be within seconds'
                : String(entry.leafIndex)}
            </Line>
          </>
        )}
        {stamp.checkpoint === null ? (
          <Line title="Checkpoint">none is signed yet</Line>
        ) : (
          <>
            <Line title="Checkpoint">
              {stamp.checkpoint.origin}, {stamp.checkpoint.size.toLocaleString('en-US')} entries
            </Line>
            <Line title="Root hash">{stamp.checkpoint.rootHash}</Line>
          </>
        )}
        <Line title="Signature">
          <code>{signed.signatureId}</code>
        </Line>
      </dl>
    </section>
  );
}

function Line({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd className="mono">{children}</dd>
    </div>
  );
}
