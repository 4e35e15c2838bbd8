import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { daysInWords } from '../../words/dates.ts';
import { BesideStandard } from '../deviation/beside-standard.tsx';
import { useDeviation } from '../deviation/use-deviation.ts';
import { wordsOfStatus } from '../deviations/status-words.ts';

type Deviation = Schema<'ShownDeviation'>;

const OVER: readonly Deviation['status'][] = ['past', 'withdrawn'];
const MOST = 200;

/** The departures from the standard process, each with its days left and the standard result beside every case. */
export function CountryDeviations({ country }: { readonly country: string }) {
  const asked = { country, limit: MOST };
  const query = useQuery({
    queryKey: ['deviations', asked],
    queryFn: () => ask(client.GET('/api/deviations', { params: { query: asked } })),
  });
  return (
    <Asked query={query} what="deviations">
      {({ deviations }) => {
        const open = deviations.filter(({ status }) => !OVER.includes(status));
        return (
          <>
            {open.length === 0 && (
              <Empty>
                <p>None is in force or proposed: the standard process applies to this country.</p>
              </Empty>
            )}
            {open.map((one) => (
              <InForce key={one.id} deviation={one} />
            ))}
            {deviations.length > open.length && (
              <p>
                <Link to={`/deviations?country=${country}`}>Those that are over too</Link>
              </p>
            )}
          </>
        );
      }}
    </Asked>
  );
}

function InForce({
  deviation: { id, forumName, status, daysLeft, expiresOn },
}: {
  readonly deviation: Deviation;
}) {
  const { data } = useDeviation(id);
  const applied = data?.applications.filter(({ ended }) => ended === null) ?? [];
  return (
    <article className="country-case" aria-labelledby={`deviation-${id}`}>
      <h3 id={`deviation-${id}`}>
        <Link to={`/deviations/${id}`}>
          <Name>{forumName}</Name>
        </Link>
      </h3>
      <p>
        {wordsOfStatus(status)}; last day <When at={expiresOn} />
        {daysLeft !== null && `, ${daysInWords(daysLeft)} left`}.
      </p>
      {applied.map(({ id: application, caseId, proceedingId }) => (
        <BesideStandard key={application} caseId={caseId} proceedingId={proceedingId} />
      ))}
      {data && applied.length === 0 && <p>It is applied to no case.</p>}
    </article>
  );
}
