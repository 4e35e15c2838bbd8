import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useCountryName, useInstrumentName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { AnswerOf } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { FreshNotice } from '../../parts/fresh-notice.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { dollars } from '../../words/dollars.ts';
import { PlanChart } from './plan-chart.tsx';
import { PlanHistory } from './plan-history.tsx';
import './phase-out.css';
import { RecordActs } from './record-acts.tsx';
import { Replacements } from './replacements.tsx';
import { ScheduleTable } from './schedule-table.tsx';
import type { ShownPhaseOut } from './shown-phase-out.ts';

/** A phase-out: its plan drawn and as a table with every departure, what is on record, and the sales in its place. */
export function PhaseOut() {
  const { id = '' } = useParams();
  const { permissions } = useSignedIn();
  const query = useQuery({
    queryKey: ['phase-out', id],
    queryFn: async () =>
      (await ask(client.GET('/api/phase-outs/{id}', { params: { path: { id } } }))) as unknown as AnswerOf<
        '/api/phase-outs/{id}',
        'get'
      >,
  });
  return (
    <Asked query={query} what="the phase-out">
      {({ phaseOut }) => (
        <>
          <PageHeading>
            <Name>{phaseOut.title}</Name>
          </PageHeading>
          <FreshNotice topics={[`phase-out:${id}`]} keys={[['phase-out', id]]} />
          <Standing phaseOut={phaseOut} />
          <Warnings warnings={phaseOut.warnings} />
          {phaseOut.plan.lines.map(({ instrumentId }) => (
            <PlanChart
              key={instrumentId}
              instrumentId={instrumentId}
              cells={phaseOut.cells.filter((cell) => cell.instrumentId === instrumentId)}
            />
          ))}
          <ScheduleTable cells={phaseOut.cells} id={id} />
          {permissions.includes('phase-out.record') && <RecordActs phaseOut={phaseOut} />}
          <Kept phaseOut={phaseOut} />
          <Replacements phaseOut={phaseOut} />
          <PlanHistory plans={phaseOut.plans} />
        </>
      )}
    </Asked>
  );
}

function Standing({ phaseOut: { country, openedAt, plan } }: { readonly phaseOut: ShownPhaseOut }) {
  const countryName = useCountryName();
  return (
    <p>
      <Link to={`/countries/${country}`}>{countryName(country)}</Link>, fiscal years {plan.firstYear} to{' '}
      {plan.lastYear}. Opened <When at={openedAt} />.
    </p>
  );
}

function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <div className="usa-alert usa-alert--warning">
      <div className="usa-alert__body">
        <h2 className="usa-alert__heading">Departures to look at</h2>
        <ul>
          {warnings.map((words) => (
            <li key={words}>
              <InWords words={words} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** A warning of the API begins with the id of a kind of assistance; it is shown by its name. */
export function InWords({ words }: { readonly words: string }) {
  const instrumentName = useInstrumentName();
  const [id = '', ...rest] = words.split(', ');
  return <>{[instrumentName(id), ...rest].join(', ')}</>;
}

function Kept({ phaseOut: { plan } }: { readonly phaseOut: ShownPhaseOut }) {
  const instrumentName = useInstrumentName();
  if (plan.protectedItems.length === 0) return null;
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">What is not brought down</h2>
      <ul>
        {plan.protectedItems.map(({ id, words, instrumentId, usdPerYear }) => (
          <li key={id}>
            <Name>{words}</Name>: {dollars(usdPerYear)} a year, {instrumentName(instrumentId)}
          </li>
        ))}
      </ul>
    </section>
  );
}
