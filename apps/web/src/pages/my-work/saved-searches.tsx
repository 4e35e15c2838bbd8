import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { ask, client } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Name } from '../../parts/name.tsx';
import { ChangeSearch } from './change-search.tsx';
import { OpenShared } from './open-shared.tsx';
import { SaveSearchForm } from './save-search-form.tsx';

type Search = Schema<'ListedSearch'>;
const KEY = ['saved-searches'];

/** The searches that somebody keeps, those of their office, and the way to keep the one that is looked at. */
export function SavedSearches() {
  const [search] = useSearchParams();
  const query = useQuery({
    queryKey: KEY,
    queryFn: async () => (await ask(client.GET('/api/saved-searches'))).searches,
  });
  const shared = search.get('saved');
  const found = query.data ?? [];
  return (
    <>
      {shared !== null && <OpenShared id={shared} />}
      <details className="work-searches">
        <summary>Saved searches{found.length > 0 && ` (${found.length})`}</summary>
        {query.isError && <Failure error={query.error} again={() => void query.refetch()} />}
        {found.length === 0 ? (
          <p>You keep no search yet, and nobody in your office shares one.</p>
        ) : (
          <ul>
            {found.map((one) => (
              <Kept key={one.id} search={one} />
            ))}
          </ul>
        )}
        <SaveSearchForm address={search.toString()} listKey={KEY} />
      </details>
    </>
  );
}

const SHARED = { nobody: 'only you', office: 'your office', link: 'whoever has its link' } as const;

/** One search; its owner can rename it, share it otherwise or take it away. */
function Kept({ search }: { readonly search: Search }) {
  const { id, name, address, mine, owner, shared } = search;
  const [changes, setChanges] = useState(false);
  return (
    <li>
      <Link to={`?${address}`} state={{ keepFocus: true }}>
        <Name>{name}</Name>
      </Link>
      {mine ? (
        <>
          <span className="work-quiet">for {SHARED[shared]}</span>
          {shared !== 'nobody' && <CopyLink id={id} name={name} />}
          <button
            type="button"
            className="usa-button usa-button--unstyled"
            aria-label={`Change ${name}`}
            aria-expanded={changes}
            onClick={() => setChanges(!changes)}
          >
            Change
          </button>
          <Remove search={search} />
          {changes && <ChangeSearch search={search} listKey={KEY} close={() => setChanges(false)} />}
        </>
      ) : (
        <span className="work-quiet">
          shared by <Name>{owner}</Name>
        </span>
      )}
    </li>
  );
}

function CopyLink({ id, name }: { readonly id: string; readonly name: string }) {
  const say = useToast();
  const [shown, setShown] = useState(false);
  const link = `${globalThis.location.origin}/?saved=${id}`;
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => say(`The link to “${name}” is copied.`),
      () => setShown(true),
    );
  return shown ? (
    <span className="mono">{link}</span>
  ) : (
    <button
      type="button"
      className="usa-button usa-button--unstyled"
      aria-label={`Copy link to ${name}`}
      onClick={() => void copy()}
    >
      Copy link
    </button>
  );
}

function Remove({ search: { id, name, revision } }: { readonly search: Search }) {
  const queries = useQueryClient();
  const say = useToast();
  const removing = useMutation({
    mutationFn: () =>
      ask(client.POST('/api/saved-searches/{id}/removal', { params: { path: { id } }, body: { revision } })),
    onSuccess: () => {
      say(`“${name}” is no longer kept.`);
      void queries.invalidateQueries({ queryKey: KEY });
    },
  });
  return (
    <>
      <button
        type="button"
        className="usa-button usa-button--unstyled"
        aria-label={`Remove ${name}`}
        onClick={() => !removing.isPending && removing.mutate()}
      >
        Remove
      </button>
      {removing.isError && <Failure error={removing.error} />}
    </>
  );
}
