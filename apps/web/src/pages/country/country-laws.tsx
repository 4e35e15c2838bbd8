import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { Asked } from '../../parts/asked.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { daysInWords } from '../../words/dates.ts';
import { useExplained } from '../deviation/beside-standard.tsx';

interface OfCountry {
  readonly country: string;
}

/** Where every proceeding about the country itself stands. */
export function CountryLaws({ country }: OfCountry) {
  const asked = { country, subject: 'country' as const, limit: 50 };
  const query = useQuery({
    queryKey: ['cases', asked],
    queryFn: () => ask(client.GET('/api/cases', { params: { query: asked } })),
  });
  return (
    <Asked query={query} what="the cases about the country">
      {({ cases }) =>
        cases.length === 0 ? (
          <None country={country} />
        ) : (
          cases.map((one) => <OneCase key={one.id} one={one} />)
        )
      }
    </Asked>
  );
}

function None({ country }: OfCountry) {
  const { permissions } = useSignedIn();
  return (
    <Empty>
      <p>
        No case is about the country itself: nothing is found or withheld under a law about countries.
        {permissions.includes('case.open') && (
          <>
            {' '}
            <Link to={`/cases/new?country=${country}`}>Open a case</Link> where there is something to look
            into.
          </>
        )}
      </p>
    </Empty>
  );
}

function OneCase({ one: { id, title, openedAt, closedAt, door } }: { readonly one: Schema<'QueuedCase'> }) {
  return (
    <article aria-labelledby={`case-${id}`} className="country-case">
      <h3 id={`case-${id}`}>
        <Link to={`/cases/${id}`}>
          <Name>{title}</Name>
        </Link>
      </h3>
      <p>
        Opened <When at={openedAt} />
        {closedAt !== null && (
          <>
            , closed <When at={closedAt} />
          </>
        )}
        .
      </p>
      {door === 'open' ? (
        <Proceedings caseId={id} />
      ) : (
        <p>Where it stands is shown once you have declared whether you have a conflict of interest.</p>
      )}
    </article>
  );
}

function Proceedings({ caseId }: { readonly caseId: string }) {
  return (
    <Asked query={useExplained(caseId)} what="where it stands">
      {({ proceedings }) => (
        <dl className="part-lines">
          {proceedings.map(({ id, authorityId, citation, standing, daysInState }) => (
            <div key={id}>
              <dt>
                <Link to={`/law/${authorityId}`}>{citation}</Link>
              </dt>
              <dd>
                <Link to={`/cases/${caseId}?proceeding=${id}`}>{standing.words}</Link>{' '}
                <cite>{standing.cite}</cite> {daysInWords(daysInState)} in this step.
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Asked>
  );
}
