import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask, client } from '../../data/client.ts';

const MOST = 200;

/** The items of a case that can be linked here: those that are not sealed, with their grades in short. */
export function useOpenItems(caseId: string) {
  const query = useQuery({
    queryKey: ['evidence', 'shelf', caseId],
    queryFn: () =>
      ask(
        client.GET('/api/cases/{caseId}/evidence', {
          params: { path: { caseId }, query: { limit: MOST } },
        }),
      ),
  });
  const items = useMemo(
    () =>
      (query.data?.evidence ?? []).flatMap((one) =>
        one.sealed
          ? []
          : [
              {
                id: one.id,
                title: one.title,
                grade: `${one.sourceGrade?.grade ?? '–'}${one.contentGrade?.grade ?? '–'}`,
              },
            ],
      ),
    [query.data],
  );
  return { items };
}
