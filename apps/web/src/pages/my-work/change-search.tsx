import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { ask, client } from '../../data/client.ts';
import { keepInList } from '../../data/keep-in-list.ts';
import { useToast } from '../../frame/toasts.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';
import { SavedSearchFields } from './saved-search-fields.tsx';

interface ChangeSearchProps {
  readonly search: Schema<'ListedSearch'>;
  readonly listKey: readonly string[];
  readonly close: () => void;
}

/** Renames a kept search, shares it otherwise, or lets it look for what is looked at now. */
export function ChangeSearch({ search, listKey, close }: ChangeSearchProps) {
  const queries = useQueryClient();
  const say = useToast();
  const [params] = useSearchParams();
  const { id, revision, address } = search;
  const now = params.toString();
  const [written, write] = useState({ name: search.name, shared: search.shared });
  const [here, setHere] = useState(false);
  const changing = useMutation({
    mutationFn: () =>
      ask(
        client.PATCH('/api/saved-searches/{id}', {
          params: { path: { id } },
          body: { revision, ...written, ...(here && { address: now }) },
        }),
      ),
    onSuccess: ({ search: changed }) => {
      keepInList(queries, listKey, changed);
      void queries.invalidateQueries({ queryKey: listKey });
      say(`“${written.name}” is changed.`);
      close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!changing.isPending) changing.mutate();
  };
  return (
    <form
      className="work-search-form"
      aria-label={`Change ${search.name}`}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      noValidate
    >
      <SavedSearchFields label="Its name" {...written} write={write} error={changing.error} />
      {now !== address && (
        <label className="part-check">
          <input type="checkbox" checked={here} onChange={() => setHere(!here)} /> Let it look for what is
          shown now
        </label>
      )}
      <button className="usa-button" type="submit" aria-disabled={changing.isPending}>
        Change it
      </button>
      <button className="usa-button usa-button--outline" type="button" onClick={close}>
        Leave it
      </button>
      <FormFailure error={changing.error} />
    </form>
  );
}
