import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';

const HOUR = 3_600_000;

/** The kinds of assistance; they change with the law only. */
export const useInstruments = () =>
  useQuery({
    queryKey: ['instruments'],
    queryFn: async () => (await ask(client.GET('/api/instruments'))).instruments,
    staleTime: HOUR,
  });

/** The posts of the portfolio with their settings. */
export const usePosts = () =>
  useQuery({
    queryKey: ['posts'],
    queryFn: async () => (await ask(client.GET('/api/posts'))).posts,
    staleTime: HOUR,
  });

/** The countries by code. */
export const useCountries = () =>
  useQuery({
    queryKey: ['countries'],
    queryFn: async () => (await ask(client.GET('/api/countries'))).countries,
    staleTime: HOUR,
  });
