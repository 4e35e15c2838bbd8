import { useSignedIn } from '../data/session.ts';
import { plain } from '../words/plain.ts';

/** What this person may not see, and in which role they are signed in. */
export function Forbidden({ what }: { readonly what: string }) {
  const { actor } = useSignedIn();
  return (
    <div className="usa-alert usa-alert--info usa-alert--slim">
      <div className="usa-alert__body">
        <p className="usa-alert__text">
          This page needs the permission “{plain(what)}”. You are signed in as{' '}
          {actor.roles.map(plain).join(', ')}, which does not carry it. An administrator can say who does.
        </p>
      </div>
    </div>
  );
}
