import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import type { AnswerOf } from '../../data/client.ts';

/** A deviation whole: its terms, the forum's profile, the cases touched, and what this person may do. */
export type WholeDeviation = AnswerOf<'/api/deviations/{id}', 'get'>['deviation'];

/** Reads one deviation. */
export const useDeviation = (id: string) =>
  useQuery({
    queryKey: ['deviation', id],
    queryFn: async () =>
      (await ask(client.GET('/api/deviations/{id}', { params: { path: { id } } }))).deviation,
  });
