import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from './failure.tsx';
import { Loading } from './loading.tsx';

interface AskedProps<Data> {
  readonly query: UseQueryResult<Data>;
  /** What is being read, for "Loading …". */
  readonly what: string;
  readonly children: (data: Data) => ReactNode;
}

/** What the API answered, or that it is being read, or why it cannot be shown. Every page reads through this. */
export function Asked<Data>({ query, what, children }: AskedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Failure error={query.error} again={() => void query.refetch()} />;
  return <Loading what={what} />;
}
