import { useQueryClient } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import { RecordForm } from '../../parts/record-form.tsx';
import { accessFields, BECAUSE } from './access-fields.ts';

const FIELDS = accessFields();

/** Puts a consignment on record. */
export function RecordAccess({ country }: { readonly country: string }) {
  const [queries, say] = [useQueryClient(), useToast()];
  const send = (said: Record<string, unknown>) =>
    ask(
      client.POST('/api/countries/{country}/access-incidents', {
        params: { path: { country } },
        body: said as Schema<'AccessIncidentBody'>,
      }),
    );
  const sent = () => {
    void queries.invalidateQueries({ queryKey: ['access', country] });
    say('On record. It finds nothing by itself.');
  };
  return (
    <details className="country-fold">
      <summary>Record an access incident</summary>
      <RecordForm form={`access:${country}`} fields={FIELDS} submit="Record it" send={send} sent={sent} />
    </details>
  );
}

/** Corrects a version by a new one; the old one stays readable. */
export function CorrectAccess({ incident }: { readonly incident: Schema<'ListedAccessIncident'> }) {
  const [queries, say] = [useQueryClient(), useToast()];
  const { id, country } = incident;
  const send = (said: Record<string, unknown>) =>
    ask(
      client.POST('/api/access-incidents/{id}/corrections', {
        params: { path: { id } },
        body: { ...(said as Schema<'CorrectAccessIncidentBody'>), evidenceIds: incident.evidenceIds },
      }),
    );
  const sent = () => {
    void queries.invalidateQueries({ queryKey: ['access', country] });
    say('Corrected. The version before stays on record.');
  };
  const fields = [BECAUSE, ...accessFields(incident)];
  return (
    <RecordForm
      form={`access-correction:${id}`}
      fields={fields}
      submit="Correct it"
      send={send}
      sent={sent}
    />
  );
}
