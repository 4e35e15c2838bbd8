import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { FreshNotice } from '../../parts/fresh-notice.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { AboutUnits } from './about-units.tsx';
import { AllegedEvents } from './alleged-events.tsx';
import { ReportFromOutside } from './report-from-outside.tsx';
import './information-item.css';

/** One piece of information whole: what it says, whom it is about, the alleged events read in it and their cases. */
export function InformationItem() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['information', 'one', id],
    queryFn: () => ask(client.GET('/api/information/{id}', { params: { path: { id } } })),
  });
  return (
    <Asked query={query} what="the information">
      {({ information, incidents }) => (
        <>
          <p className="information-back">
            <Link to="/information">Information</Link>
          </p>
          <PageHeading title={`Information from ${information.source}`}>
            Information from <Name>{information.source}</Name>
          </PageHeading>
          <FreshNotice topics={[`information:${id}`]} keys={[['information', 'one', id]]} />
          <Standing information={information} events={incidents.length} />
          <section aria-labelledby="says">
            <h2 id="says">What it says</h2>
            <blockquote className="information-body" dir="auto">
              {information.body}
            </blockquote>
          </section>
          <ReportFromOutside informationId={id} country={information.country} />
          <AboutUnits information={information} />
          <AllegedEvents information={information} incidents={incidents} />
        </>
      )}
    </Asked>
  );
}

interface StandingProps {
  readonly information: Schema<'AttributedInformation'>;
  readonly events: number;
}

function Standing({ information: { country, receivedAt, evaluatedAt, unitText }, events }: StandingProps) {
  const countryName = useCountryName();
  const { permissions } = useSignedIn();
  const waits = permissions.includes('incident.record')
    ? 'Nobody has read it for its events yet: record below what is alleged to have happened.'
    : 'Nobody has read it for its events yet. A post vetter or an analyst does.';
  return (
    <>
      <p>
        {evaluatedAt ? (
          <>
            Read for its events <When at={evaluatedAt} />
            {events === 0 && '; none of them is in your countries'}.
          </>
        ) : (
          waits
        )}
      </p>
      <dl className="part-lines">
        <div>
          <dt>Received</dt>
          <dd>
            <When at={receivedAt} />
          </dd>
        </div>
        <div>
          <dt>Country</dt>
          <dd>{country ? countryName(country) : 'The sender did not say'}</dd>
        </div>
        <div>
          <dt>Unit, as the sender wrote it</dt>
          <dd>
            <Name>{unitText ?? 'The sender named none'}</Name>
          </dd>
        </div>
      </dl>
    </>
  );
}
