import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { Name } from '../../parts/name.tsx';
import { ChooseCase } from './choose-case.tsx';
import { CorrectIncident } from '../incidents/correct-incident.tsx';
import { IncidentVersions } from '../incidents/incident-versions.tsx';
import { IncidentForm } from '../incidents/incident-form.tsx';
import { IncidentFacts } from '../incidents/incident-facts.tsx';

type Information = Schema<'AttributedInformation'>;
type Incident = Schema<'ListedIncident'>;

interface AllegedEventsProps {
  readonly information: Information;
  readonly incidents: readonly Incident[];
}

/** The alleged events that were read in the information, their cases, and recording another one. */
export function AllegedEvents({ information, incidents }: AllegedEventsProps) {
  const { permissions } = useSignedIn();
  const queries = useQueryClient();
  const mayRecord = permissions.includes('incident.record');
  return (
    <section aria-labelledby="events">
      <h2 id="events">Alleged events read in it</h2>
      {incidents.length === 0 && <p>None is recorded yet.</p>}
      {incidents.map((incident) => (
        <article key={incident.id} className="information-event">
          <IncidentFacts incident={incident} />
          <IncidentVersions incident={incident} />
          <CorrectIncident incident={incident} keys={[['information'], ['case']]} />
          <Cases incident={incident} information={information} mayLink={mayRecord} />
        </article>
      ))}
      {mayRecord && (
        <details key={incidents.length} className="information-act">
          <summary>Record {incidents.length === 0 ? 'an' : 'another'} alleged event</summary>
          <IncidentForm
            about={`information:${information.id}`}
            informationId={information.id}
            country={information.country ?? undefined}
            recorded={() => queries.invalidateQueries({ queryKey: ['information'] })}
          />
        </details>
      )}
    </section>
  );
}

interface CasesProps {
  readonly incident: Incident;
  readonly information: Information;
  readonly mayLink: boolean;
}

function Cases({ incident, information, mayLink }: CasesProps) {
  const { permissions } = useSignedIn();
  const opened = `/cases/new?information=${information.id}&incident=${incident.id}`;
  return (
    <>
      <h3 className="information-cases">Cases</h3>
      {incident.cases.length === 0 ? (
        <p>It is part of no case that is open to you.</p>
      ) : (
        <ul>
          {incident.cases.map(({ id, title }) => (
            <li key={id}>
              <Link to={`/cases/${id}`}>
                <Name>{title}</Name>
              </Link>{' '}
              (<Link to={`/cases/${id}/incidents/${incident.id}`}>worksheet</Link>)
            </li>
          ))}
        </ul>
      )}
      {mayLink && <AddToCase incident={incident} />}
      {permissions.includes('case.open') && (
        <p>
          <Link to={opened}>Open a case on it</Link>
        </p>
      )}
    </>
  );
}

function AddToCase({ incident }: { readonly incident: Incident }) {
  const [wanted, setWanted] = useState(false);
  return wanted ? (
    <ChooseCase incident={incident} close={() => setWanted(false)} />
  ) : (
    <button type="button" className="usa-button usa-button--outline" onClick={() => setWanted(true)}>
      Add it to a case
    </button>
  );
}
