import type { QueryClient } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { ask, client, rememberToken } from './client.ts';
import type { AnswerOf } from './client.ts';
import { forgetChanges } from './live.ts';
import { RefusedError } from './refused-error.ts';

/** Who is signed in, what they may see, and when the session ends. */
export type Session = AnswerOf<'/api/session', 'get'>;
/** A permission of the API's table. */
export type Permission = Session['permissions'][number];

/** The key under which the session is kept. */
export const SESSION = ['session'] as const;

/** Reads the session; null where nobody is signed in. */
export async function readSession(): Promise<Session | null> {
  try {
    const session = await ask(client.GET('/api/session'));
    rememberToken(session.csrfToken);
    return session;
  } catch (error) {
    if (error instanceof RefusedError && error.status === 401) return null;
    throw error;
  }
}

/** Another session, or none (null): nothing that was read under the one before is shown any more. */
export function changeSession(queries: QueryClient, session: Session | null): void {
  rememberToken(session?.csrfToken);
  forgetChanges();
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
  queries.setQueryData(SESSION, session);
}

/** The session as it is known; `data` is null where nobody is signed in. */
export const useSession = () => useQuery({ queryKey: SESSION, queryFn: readSession, staleTime: Infinity });

/** The session of what is around: a page that is still there for a moment while its reader signs out keeps the one it was shown in. */
export const SignedIn = createContext<Session | null>(null);

/** The session of a page that is only shown to someone who is signed in. Throws elsewhere: a page is wrapped wrongly. */
export function useSignedIn(): Session {
  const session = useContext(SignedIn);
  if (session === null) throw new Error('This page was shown to nobody.');
  return session;
}
