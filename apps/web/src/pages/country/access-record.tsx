import { useQueries, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { Asked } from '../../parts/asked.tsx';
import { AccessChart } from './access-chart.tsx';
import { chartsOf } from './access-chart-shape.ts';
import { AccessPages, AccessPeriodForm, useAccessPeriod } from './access-period.tsx';
import { AccessSeries } from './access-series.tsx';
import { AccessTable } from './access-table.tsx';
import { RecordAccess } from './record-access.tsx';

const MOST = 200;

/** The consignments that were to pass and what passed, over time, with the series beside them. Evidence; it decides nothing. */
export function AccessRecord({ country }: { readonly country: string }) {
  const { permissions } = useSignedIn();
  const [search] = useSearchParams();
  const versions = search.get('versions') === 'all' ? ('all' as const) : ('newest' as const);
  const period = useAccessPeriod();
  const path = { country };
  const incidents = useQuery({
    queryKey: ['access', country, 'incidents', versions, period],
    queryFn: () =>
      ask(
        client.GET('/api/countries/{country}/access-incidents', {
          params: { path, query: { ...period, versions, limit: MOST } },
        }),
      ),
    placeholderData: (before) => before,
  });
  const series = useSeries(country);
  const mayRecord = permissions.includes('access.record');
  return (
    <>
      <p className="country-intro">
        What was to pass, and what passed, as alleged by the source that each names. It is evidence: nothing
        here finds or withholds anything. <cite>22 U.S.C. 2378-1(a)</cite>
      </p>
      <Asked query={incidents} what="access incidents">
        {({ incidents: found, next }) => (
          <>
            {(found.length > 0 || Object.keys(period).length > 0) && <AccessPeriodForm />}
            {chartsOf(found, series).map((shape) => (
              <AccessChart key={shape.unit} shape={shape} />
            ))}
            <AccessTable incidents={found} versions={versions} mayCorrect={mayRecord} />
            <AccessPages next={next} />
          </>
        )}
      </Asked>
      {mayRecord && <RecordAccess country={country} />}
      <AccessSeries country={country} series={series} mayRecord={mayRecord} />
    </>
  );
}

/** Every series of the country with its numbers. */
function useSeries(country: string) {
  const { data } = useQuery({
    queryKey: ['access', country, 'series'],
    queryFn: () =>
      ask(client.GET('/api/countries/{country}/access-series', { params: { path: { country } } })),
  });
  const shown = useQueries({
    queries: (data?.series ?? []).map(({ id }) => ({
      queryKey: ['access', country, 'series', id],
      queryFn: () => ask(client.GET('/api/access-series/{id}', { params: { path: { id } } })),
    })),
  });
  return shown.flatMap(({ data: one }) => (one ? [one] : []));
}
