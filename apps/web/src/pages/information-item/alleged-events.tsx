import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { Name } from '../../parts/name.tsx';
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

const MANY = 200;

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

function ChooseCase({ incident, close }: { readonly incident: Incident; readonly close: () => void }) {
  const queries = useQueryClient();
  const say = useToast();
  const [caseId, setCaseId] = useState('');
  const asked = {
    only: 'open' as const,
    limit: MANY,
    ...(incident.country !== null && { country: incident.country }),
  };
  const query = useQuery({
    queryKey: ['cases', asked],
    queryFn: () => ask(client.GET('/api/cases', { params: { query: asked } })),
  });
  const adding = useMutation({
    mutationFn: () =>
      ask(
        client.POST('/api/cases/{id}/incidents', {
          params: { path: { id: caseId } },
          body: { incidentId: incident.id },
        }),
      ),
    onSuccess: () => {
      say('The alleged event is part of the case.');
      close();
      return queries.invalidateQueries({ queryKey: ['information'] });
    },
  });
  const inCase = new Set(incident.cases.map(({ id }) => id));
  const possible = (query.data?.cases ?? []).filter(({ id, door }) => door === 'open' && !inCase.has(id));
  return (
    <form
      className="part-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        if (caseId !== '' && !adding.isPending) adding.mutate();
      }}
    >
      {adding.isError && <Failure error={adding.error} />}
      <Field
        label="Case"
        help="Open cases of the country for which you declared that you have no conflict of interest. Vetting results on the case’s unit go back to vetting: this is new information about it."
        required
      >
        {(ties) => (
          <select
            className="usa-select"
            {...ties}
            autoFocus
            value={caseId}
            onChange={(event) => setCaseId(event.target.value)}
          >
            <option value="">{possible.length === 0 ? 'There is none' : 'Choose'}</option>
            {possible.map(({ id, title, about }) => (
              <option key={id} value={id}>
                {title ?? about}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="part-buttons">
        <button type="submit" className="usa-button" disabled={caseId === ''}>
          Add it
        </button>
        <button type="button" className="usa-button usa-button--outline" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
}
