import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';

const MANY = 200;

/** The open cases of a country, or of every country of the reader, which the reader may open; undefined while they are being read. */
export function useOpenCases(country: string | null) {
  const asked = { only: 'open' as const, limit: MANY, ...(country !== null && { country }) };
  const { data } = useQuery({
    queryKey: ['cases', asked],
    queryFn: () => ask(client.GET('/api/cases', { params: { query: asked } })),
  });
  return data?.cases.filter(({ door }) => door === 'open');
}
