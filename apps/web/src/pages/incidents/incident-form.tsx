import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useWorksheetQuestions } from '../../data/worksheet-questions.ts';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { useToast } from '../../frame/toasts.tsx';
import type { WrittenPerson } from './incident-people-fields.tsx';
import { IncidentPeopleFields } from './incident-people-fields.tsx';

interface IncidentFormProps {
  /** Names what the draft belongs to. */
  readonly about: string;
  readonly informationId?: string;
  readonly country?: string | undefined;
  /** Told of what was recorded. */
  readonly recorded: (incident: Schema<'IncidentRecord'>) => Promise<unknown>;
}

const FIELDS: readonly FormField[] = [
  {
    name: 'summary',
    label: 'What is alleged to have happened',
    help: 'Name nobody here: people are kept apart.',
    kind: 'text',
    required: true,
  },
  { name: 'allegedFrom', label: 'First day', help: 'One day alone means that day.', kind: 'day' },
  { name: 'allegedTo', label: 'Last day', kind: 'day' },
  { name: 'place', label: 'Place', kind: 'line' },
];

/** Records an alleged event. Its people are kept apart from it: they are in no list, and reading about them is on record. */
export function IncidentForm({ about, informationId, country, recorded }: IncidentFormProps) {
  const say = useToast();
  const [categories, setCategories] = useState<readonly string[]>([]);
  const [people, setPeople] = useState<readonly WrittenPerson[]>([]);
  const send = async (said: Record<string, unknown>) => {
    const body = {
      ...(said as Pick<Body, 'summary' | 'allegedFrom' | 'allegedTo' | 'place'>),
      categories: categories as Body['categories'],
      ...(informationId !== undefined && { informationId }),
      ...(country !== undefined && { country }),
      people: people.map(({ kind, reference, particulars }) => ({
        kind,
        reference,
        ...(particulars.trim() !== '' && { particulars }),
      })),
    };
    const { incident } = await ask(client.POST('/api/incidents', { body }));
    setCategories([]);
    setPeople([]);
    await recorded(incident);
  };
  return (
    <RecordForm
      form={`${about}:incident`}
      fields={FIELDS}
      send={send}
      sent={() => say('The alleged event is on record.')}
      submit="Record the alleged event"
    >
      <Categories chosen={categories} choose={setCategories} />
      <IncidentPeopleFields people={people} change={setPeople} />
    </RecordForm>
  );
}

type Body = Schema<'RecordIncidentBody'>;

interface CategoriesProps {
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}

function Categories({ chosen, choose }: CategoriesProps) {
  const { data } = useWorksheetQuestions();
  return (
    <fieldset className="usa-fieldset incident-categories">
      <legend className="usa-legend">What it may be</legend>
      <p className="usa-hint">What it may be, not what it is found to be. At least one.</p>
      {(data?.categories ?? []).map(({ id, title, cite }) => (
        <label key={id} className="part-check">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              choose(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />{' '}
          {title} {cite && <cite>{cite}</cite>}
        </label>
      ))}
    </fieldset>
  );
}
