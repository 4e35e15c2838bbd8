import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';

const byId = (id: string) => ({ params: { path: { id } } });

/** The proceeding and its case: what is on record, and every act with what blocks it for who reads. */
export const useGround = (id: string) =>
  useQuery({
    queryKey: ['signing', id],
    queryFn: async () => {
      const { proceeding } = await ask(client.GET('/api/proceedings/{id}', byId(id)));
      const [explained, matrix] = await Promise.all([
        ask(client.GET('/api/cases/{id}/explain', byId(proceeding.caseId))),
        ask(client.GET('/api/proceedings/{id}/findings', byId(id))),
      ]);
      const here = explained.proceedings.find((one) => one.id === id);
      if (here === undefined) throw new Error(`The case ${proceeding.caseId} does not name its proceeding.`);
      return { proceeding, file: explained.case, here, matrix };
    },
  });

/** What a page about one signature is given. */
export type Ground = NonNullable<ReturnType<typeof useGround>['data']>;

/** The act of this type; of several variants the one whose fixed part the address names. */
export function actIn(
  { here }: Ground,
  type: string,
  variant: URLSearchParams,
): Schema<'ExplainedAct'> | undefined {
  const named = here.acts.filter((act) => act.type === type);
  return (
    named.find(({ params }) => Object.entries(params).every(([key, value]) => variant.get(key) === value)) ??
    named[0]
  );
}

/** What would follow, tried and undone by the server. */
export const useReview = (
  { proceeding, here }: Ground,
  type: string,
  payload: Readonly<Record<string, unknown>> | null,
) =>
  useQuery({
    queryKey: ['review', proceeding.id, here.revision, type, payload],
    enabled: payload !== null,
    retry: false,
    placeholderData: (before) => before,
    queryFn: async () => {
      const body = { revision: here.revision, type, payload: { ...payload } };
      return (await ask(client.POST('/api/proceedings/{id}/reviews', { ...byId(proceeding.id), body })))
        .review;
    },
  });
