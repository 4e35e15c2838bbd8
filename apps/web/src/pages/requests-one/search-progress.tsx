import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { Failure } from '../../parts/failure.tsx';
import { When } from '../../parts/when.tsx';
import { counted } from '../../words/plain.ts';

type Sheet = Schema<'ShownRequest'>;

/** How far the search for units has come, as counted on the server: the page may be left and opened again. */
export function SearchProgress({ sheet: { screening, request } }: { readonly sheet: Sheet }) {
  const { permissions } = useSignedIn();
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () =>
      ask(client.POST('/api/requests/{id}/searches', { params: { path: { id: request.id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['request', request.id] }),
  });
  if (screening === null) return <p>Nobody has searched for its units yet.</p>;
  const done = screening.finishedAt !== null;
  return (
    <div className="request-search">
      {done ? <Finished screening={screening} /> : <Running screening={screening} />}
      {done && permissions.includes('request.match') && (
        <button
          type="button"
          className="usa-button usa-button--outline"
          disabled={again.isPending}
          onClick={() => again.mutate()}
        >
          {again.isPending ? 'Beginning …' : 'Search again'}
        </button>
      )}
      {again.isError && <Failure error={again.error} />}
    </div>
  );
}

type Progress = Schema<'ScreeningProgress'>;

function Finished({ screening: { finishedAt, round } }: { readonly screening: Progress }) {
  return (
    <p>
      Searched {finishedAt && <When at={finishedAt} />}
      {round > 1 && (
        <>
          , for the {ordinal(round)} time. <Link to="?view=changes">See what it changed</Link>
        </>
      )}
      .
    </p>
  );
}

const ordinal = (count: number): string =>
  ['', 'first', 'second', 'third', 'fourth', 'fifth'][count] ?? `${count}th`;

function Running({ screening }: { readonly screening: Progress }) {
  const { rows, rowsScreened, persons, personsScreened, trouble } = screening;
  return (
    <div role="status" className="request-running">
      <p>
        Searching: {rowsScreened.toLocaleString('en-US')} of {counted(rows, 'row')}
        {persons > 0 &&
          ` and ${personsScreened.toLocaleString('en-US')} of ${counted(persons, 'person', 'persons')}`}
        . The search goes on when this page is closed.
      </p>
      <progress
        aria-label="How far the search has come"
        max={Math.max(1, rows + persons)}
        value={rowsScreened + personsScreened}
      />
      {trouble && <p>It does not come on: {troubleWords(trouble)}</p>}
    </div>
  );
}

function troubleWords({ attempts, words, triesAgainAt, givenUp }: NonNullable<Progress['trouble']>): string {
  const next = givenUp ? 'It was given up; search again later.' : triesAgainAt ? 'It is tried again.' : '';
  return `${counted(attempts, 'attempt')} failed (${words}). ${next}`;
}
