import type { QueryClient } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import { Name } from '../../parts/name.tsx';

const keyOf = (id: string) => ['unit-name', id] as const;

/** Keeps a name that is known already, so that it is not asked for again. */
export const keepUnitName = (queries: QueryClient, id: string, name: string): void => {
  queries.setQueryData(keyOf(id), name);
};

/** A unit by its name. */
export function UnitName({ id }: { readonly id: string }) {
  const query = useQuery({
    queryKey: keyOf(id),
    staleTime: Infinity,
    queryFn: async () => (await ask(client.GET('/api/units/{id}', { params: { path: { id } } }))).unit.name,
  });
  if (query.isError) return <>A unit that is not in your portfolio</>;
  return <Name>{query.data ?? '…'}</Name>;
}
