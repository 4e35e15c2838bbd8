import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ask, client } from '../data/client.ts';
import { changeSession, useSession } from '../data/session.ts';
import { plain } from '../words/plain.ts';
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
      <button type="button" className="usa-button usa-button--unstyled" onClick={() => leave.mutate()}>
        Sign out
      </button>
    </div>
  );
}
