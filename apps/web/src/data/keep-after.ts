import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Schema } from './client.ts';
import type { ListPage } from './list-pages.ts';
import type { WorkFilter } from './work.ts';
import type { Work } from './work-address.ts';

type WorkPages = InfiniteData<ListPage<Work>>;
type After = Schema<'ReadAfter'>;
type Stands = After['stands'][number];

/** What an act's own answer says of a case, by the last parts of the key under which it is read. */
const SAID = ['explained', 'record', 'findings'];

/**
 * Puts what the server answered an act with where the pages read it, so that they show it in the same moment; everything else
 * of the case is read again behind it. Without such an answer all of it is read again.
 */
export function keepAfter(queries: QueryClient, caseId: string, after: After | null): Promise<void> {
  const key = ['case', caseId];
  if (after === null) return queries.invalidateQueries({ queryKey: key });
  const { proceedings, proceeding, findings, stands } = after;
  queries.setQueryData([...key, 'explained'], proceedings);
  queries.setQueryData([...key, 'record', proceeding.id], proceeding);
  queries.setQueryData([...key, 'findings', proceeding.id], findings);
  keepQueues(queries, proceeding.id, stands);
  void queries.invalidateQueries({
    queryKey: key,
    predicate: ({ queryKey: [, , part, id] }) =>
      !SAID.includes(String(part)) || (id !== undefined && id !== proceeding.id),
  });
  return Promise.resolve();
}

function keepQueues(queries: QueryClient, proceedingId: string, stands: readonly Stands[]): void {
  const lists = queries.getQueriesData<WorkPages>({ queryKey: ['work', 'items'] });
  for (const [key, list] of lists) {
    const { queue } = (key[2] ?? {}) as Partial<WorkFilter>;
    if (list === undefined || queue === undefined || queue === 'risk') continue;
    const here = stands.filter(({ inQueue }) => inQueue === queue);
    const pages = list.pages.map((page) => ({ ...page, rows: standing(page.rows, proceedingId, here) }));
    queries.setQueryData<WorkPages>(key, { ...list, pages });
  }
}

/** The rows of a queue after an act: those of its proceeding as they stand now, without those that stand here no more. The others are as they were. */
export function standing(items: readonly Work[], proceedingId: string, here: readonly Stands[]): Work[] {
  return items.flatMap((item) => {
    if (item.proceedingId !== proceedingId) return [item];
    const now = here.find(({ kind, id }) => kind === item.kind && id === item.id);
    if (now === undefined) return [];
    const { state, words, roles, offices } = now;
    return [{ ...item, state, words, roles, offices }];
  });
}
