import type { QueryClient, QueryKey } from '@tanstack/react-query';

interface Listed {
  readonly id: string;
}

/** Puts what the server answered a change with into the list that was read before; what is new comes last. A list that nobody read is left unread. */
export function keepInList<Row extends Listed>(queries: QueryClient, key: QueryKey, row: Row): void {
  queries.setQueryData<readonly Listed[]>(key, (rows) => {
    if (rows === undefined) return rows;
    const isThere = rows.some(({ id }) => id === row.id);
    return isThere ? rows.map((one) => (one.id === row.id ? { ...one, ...row } : one)) : [...rows, row];
  });
}
