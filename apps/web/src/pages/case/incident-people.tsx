import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { faultOf } from '../../data/refused-error.ts';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { Name } from '../../parts/name.tsx';
import { sentence } from '../../words/plain.ts';

interface IncidentPeopleProps {
  readonly caseId: string;
  readonly incident: Pick<Schema<'IncidentRecord'>, 'id' | 'peopleRemoved'>;
}

/** The people on record with an incident, read for a reason that goes on record with the reader's name. */
export function IncidentPeople({ caseId, incident }: IncidentPeopleProps) {
  const [reason, setReason] = useState('');
  const [alsoRemoved, setAlsoRemoved] = useState(false);
  const reading = useMutation({
    mutationFn: async () =>
      (
        await ask(
          client.POST('/api/cases/{id}/incidents/{incidentId}/people', {
            params: { path: { id: caseId, incidentId: incident.id } },
            body: { reason, alsoRemoved },
          }),
        )
      ).people,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!reading.isPending) reading.mutate();
  };
  if (reading.isSuccess) return <PeopleRead people={reading.data} />;
  return (
    <details className="case-act">
      <summary>Read who</summary>
      <form className="part-narrow" onSubmit={submit} noValidate>
        <ReasonField value={reason} write={setReason} error={faultOf(reading.error, 'reason')} />
        {incident.peopleRemoved > 0 && <AlsoRemoved checked={alsoRemoved} choose={setAlsoRemoved} />}
        {reading.isError && <Failure error={reading.error} />}
        <button className="usa-button" type="submit" aria-disabled={reading.isPending}>
          {reading.isPending ? 'Reading …' : 'Read the particulars'}
        </button>
      </form>
    </details>
  );
}

function PeopleRead({ people }: { readonly people: readonly Schema<'KeptPerson'>[] }) {
  return (
    <ul>
      {people.map(({ id, kind, reference, particulars, removedIn }) => (
        <li key={id}>
          {sentence(kind)}: <Name>{reference}</Name>
          {particulars && (
            <>
              , <bdi>{particulars}</bdi>
            </>
          )}
          {removedIn !== null && ` (taken away in version ${removedIn} as recorded wrongly)`}
        </li>
      ))}
    </ul>
  );
}

interface ReasonFieldProps {
  readonly value: string;
  readonly write: (text: string) => void;
  readonly error: string | undefined;
}

function ReasonField({ value, write, error }: ReasonFieldProps) {
  return (
    <Field
      label="Why you need the particulars"
      required
      help="It goes on record with your name."
      error={error}
    >
      {(ties) => (
        <input
          className="usa-input"
          {...ties}
          value={value}
          onChange={(event) => write(event.target.value)}
        />
      )}
    </Field>
  );
}

interface AlsoRemovedProps {
  readonly checked: boolean;
  readonly choose: (checked: boolean) => void;
}

function AlsoRemoved({ checked, choose }: AlsoRemovedProps) {
  return (
    <label className="part-check">
      <input type="checkbox" checked={checked} onChange={(event) => choose(event.target.checked)} /> Also who
      was taken away by a correction
    </label>
  );
}
