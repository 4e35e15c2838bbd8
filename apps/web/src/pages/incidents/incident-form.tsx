import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useKept } from '../../parts/use-drafts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { useToast } from '../../frame/toasts.tsx';
import { IncidentCategories } from './incident-categories.tsx';
import { INCIDENT_FIELDS } from './incident-fields.ts';
import type { WrittenPerson } from './incident-people-fields.tsx';
import { bodyOfPerson, IncidentPeopleFields } from './incident-people-fields.tsx';

interface IncidentFormProps {
  /** Names what the draft belongs to. */
  readonly about: string;
  readonly informationId?: string;
  readonly country?: string | undefined;
  /** Told of what was recorded. */
  readonly recorded: (incident: Schema<'IncidentRecord'>) => Promise<unknown>;
}

/** Records an alleged event. Its people are kept apart from it: they are in no list, and reading about them is on record. */
export function IncidentForm({ about, informationId, country, recorded }: IncidentFormProps) {
  const say = useToast();
  const [categories, setCategories] = useKept<readonly string[]>(`${about}:incident`, 'categories', []);
  const [people, setPeople] = useState<readonly WrittenPerson[]>([]);
  const send = async (said: Record<string, unknown>) => {
    const body = {
      ...(said as Pick<Body, 'summary' | 'allegedFrom' | 'allegedTo' | 'place'>),
      categories: categories as Body['categories'],
      ...(informationId !== undefined && { informationId }),
      ...(country !== undefined && { country }),
      people: people.map(bodyOfPerson),
    };
    const { incident } = await ask(client.POST('/api/incidents', { body }));
    setPeople([]);
    await recorded(incident);
  };
  return (
    <RecordForm
      form={`${about}:incident`}
      fields={INCIDENT_FIELDS}
      send={send}
      sent={() => say('The alleged event is on record.')}
      submit="Record the alleged event"
      after={
        <>
          <IncidentCategories chosen={categories} choose={setCategories} />
          <IncidentPeopleFields people={people} change={setPeople} />
        </>
      }
    />
  );
}

type Body = Schema<'RecordIncidentBody'>;
