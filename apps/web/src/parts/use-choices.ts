import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../data/client.ts';
import type { Schema } from '../data/client.ts';
import type { Option } from './combobox.tsx';

type Asked = Pick<Schema<'AskedField'>, 'picks'>;

/** What the fields of an act of a proceeding may name. Asked only where a field names something. */
export function useChoices(proceedingId: string, asks: readonly Asked[]) {
  const { data } = useQuery({
    queryKey: ['choices', proceedingId],
    enabled: asks.some(({ picks }) => picks !== undefined && picks !== 'unit'),
    queryFn: async () =>
      (await ask(client.GET('/api/proceedings/{id}/choices', { params: { path: { id: proceedingId } } })))
        .choices,
  });
  return ({ picks }: Asked): readonly Option[] | undefined => {
    if (picks === undefined || picks === 'unit') return [];
    return data?.[picks].map(({ id, words, note }) => ({ id, words, ...(note !== null && { note }) }));
  };
}
