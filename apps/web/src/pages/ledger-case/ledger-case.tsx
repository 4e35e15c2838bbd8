import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { PageParts } from '../../parts/page-parts.tsx';
import { useAskedAddress } from '../../parts/use-asked-address.ts';
import { When } from '../../parts/when.tsx';
import { CaseActs } from './case-acts.tsx';
import { CaseReplay } from './case-replay.tsx';
import { KnownChoice } from './known-choice.tsx';
import './ledger-case.css';
import { ProceedingThen } from './proceeding-then.tsx';

type Case = Schema<'CaseThen'>;

const PARTS = [
  ['stood', 'Where it stood'],
  ['acts', 'What had happened'],
  ['replay', 'Does it agree with the record?'],
] as const;

/** A case as it was known at a moment: where it stood, what was held, and every act up to then. Printable. */
export function LedgerCase() {
  const { id = '' } = useParams();
  const [search, setSearch] = useAskedAddress();
  const { permissions } = useSignedIn();
  const known = search.get('known') ?? undefined;
  const query = useQuery({
    queryKey: ['case-then', id, known],
    queryFn: async () => {
      const query = { ...(known && { knownAt: known }) };
      return (await ask(client.GET('/api/ledger/cases/{id}/then', { params: { path: { id }, query } }))).case;
    },
    placeholderData: (before) => (before?.id === id ? before : undefined),
  });
  const choose = (moment: string | undefined) =>
    setSearch(moment === undefined ? {} : { known: moment }, {
      state: { keepFocus: true },
      preventScrollReset: true,
    });
  return (
    <Asked query={query} what="the case as it was known">
      {(then) => (
        <>
          <Head then={then} known={known} />
          <PageParts parts={PARTS} />
          <KnownChoice moments={then.moments} known={known} choose={choose} />
          <h2 id="stood">Where it stood</h2>
          {then.proceedings.length === 0 && <p>No proceeding had been opened.</p>}
          {then.proceedings.map((proceeding) => (
            <ProceedingThen key={proceeding.id} proceeding={proceeding} />
          ))}
          <Incidents incidents={then.incidents} />
          <h2 id="acts">What had happened</h2>
          <CaseActs id={id} known={known} links={permissions.includes('ledger.read')} />
          <h2 id="replay">Does it agree with the record?</h2>
          <CaseReplay id={id} mayReplay={permissions.includes('ledger.read')} />
        </>
      )}
    </Asked>
  );
}

function Head({ then, known }: { readonly then: Case; readonly known: string | undefined }) {
  const countryName = useCountryName();
  return (
    <>
      <PageHeading title={`${then.title}, as it was known`}>
        <bdi>{then.title}</bdi>
      </PageHeading>
      <p>
        As known {known === undefined ? 'now' : <When at={known} />}
        {' · '}
        {countryName(then.country)}
        {then.unitName !== null && (
          <>
            {' · '}
            <Unit then={then} known={known} />
          </>
        )}
        {' · '}opened <When at={then.openedAt} />
        {' · '}
        {then.evidence === 1 ? '1 item' : `${then.evidence} items`} of evidence
        {' · '}
        <Link to={`/cases/${then.id}`}>The case today</Link>
      </p>
    </>
  );
}

function Unit({ then, known }: { readonly then: Case; readonly known: string | undefined }) {
  if (then.unitId === null) return <bdi>{then.unitName}</bdi>;
  const day = known === undefined ? '' : `?known=${known.slice(0, 10)}`;
  return (
    <Link to={`/units/${then.unitId}${day}`}>
      <bdi>{then.unitName}</bdi>
    </Link>
  );
}

function Incidents({ incidents }: { readonly incidents: Case['incidents'] }) {
  if (incidents.length === 0) return null;
  return (
    <>
      <h3>Alleged events in it</h3>
      <ul>
        {incidents.map(({ id, summary, place, allegedFrom, linkedAt }) => (
          <li key={id}>
            {summary} {place !== null && <bdi>{place}</bdi>}
            {allegedFrom !== null && (
              <>
                , <When at={allegedFrom} />
              </>
            )}
            ; in the case since <When at={linkedAt} />
          </li>
        ))}
      </ul>
    </>
  );
}
