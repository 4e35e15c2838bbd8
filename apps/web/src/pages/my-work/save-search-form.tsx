import type { QueryKey } from '@tanstack/react-query';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';
import type { Shared } from './saved-search-fields.tsx';
import { SavedSearchFields } from './saved-search-fields.tsx';

interface SaveSearchFormProps {
  /** What stands after the question mark. */
  readonly address: string;
  readonly listKey: QueryKey;
}

const NOTHING: { readonly name: string; readonly shared: Shared } = { name: '', shared: 'nobody' };

/** Keeps what is looked at under a name. */
export function SaveSearchForm({ address, listKey }: SaveSearchFormProps) {
  const queries = useQueryClient();
  const say = useToast();
  const [written, write] = useState(NOTHING);
  const saving = useMutation({
    mutationFn: () => ask(client.POST('/api/saved-searches', { body: { ...written, address } })),
    onSuccess: () => {
      say(`This search is kept as “${written.name}”.`);
      write(NOTHING);
      void queries.invalidateQueries({ queryKey: listKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!saving.isPending) saving.mutate();
  };
  return (
    <form className="work-search-form" aria-label="Keep this search" onSubmit={submit} noValidate>
      <SavedSearchFields label="Keep this search as" {...written} write={write} error={saving.error} />
      <button className="usa-button" type="submit" aria-disabled={saving.isPending}>
        Keep
      </button>
      <FormFailure error={saving.error} />
    </form>
  );
}
