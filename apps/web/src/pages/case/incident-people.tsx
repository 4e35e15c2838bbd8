import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { Name } from '../../parts/name.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { sentence } from '../../words/plain.ts';

interface IncidentPeopleProps {
  readonly caseId: string;
  readonly incident: Pick<Schema<'IncidentRecord'>, 'id' | 'peopleRemoved'>;
}

type People = readonly Schema<'KeptPerson'>[];

const FIELDS: readonly FormField[] = [
  {
    name: 'reason',
    label: 'Why you need the particulars',
    help: 'It goes on record with your name.',
    kind: 'line',
    required: true,
  },
];

/** The people on record with an incident, read for a reason that goes on record with the reader's name. */
export function IncidentPeople({ caseId, incident }: IncidentPeopleProps) {
  const [alsoRemoved, setAlsoRemoved] = useState(false);
  const [people, show] = useState<People>();
  const params = { path: { id: caseId, incidentId: incident.id } };
  if (people !== undefined) return <PeopleRead people={people} />;
  return (
    <details className="case-act">
      <summary>Read who</summary>
      <RecordForm
        form={`${caseId}:people:${incident.id}`}
        fields={FIELDS}
        submit="Read the particulars"
        busy="Reading …"
        after={incident.peopleRemoved > 0 && <AlsoRemoved checked={alsoRemoved} choose={setAlsoRemoved} />}
        send={({ reason }) =>
          ask(
            client.POST('/api/cases/{id}/incidents/{incidentId}/people', {
              params,
              body: { reason: String(reason), alsoRemoved },
            }),
          )
        }
        sent={(read) => show(read.people)}
      />
    </details>
  );
}

function PeopleRead({ people }: { readonly people: People }) {
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
