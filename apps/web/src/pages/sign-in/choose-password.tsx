import { useQueryClient } from '@tanstack/react-query';
import { changeSession } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { ChangePassword } from '../../parts/change-password.tsx';

/** For somebody whose password another person chose: nothing else is open to them until they choose their own. */
export function ChoosePassword() {
  const queries = useQueryClient();
  return (
    <>
      <PageHeading>Choose your password</PageHeading>
      <p>Somebody else chose the one you have. Take at least twelve characters, of any kind.</p>
      <ChangePassword changed={(session) => changeSession(queries, session)} />
    </>
  );
}
