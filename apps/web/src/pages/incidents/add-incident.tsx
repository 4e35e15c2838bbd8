import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { Name } from '../../parts/name.tsx';
import { useCaseOf } from '../evidence/evidence-data.ts';
import { IncidentFacts } from './incident-facts.tsx';
import { IncidentForm } from './incident-form.tsx';

/** Makes an alleged event part of a case: one on record, or one that is recorded now. */
export function AddIncident() {
  const { id = '' } = useParams();
  const file = useCaseOf(id);
  const navigate = useNavigate();
  const link = useLink(id);
  return (
    <Asked query={file} what="the case">
      {({ title, country, incidents }) => (
        <>
          <p className="incident-way">
            <Link to={`/cases/${id}?view=incidents`}>
              <Name>{title}</Name>
            </Link>
          </p>
          <PageHeading title={`Add an incident: ${title}`}>Add an alleged incident</PageHeading>
          <p>
            An incident may be part of several cases. Vetting results on the case’s unit go back to vetting:
            this is new information about it.
          </p>
          {link.isError && <Failure error={link.error} />}
          <OnRecord
            country={country}
            inCase={incidents.map((one) => one.id)}
            busy={link.isPending}
            add={(incidentId) => link.mutate(incidentId)}
          />
          <section aria-labelledby="new">
            <h2 id="new">Record one now</h2>
            <IncidentForm
              about={`case:${id}`}
              country={country}
              recorded={async (incident) => {
                await link.mutateAsync(incident.id);
                await navigate(`/cases/${id}/incidents/${incident.id}`);
              }}
            />
          </section>
        </>
      )}
    </Asked>
  );
}

function useLink(caseId: string) {
  const queries = useQueryClient();
  const say = useToast();
  return useMutation({
    mutationFn: (incidentId: string) =>
      ask(
        client.POST('/api/cases/{id}/incidents', { params: { path: { id: caseId } }, body: { incidentId } }),
      ),
    onSuccess: () => {
      say('The alleged incident is part of the case.');
      return queries.invalidateQueries({ queryKey: ['case', caseId] });
    },
  });
}

interface OnRecordProps {
  readonly country: string;
  readonly inCase: readonly string[];
  readonly busy: boolean;
  readonly add: (incidentId: string) => void;
}

const MANY = 50;

function OnRecord({ country, inCase, busy, add }: OnRecordProps) {
  const [text, setText] = useState('');
  const asked = { country, limit: MANY, ...(text.trim() !== '' && { text: text.trim() }) };
  const query = useQuery({
    queryKey: ['information', 'incidents', asked],
    queryFn: () => ask(client.GET('/api/incidents', { params: { query: asked } })),
    placeholderData: (before) => before,
  });
  const free = (query.data?.incidents ?? []).filter(({ id }) => !inCase.includes(id));
  return (
    <section aria-labelledby="on-record">
      <h2 id="on-record">On record already</h2>
      <Field label="Words of the summary or the place">
        {(ties) => (
          <input
            className="usa-input"
            type="text"
            {...ties}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <p role="status" className="usa-hint">
        {query.isFetched && free.length === 0
          ? 'No other incident of this country fits. Record one below.'
          : `${free.length} found`}
      </p>
      {free.map((incident) => (
        <article key={incident.id} className="incident-choice">
          <IncidentFacts incident={incident} />
          <button
            type="button"
            className="usa-button usa-button--outline"
            aria-disabled={busy}
            onClick={() => !busy && add(incident.id)}
          >
            Add to the case<span className="usa-sr-only">: {incident.place ?? 'place not known'}</span>
          </button>
        </article>
      ))}
    </section>
  );
}
