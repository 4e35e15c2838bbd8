import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../data/client.ts';
import { ask, client } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { sentence } from '../../words/plain.ts';
import { LIFTERS, SEAL_READERS, useCaseOf } from '../evidence/evidence-data.ts';

const FIELDS: readonly FormField[] = [
  { name: 'reason', label: 'Why it is sealed', kind: 'text', required: true },
];

/** Seals an item, or changes the terms of its seal. Roles and people are named here; inspectors always see it. */
export function SealForm({
  evidence: { id, caseId, seal, sealed },
}: {
  readonly evidence: Schema<'OpenEvidence'>;
}) {
  const queries = useQueryClient();
  const say = useToast();
  const file = useCaseOf(caseId);
  const terms = useTerms(sealed ? seal : null);
  const declared = new Map((file.data?.declarations ?? []).map(({ personId, name }) => [personId, name]));
  const version = seal?.version ?? 0;
  const send = ({ reason }: Record<string, unknown>) =>
    ask(
      client.POST('/api/evidence/{evidenceId}/seals', {
        params: { path: { evidenceId: id } },
        body: { reason: String(reason), version, ...terms.said },
      }),
    );
  return (
    <details key={version} className="evidence-act">
      <summary>{sealed ? 'Change the terms of the seal' : 'Seal it'}</summary>
      <RecordForm
        form={`evidence:${id}:seal`}
        fields={FIELDS}
        submit={sealed ? 'Change the terms' : 'Seal it'}
        send={send}
        sent={() => {
          say('The item is sealed. From now on each reading of it is on record.');
          void queries.invalidateQueries({ queryKey: ['evidence'] });
        }}
      >
        <Terms terms={terms} people={[...declared]} />
      </RecordForm>
    </details>
  );
}

function useTerms(held: Schema<'Seal'> | null) {
  const [roles, setRoles] = useState<readonly string[]>(held?.openToRoles ?? []);
  const [people, setPeople] = useState<readonly string[]>(held?.openToPeople ?? []);
  const [lifters, setLifters] = useState<readonly string[]>(held?.liftableBy ?? []);
  const said = {
    openToRoles: [...roles] as NonNullable<Schema<'SealBody'>['openToRoles']>,
    openToPeople: [...people],
    liftableBy: [...lifters] as Schema<'SealBody'>['liftableBy'],
  };
  return { said, setRoles, setPeople, setLifters };
}

interface TermsProps {
  readonly terms: ReturnType<typeof useTerms>;
  readonly people: TicksProps['choices'];
}

function Terms({ terms: { said, setRoles, setPeople, setLifters }, people }: TermsProps) {
  return (
    <>
      <Ticks
        legend="Who may change or lift it"
        hint="At least one role; it is open to them too."
        choices={LIFTERS.map((role) => [role, sentence(role)])}
        chosen={said.liftableBy}
        choose={setLifters}
      />
      <Ticks
        legend="Roles that it stays open to"
        hint="Within the case and the portfolio."
        choices={SEAL_READERS.map((role) => [role, sentence(role)])}
        chosen={said.openToRoles}
        choose={setRoles}
      />
      <Ticks
        legend="People that it stays open to"
        hint="Those who declared for this case. You are always among them."
        choices={people}
        chosen={said.openToPeople}
        choose={setPeople}
      />
    </>
  );
}

interface TicksProps {
  readonly legend: string;
  readonly hint: string;
  readonly choices: readonly (readonly [id: string, words: string])[];
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}

function Ticks({ legend, hint, choices, chosen, choose }: TicksProps) {
  return (
    <fieldset className="usa-fieldset evidence-ticks">
      <legend className="usa-legend">{legend}</legend>
      <p className="usa-hint">{hint}</p>
      {choices.map(([id, words]) => (
        <label key={id} className="part-check">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              choose(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />{' '}
          <bdi>{words}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
