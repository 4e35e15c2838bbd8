import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';

/** Names countries by their ISO 3166 codes, as the list that reports choose from does; the code until it is read. */
export function useCountryNames(): (code: string) => string {
  const { data } = useQuery({
    queryKey: ['public-countries'],
    queryFn: () => ask(client.GET('/api/public/reports/countries')),
  });
  return (code) => data?.countries.find(({ iso }) => iso === code)?.name ?? code;
}
