import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ask, client } from '../../data/client.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useToast } from '../../frame/toasts.tsx';
import { CountrySelect } from '../../parts/country-select.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { useKept } from '../../parts/use-drafts.ts';
import { PlanFields } from './plan-fields.tsx';
import { EMPTY_PLAN, planOfTexts } from './plan-texts.ts';
import { usePlanDraft } from './use-plan-draft.ts';

const FIELDS: readonly FormField[] = [
  { name: 'title', label: 'What it is called', kind: 'line', required: true },
  { name: 'reasons', label: 'Reasons', kind: 'text', required: true },
  { name: 'source', label: 'Where the plan was taken from', kind: 'text', required: true },
];

/** Opens a phase-out with its first plan. */
export function PhaseOutNew() {
  const [country, setCountry] = useKept('phase-out-open', 'country', '');
  const [error, setError] = useState<unknown>();
  const plan = usePlanDraft('phase-out-open', EMPTY_PLAN);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const say = useToast();
  return (
    <>
      <PageHeading>Open a phase-out</PageHeading>
      <RecordForm
        form="phase-out-open"
        fields={FIELDS}
        submit="Open the phase-out"
        send={({ title, reasons, source }) => {
          const texts = { title: String(title), reasons: String(reasons), source: String(source) };
          const body = { ...texts, country, plan: planOfTexts(plan.texts) };
          return ask(client.POST('/api/phase-outs', { body })).catch((refused: unknown) => {
            setError(refused);
            throw refused;
          });
        }}
        sent={({ phaseOut }) => {
          void queries.invalidateQueries({ queryKey: ['phase-outs'] });
          say('The phase-out is open.');
          void navigate(`/phase-outs/${phaseOut.id}`);
        }}
      >
        <CountrySelect none="Choose a country" value={country} write={setCountry} />
        <PlanFields texts={plan.texts} write={plan.write} error={error} />
      </RecordForm>
    </>
  );
}
