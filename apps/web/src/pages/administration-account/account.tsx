import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { AdministrationLinks } from '../../parts/administration-links.tsx';
import { Asked } from '../../parts/asked.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Name } from '../../parts/name.tsx';
import { AccountHistory } from './account-history.tsx';
import { ChangeAccount } from './change-account.tsx';
import { EndAccess } from './end-access.tsx';
import { ResetPassword } from './reset-password.tsx';
import type { ListedAccount } from './shown-account.ts';

/** One account: what it may do, its password and sessions, and who changed it. */
export function Account() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['accounts'],
    queryFn: async () => (await ask(client.GET('/api/accounts'))).accounts,
  });
  return (
    <Asked query={query} what="the account">
      {(accounts) => {
        const account = accounts.find((one) => one.id === id);
        return account === undefined ? <None /> : <Shown account={account} />;
      }}
    </Asked>
  );
}

function None() {
  return (
    <>
      <PageHeading>Account</PageHeading>
      <Empty>
        <p>
          There is no such account. <Link to="/administration/accounts">See all accounts</Link>.
        </p>
      </Empty>
    </>
  );
}

function Shown({ account }: { readonly account: ListedAccount }) {
  const { actor, permissions } = useSignedIn();
  const own = actor.accountId === account.id;
  const manages = permissions.includes('account.manage') && !own;
  return (
    <>
      <PageHeading title={account.name}>
        <Name>{account.name}</Name>
      </PageHeading>
      <AdministrationLinks />
      <p>
        {account.email}. {stateOf(account)} {passkeysOf(account)}
      </p>
      {own && <p>This account is yours; another administrator has to change it.</p>}
      {manages && (
        <>
          <ChangeAccount key={account.id} account={account} />
          <ResetPassword account={account} />
          <EndAccess account={account} />
        </>
      )}
      <AccountHistory id={account.id} revision={account.revision} />
    </>
  );
}

const passkeysOf = ({ passkeys }: ListedAccount): string =>
  `It has ${passkeys === 0 ? 'no passkey' : passkeys === 1 ? 'one passkey' : `${passkeys} passkeys`}.`;

function stateOf({ disabledAt, passwordIsTemporary }: ListedAccount): string {
  if (disabledAt !== null) return 'Disabled: nobody can sign in with it.';
  return passwordIsTemporary
    ? 'Active; its owner must choose a password of their own at the next sign-in.'
    : 'Active.';
}
