import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCitation } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Asked } from '../../parts/asked.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { SignedRecordForm } from '../../parts/signed-record-form.tsx';
import '../editions/editions.css';

/** What the forms of a bar need of it. */
export type ActedBar = Pick<
  Schema<'ShownBar'>,
  'id' | 'caseId' | 'unitId' | 'unitName' | 'proceedingId' | 'authorityId'
>;

/** Signs that a bar reaches a unit above, because a finding names it; for who may sign it. */
export function ExtendBar({ bar }: { readonly bar: ActedBar }) {
  const { permissions } = useSignedIn();
  const [opened, setOpened] = useState(false);
  if (!permissions.includes('bar.extend')) return null;
  return (
    <details className="editions-act" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>Sign that it reaches a unit above</summary>
      {opened && <Form bar={bar} />}
    </details>
  );
}

function Form({
  bar: { id, caseId, unitId, unitName, proceedingId, authorityId },
}: {
  readonly bar: ActedBar;
}) {
  const queries = useQueryClient();
  const say = useToast();
  const citation = useCitation();
  const query = useQuery({
    queryKey: ['bar-reach', id],
    queryFn: () => readReach(unitId, proceedingId),
  });
  const done = () => {
    for (const key of ['bars', 'answer', 'barred-units']) void queries.invalidateQueries({ queryKey: [key] });
    void queries.invalidateQueries({ queryKey: ['case', caseId] });
    say('Signed. The bar reaches the unit above.');
  };
  return (
    <Asked query={query} what="the units above and the findings">
      {({ units, findings }) => (
        <SignedRecordForm
          form={`bar-extend:${id}`}
          fields={fieldsOf(units, findings)}
          shown={(payload) => ({
            title: `The bar on ${unitName} reaches a unit above`,
            rule: citation(authorityId),
            lines: linesOf(payload, units, findings),
          })}
          send={(payload) => extend(id, payload)}
          sent={done}
        />
      )}
    </Asked>
  );
}

const extend = (id: string, payload: Readonly<Record<string, unknown>>) =>
  ask(
    client.POST('/api/bars/{id}/extensions', {
      params: { path: { id } },
      body: payload as unknown as Schema<'ExtendBarBody'>,
    }),
  );

const linesOf = (
  { unitId, findingId, reasons }: Readonly<Record<string, unknown>>,
  units: Choices,
  findings: Choices,
) => [
  ['unit above', units.find(([id]) => id === unitId)?.[1] ?? ''] as const,
  ['finding that names it', findings.find(([id]) => id === findingId)?.[1] ?? ''] as const,
  ['reasons', String(reasons)] as const,
];

type Choices = readonly (readonly [string, string])[];

const fieldsOf = (units: Choices, findings: Choices): readonly FormField[] => [
  {
    name: 'unitId',
    label: 'Unit above',
    help: 'As the registry stands today.',
    kind: 'choice',
    required: true,
    choices: units,
  },
  {
    name: 'findingId',
    label: 'Finding that names it',
    help: 'A finding of this proceeding that is met.',
    kind: 'choice',
    required: true,
    choices: findings,
  },
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
  const findings = proceeding.findings
    .filter(({ value }) => value === 'met')
    .map(
      ({ id, elementId, name, reasons }) => [id, `${elementId}, ${name}: ${reasons.slice(0, 80)}`] as const,
    );
  return { units: [...new Map(above)], findings };
}
