import { useQuery } from '@tanstack/react-query';
import { sentence } from '../words/plain.ts';
import { ask, client } from './client.ts';

const DAY_MS = 86_400_000;

/** The seven factors of credibility and the categories of violation with their questions. */
export const useWorksheetQuestions = () =>
  useQuery({
    queryKey: ['catalogue', 'worksheet-questions'],
    queryFn: () => ask(client.GET('/api/worksheet-questions')),
    staleTime: DAY_MS,
  });

/** Says a category of violation by its title; by its identifier until the titles have come. */
export function useCategoryTitle(): (id: string) => string {
  const { data } = useWorksheetQuestions();
  return (id) => data?.categories.find((one) => one.id === id)?.title ?? sentence(id);
}
