import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { useOpenCases } from './use-open-cases.ts';

interface ChooseCaseProps {
  readonly incident: Schema<'ListedIncident'>;
  readonly close: () => void;
}

/** Makes an incident part of an open case of its country. */
export function ChooseCase({ incident, close }: ChooseCaseProps) {
  const [caseId, setCaseId] = useState('');
  const cases = useOpenCases(incident.country);
  const adding = useAdding(incident.id, close);
  const inCase = new Set(incident.cases.map(({ id }) => id));
  const possible = (cases ?? []).filter(({ id }) => !inCase.has(id));
  return (
    <form
      className="part-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        if (caseId !== '' && !adding.isPending) adding.mutate(caseId);
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

function useAdding(incidentId: string, added: () => void) {
  const queries = useQueryClient();
  const say = useToast();
  return useMutation({
    mutationFn: (caseId: string) =>
      ask(
        client.POST('/api/cases/{id}/incidents', { params: { path: { id: caseId } }, body: { incidentId } }),
      ),
    onSuccess: () => {
      say('The alleged event is part of the case.');
      added();
      return queries.invalidateQueries({ queryKey: ['information'] });
    },
  });
}
