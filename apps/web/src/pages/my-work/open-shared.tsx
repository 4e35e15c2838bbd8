import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import { Failure } from '../../parts/failure.tsx';

/** Goes on to what a shared search looks for. What it finds is for who looks. */
export function OpenShared({ id }: { readonly id: string }) {
  const [, setSearch] = useSearchParams();
  const query = useQuery({
    queryKey: ['saved-searches', id],
    queryFn: async () =>
      (await ask(client.GET('/api/saved-searches/{id}', { params: { path: { id } } }))).search,
  });
  const address = query.data?.address;
  useEffect(() => {
    if (address !== undefined) setSearch(new URLSearchParams(address), { replace: true });
  }, [address, setSearch]);
  return query.isError ? <Failure error={query.error} /> : null;
}
