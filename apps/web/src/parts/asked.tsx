import type { ReactNode } from 'react';
import { RefusedError } from '../data/refused-error.ts';
import { Failure } from './failure.tsx';
import { Loading } from './loading.tsx';
import { WayBack } from './way-back.tsx';

/** Something that is read: a query, or a list that is read on. */
interface AskedQuery<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

interface AskedProps<Data> {
  readonly query: AskedQuery<Data>;
  /** What is being read, for "Loading …". */
  readonly what: string;
  readonly children: (data: Data) => ReactNode;
}

/** What the API answered, or that it is being read, or why it cannot be shown. Every page reads through this. */
export function Asked<Data>({ query, what, children }: AskedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) return <Unanswered error={query.error} again={() => void query.refetch()} />;
  return <Loading what={what} />;
}

const SERVER_FAILED = 500;

/** A refusal is not changed by asking again: what helps is the way back. A server that is away is asked again. */
function Unanswered({ error, again }: { readonly error: Error; readonly again: () => void }) {
  if (!(error instanceof RefusedError) || error.status >= SERVER_FAILED)
    return <Failure error={error} again={again} />;
  return (
    <>
      <Failure error={error} />
      {error.refusal.caseId === undefined && <WayBack />}
    </>
  );
}
