import { Link } from 'react-router';
import { useCountryName } from '../../data/catalogue.ts';
import { useSignedIn } from '../../data/session.ts';
import { Empty } from '../../parts/empty.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { counted, sentence } from '../../words/plain.ts';
import { CorrectIncident } from '../incidents/correct-incident.tsx';
import { IncidentVersions } from '../incidents/incident-versions.tsx';
import type { CaseSheet } from './case-data.ts';
import { Offered } from './offered-incident.tsx';
import { IncidentPeople } from './incident-people.tsx';

/** The alleged events that the case is about, each with how credible the information on it was judged. */
export function Incidents({ sheet }: { readonly sheet: CaseSheet }) {
  const { permissions } = useSignedIn();
  return (
    <section aria-labelledby="incidents">
      <h2 id="incidents">Alleged incidents</h2>
      <Offered sheet={sheet} />
      {permissions.includes('incident.record') && (
        <p>
          <Link to={`/cases/${sheet.id}/incidents`}>Add an alleged incident</Link>
        </p>
      )}
      {sheet.incidents.length === 0 && (
        <Empty>
          <p>
            No incident is part of this case. An incident is recorded from the{' '}
            <Link to="/information">information</Link> in which it was read, and then linked here.
          </p>
        </Empty>
      )}
      {sheet.incidents.map((incident) => (
        <Incident key={incident.id} sheet={sheet} incident={incident} />
      ))}
    </section>
  );
}

interface IncidentProps {
  readonly sheet: CaseSheet;
  readonly incident: CaseSheet['incidents'][number];
}

function Incident({ sheet, incident }: IncidentProps) {
  const { permissions } = useSignedIn();
  return (
    <article className="case-incident">
      <WhereAndWhen sheet={sheet} incident={incident} />
      <p>
        Alleged: {incident.categories.map(sentence).join(', ') || 'no category yet'}.{' '}
        <Link to={`/information/${incident.informationId}`}>The information it was read in</Link>
      </p>
      <p>
        <bdi>{incident.summary}</bdi>
      </p>
      <IncidentVersions incident={incident} />
      <CorrectIncident incident={incident} keys={[['case', sheet.id], ['information']]} />
      {incident.people + incident.peopleRemoved > 0 && (
        <p>
          {peopleWords(incident)} {!permissions.includes('incident.people') && 'Your role does not read who.'}
        </p>
      )}
      {incident.people + incident.peopleRemoved > 0 && permissions.includes('incident.people') && (
        <IncidentPeople key={incident.version} caseId={sheet.id} incident={incident} />
      )}
      <Worksheets sheet={sheet} incidentId={incident.id} />
      <p>
        <Link to={`/cases/${sheet.id}/incidents/${incident.id}`}>
          Worksheet and evidence
          <span className="usa-sr-only"> on {incident.place ?? 'this incident'}</span>
        </Link>
      </p>
    </article>
  );
}

function peopleWords({ people, peopleRemoved }: IncidentProps['incident']): string {
  const kept = `${people === 0 ? 'Nobody is' : counted(people, 'person is', 'people are')} on record with it.`;
  return peopleRemoved === 0
    ? kept
    : `${kept} ${counted(peopleRemoved, 'person was', 'people were')} taken away by a correction.`;
}

/** The country is said where it is not that of the case. */
function WhereAndWhen({ sheet, incident }: IncidentProps) {
  const countryName = useCountryName();
  return (
    <h3>
      <Name>{incident.place ?? 'Place not known'}</Name>
      {incident.country !== sheet.country &&
        `, ${incident.country === null ? 'country not known' : countryName(incident.country)}`}
      {', '}
      {incident.allegedFrom ? <When at={incident.allegedFrom} /> : 'day not known'}
      {incident.allegedTo && incident.allegedTo !== incident.allegedFrom && (
        <>
          {' to '}
          <When at={incident.allegedTo} />
        </>
      )}
    </h3>
  );
}

function Worksheets({ sheet, incidentId }: { readonly sheet: CaseSheet; readonly incidentId: string }) {
  const own = sheet.worksheets.filter((one) => one.incidentId === incidentId);
  const latest = own.at(-1);
  if (latest === undefined) return <p className="part-clears">No worksheet on its credibility yet.</p>;
  return (
    <details className="case-act">
      <summary>
        How credible: worksheet by <Name>{latest.authorName}</Name>, <When at={latest.at} />
        {own.length > 1 && ` (version ${own.length})`}
      </summary>
      <dl className="part-lines">
        {Object.entries(latest.factors).map(([factor, line]) => (
          <div key={factor}>
            <dt>{sentence(factor)}</dt>
            <dd>
              <strong>
                <bdi>{line?.value}</bdi>
              </strong>
              : <bdi>{line?.reasons}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
