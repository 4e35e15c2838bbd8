import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ask, client } from '../data/client.ts';
import type { Permission } from '../data/session.ts';
import { useSignedIn } from '../data/session.ts';
import { plain } from '../words/plain.ts';
import { Asked } from './asked.tsx';

/** For whom a page is, in which role its reader is signed in, and who can change that. */
export function Forbidden({ permission }: { readonly permission: Permission }) {
  const { actor } = useSignedIn();
  const query = useQuery({
    queryKey: ['catalogue', 'permissions'],
    queryFn: async () => (await ask(client.GET('/api/permissions'))).permissions,
    staleTime: Infinity,
  });
  return (
    <Asked query={query} what="for whom this page is">
      {(all) => (
        <>
          <div className="usa-alert usa-alert--info usa-alert--slim">
            <div className="usa-alert__body">
              <p className="usa-alert__text">
                This page is for: {all.find((one) => one.permission === permission)?.words}. You are signed in
                as: {actor.roles.map(plain).join(', ')}. If it is your work, an administrator can give you the
                role.
              </p>
            </div>
          </div>
          <p>
            <Link to="/">Go to My work</Link>
          </p>
        </>
      )}
    </Asked>
  );
}
