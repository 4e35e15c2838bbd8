import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';

/** The key under which contested readings and their adoptions are kept. */
export const READINGS = ['readings'] as const;

/** The contested readings, for who may read what was adopted; not asked for by anybody else. */
export function useReadings() {
  const enabled = useSignedIn().permissions.includes('reading.read');
  return useQuery({ queryKey: READINGS, queryFn: () => ask(client.GET('/api/readings')), enabled });
}

/** The part of a law's page that a reading stands in: `reading-restriction` for `us-22usc2378-1/restriction`. */
export const anchorOf = (readingId: string): string => `reading-${readingId.split('/').at(-1) ?? ''}`;
