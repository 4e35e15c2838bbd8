import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import { faultOf } from '../../data/refused-error.ts';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { Name } from '../../parts/name.tsx';
import { sentence } from '../../words/plain.ts';

interface IncidentPeopleProps {
  readonly caseId: string;
  readonly incidentId: string;
}

/** The people on record with an incident, read for a reason that goes on record with the reader's name. */
export function IncidentPeople({ caseId, incidentId }: IncidentPeopleProps) {
  const [reason, setReason] = useState('');
  const reading = useMutation({
    mutationFn: async () =>
      (
        await ask(
          client.POST('/api/cases/{id}/incidents/{incidentId}/people', {
            params: { path: { id: caseId, incidentId } },
            body: { reason },
          }),
        )
      ).people,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!reading.isPending) reading.mutate();
  };
  if (reading.isSuccess)
    return (
      <ul>
        {reading.data.map(({ kind, reference, particulars }) => (
          <li key={`${kind} ${reference}`}>
            {sentence(kind)}: <Name>{reference}</Name>
            {particulars && (
              <>
                , <bdi>{particulars}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    );
  return (
    <details className="case-act">
      <summary>Read who</summary>
      <form className="part-narrow" onSubmit={submit} noValidate>
        <Field
          label="Why you need the particulars"
          required
          help="It goes on record with your name."
          error={faultOf(reading.error, 'reason')}
        >
          {(ties) => (
            <input
              className="usa-input"
              {...ties}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {reading.isError && <Failure error={reading.error} />}
        <button className="usa-button" type="submit" aria-disabled={reading.isPending}>
          {reading.isPending ? 'Reading …' : 'Read the particulars'}
        </button>
      </form>
    </details>
  );
}
