import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import type { Standing } from '../requests/request-words.ts';
import { STANDING_WORDS } from '../requests/request-words.ts';

export type Nomination = Schema<'ShownNomination'>;
/** What the list of a request's nominations is narrowed to. */
export type Chosen = 'open' | 'outdated' | 'all' | Standing;

const PAGE = 50;

/** The choice in the address; the open ones where it says nothing. */
export function useChosen(): Chosen {
  const [search] = useSearchParams();
  const said = search.get('standing');
  return said === 'outdated' || said === 'all' || (said !== null && said in STANDING_WORDS)
    ? (said as Chosen)
    : 'open';
}

const FILTERS: Partial<Readonly<Record<Chosen, object>>> = {
  open: { matchState: 'open' },
  outdated: { outdated: 'true' },
  all: {},
};

/**
 * One page of nominations, read once: what is judged stays where it is until the page is opened anew. `refresh` reads one
 * nomination again and puts it in its place.
 */
export function useNominations(requestId: string) {
  const [search] = useSearchParams();
  const chosen = useChosen();
  const after = Number(search.get('after') ?? 0);
  const queries = useQueryClient();
  const path = { id: requestId };
  const queryKey = ['nominations', requestId, chosen, after];
  const query = useQuery({
    queryKey,
    queryFn: async () => {
      const filter = FILTERS[chosen] ?? { standing: chosen as Standing };
      const asked = { ...filter, after, limit: PAGE };
      const found = await ask(
        client.GET('/api/requests/{id}/nominations', { params: { path, query: asked } }),
      );
      return found.nominations;
    },
    staleTime: Infinity,
    gcTime: 0,
  });
  const refresh = async ({ id, row }: Nomination) => {
    const asked = { row, limit: PAGE };
    const found = await ask(client.GET('/api/requests/{id}/nominations', { params: { path, query: asked } }));
    const fresh = found.nominations.find((one) => one.id === id);
    if (fresh === undefined) return;
    queries.setQueryData<readonly Nomination[]>(queryKey, (before) =>
      before?.map((one) => (one.id === id ? fresh : one)),
    );
  };
  const next = query.data?.length === PAGE ? (query.data.at(-1)?.ordinal ?? null) : null;
  return { query, refresh, next };
}
