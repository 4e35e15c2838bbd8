import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { ask, client } from '../data/client.ts';
import { changeSession, useSession } from '../data/session.ts';
import { countDrafts } from '../parts/draft-store.ts';
import { counted, plain } from '../words/plain.ts';
import { Navigation } from './navigation.tsx';

/** The name of the system, the navigation, who is signed in and in which role, and the way out. */
export function Header() {
  const { data: session } = useSession();
  return (
    <header className="frame-header">
      <div className="frame-title">
        <Link to="/" className="frame-name">
          Plumbline
        </Link>
        {session && <WhoIAm {...session.actor} hasPage={!session.passwordIsTemporary} />}
      </div>
      {session && !session.passwordIsTemporary && <Navigation permissions={session.permissions} />}
    </header>
  );
}

/** What was written and not sent goes with the session, from a machine that others may sit at next; who would lose something is told before. */
function SignOut({ leave }: { readonly leave: () => void }) {
  const { accountId } = useSession().data?.actor ?? { accountId: '' };
  const [unsent, setUnsent] = useState(0);
  const press = () => {
    const count = countDrafts(accountId);
    if (count === 0 || unsent > 0) leave();
    else setUnsent(count);
  };
  return (
    <>
      <span role="status">
        {unsent > 0 &&
          `Signing out deletes from this browser what you wrote and did not send, in ${counted(unsent, 'form')}. `}
      </span>
      <button type="button" className="usa-button usa-button--unstyled" onClick={press}>
        {unsent > 0 ? 'Sign out and delete it' : 'Sign out'}
      </button>
      {unsent > 0 && (
        <button type="button" className="usa-button usa-button--unstyled" onClick={() => setUnsent(0)}>
          Stay signed in
        </button>
      )}
    </>
  );
}

interface WhoIAmProps {
  readonly name: string;
  readonly roles: readonly string[];
  readonly office: string;
  /** Not before they chose a password of their own. */
  readonly hasPage: boolean;
}

function WhoIAm({ name, roles, office, hasPage }: WhoIAmProps) {
  const queries = useQueryClient();
  const leave = useMutation({
    mutationFn: () => ask(client.DELETE('/api/session')),
    onSettled: () => {
      sessionStorage.clear();
      indexedDB.deleteDatabase('plumbline-drafts');
      changeSession(queries, null);
    },
  });
  return (
    <div className="frame-who">
      <span>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        , {roles.map(plain).join(', ')} ({plain(office)})
      </span>
      {hasPage && <Link to="/account">Your account</Link>}
      <SignOut leave={() => leave.mutate()} />
    </div>
  );
}
