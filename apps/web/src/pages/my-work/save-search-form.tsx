import type { QueryKey } from '@tanstack/react-query';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import { faultOf } from '../../data/refused-error.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Field } from '../../parts/field.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';

const SHARED = [
  ['nobody', 'only me'],
  ['office', 'my office, who see it listed'],
  ['link', 'whoever has its link'],
] as const;

interface SaveSearchFormProps {
  /** What stands after the question mark. */
  readonly address: string;
  readonly listKey: QueryKey;
}

/** Keeps what is looked at under a name. */
export function SaveSearchForm({ address, listKey }: SaveSearchFormProps) {
  const queries = useQueryClient();
  const say = useToast();
  const [name, setName] = useState('');
  const [shared, setShared] = useState<(typeof SHARED)[number][0]>('nobody');
  const saving = useMutation({
    mutationFn: () => ask(client.POST('/api/saved-searches', { body: { name, address, shared } })),
    onSuccess: () => {
      say(`This search is kept as “${name}”.`);
      setName('');
      void queries.invalidateQueries({ queryKey: listKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!saving.isPending) saving.mutate();
  };
  return (
    <form className="work-search-form" aria-label="Keep this search" onSubmit={submit} noValidate>
      <Field label="Keep this search as" required error={faultOf(saving.error, 'name')}>
        {(ties) => (
          <input
            className="usa-input"
            maxLength={100}
            {...ties}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label="For" required>
        {(ties) => (
          <select
            className="usa-select"
            {...ties}
            value={shared}
            onChange={(event) => setShared(event.target.value as typeof shared)}
          >
            {SHARED.map(([id, words]) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button className="usa-button" type="submit" aria-disabled={saving.isPending}>
        Keep
      </button>
      <FormFailure error={saving.error} />
    </form>
  );
}
