import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Asked } from '../../parts/asked.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { sentence } from '../../words/plain.ts';

type Bar = Schema<'ShownBar'>;

/** Signs that a bar reaches a unit above, because a finding names it. */
export function ExtendBar({ bar }: { readonly bar: Bar }) {
  const [opened, setOpened] = useState(false);
  return (
    <details className="editions-act" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>Sign that it reaches a unit above</summary>
      {opened && <Form bar={bar} />}
    </details>
  );
}

function Form({ bar: { id, unitId, proceedingId } }: { readonly bar: Bar }) {
  const queries = useQueryClient();
  const say = useToast();
  const query = useQuery({
    queryKey: ['bar-reach', id],
    queryFn: () => readReach(unitId, proceedingId),
  });
  return (
    <Asked query={query} what="the units above and the findings">
      {({ units, findings }) => (
        <RecordForm
          form={`bar-extend:${id}`}
          fields={fieldsOf(units, findings)}
          submit="Sign the extension"
          send={(payload) =>
            ask(
              client.POST('/api/bars/{id}/extensions', {
                params: { path: { id } },
                body: payload as unknown as Schema<'ExtendBarBody'>,
              }),
            )
          }
          sent={() => {
            for (const key of ['bars', 'answer', 'barred-units'])
              void queries.invalidateQueries({ queryKey: [key] });
            say('Signed. The bar reaches the unit above.');
          }}
        />
      )}
    </Asked>
  );
}

type Choices = readonly (readonly [string, string])[];

const fieldsOf = (units: Choices, findings: Choices): readonly FormField[] => [
  { name: 'unitId', label: 'Unit above', kind: 'choice', required: true, choices: units },
  { name: 'findingId', label: 'Finding that names it', kind: 'choice', required: true, choices: findings },
  { name: 'reasons', label: 'Reasons', kind: 'text', required: true },
];

async function readReach(unitId: string, proceedingId: string) {
  const [hierarchy, { proceeding }] = await Promise.all([
    ask(client.GET('/api/units/{id}/hierarchy', { params: { path: { id: unitId } } })),
    ask(client.GET('/api/proceedings/{id}', { params: { path: { id: proceedingId } } })),
  ]);
  const above = hierarchy.above.flatMap(({ steps }) =>
    steps.map(({ parentId, parentName }) => [parentId, parentName] as const),
  );
  const findings = proceeding.findings.map(
    ({ id, elementId, value, name, reasons }) =>
      [id, `${sentence(elementId)}: ${value} (${name}). ${reasons.slice(0, 80)}`] as const,
  );
  return { units: [...new Map(above)], findings };
}
