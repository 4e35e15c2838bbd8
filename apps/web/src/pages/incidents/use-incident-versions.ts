import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';

/** Every version of an alleged event up to the one that is read now, the first one first. */
export const useIncidentVersions = (id: string, version: number) =>
  useQuery({
    queryKey: ['incident-versions', id, version],
    queryFn: () => ask(client.GET('/api/incidents/{id}/versions', { params: { path: { id } } })),
  });
