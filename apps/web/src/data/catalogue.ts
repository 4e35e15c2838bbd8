import { useQuery } from '@tanstack/react-query';
import { citationOf, sentence } from '../words/plain.ts';
import { ask, client } from './client.ts';

const DAY_MS = 86_400_000;

/** Kinds of assistance, each with its name and whether units or countries receive it. */
export const useInstruments = () =>
  useQuery({
    queryKey: ['catalogue', 'instruments'],
    queryFn: async () => (await ask(client.GET('/api/instruments'))).instruments,
    staleTime: DAY_MS,
  });

/** Every country, with the names that reports use for it. */
export const useCountries = () =>
  useQuery({
    queryKey: ['catalogue', 'countries'],
    queryFn: async () => (await ask(client.GET('/api/countries'))).countries,
    staleTime: DAY_MS,
  });

/** Laws, policies and bills, without their texts. */
export const useAuthorities = () =>
  useQuery({
    queryKey: ['catalogue', 'authorities'],
    queryFn: async () => (await ask(client.GET('/api/authorities'))).authorities,
    staleTime: DAY_MS,
  });

/** The areas in which a law or a bill restricts use, each with the one that names it. */
export const useUseAreas = () =>
  useQuery({
    queryKey: ['catalogue', 'use-areas'],
    queryFn: async () => (await ask(client.GET('/api/use-areas'))).useAreas,
    staleTime: DAY_MS,
  });

/** Says a kind of assistance by its name; by its identifier until the names have come. */
export function useInstrumentName(): (id: string) => string {
  const { data = [] } = useInstruments();
  return (id) => data.find((one) => one.id === id)?.name ?? sentence(id);
}

/** Says a country by its name; by its code until the names have come. */
export function useCountryName(): (code: string | null | undefined) => string {
  const { data = [] } = useCountries();
  return (code) => data.find(({ iso }) => iso === code)?.name ?? code ?? 'No country';
}

/** Says a law by its citation. */
export function useCitation(): (authorityId: string) => string {
  const { data = [] } = useAuthorities();
  return (id) => data.find((one) => one.id === id)?.citation ?? citationOf(id);
}
