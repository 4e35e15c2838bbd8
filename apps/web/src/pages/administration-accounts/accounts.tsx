import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useCountryName } from '../../data/catalogue.ts';
import type { Schema } from '../../data/client.ts';
import { ask, client } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useStaffing } from '../../data/staffing.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { AdministrationLinks } from '../../parts/administration-links.tsx';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { counted, plain, sentence } from '../../words/plain.ts';
import { AccountFilters } from './account-filters.tsx';
import { AddAccount } from './add-account.tsx';

type Account = Schema<'AccountSummary'>;

const COLUMNS: readonly Column<Account>[] = [
  {
    id: 'name',
    title: 'Name',
    show: ({ id, name }) => (
      <Link to={`/administration/accounts/${id}`}>
        <Name>{name}</Name>
      </Link>
    ),
  },
  { id: 'email', title: 'E-mail address', show: ({ email }) => email },
  { id: 'roles', title: 'Roles', show: ({ roles }) => sentence(roles.map(plain).join(', ')) },
  { id: 'office', title: 'Office', show: ({ office }) => sentence(office) },
  { id: 'countries', title: 'Countries', show: ({ portfolio }) => <Portfolio of={portfolio} /> },
  { id: 'state', title: 'State', show: (account) => stateOf(account) },
];

/** Every account, and the way to a new one; the filters are in the address. */
export function Accounts() {
  const [search] = useSearchParams();
  const { permissions } = useSignedIn();
  const staffing = useStaffing();
  const query = useQuery({
    queryKey: ['accounts'],
    queryFn: async () => (await ask(client.GET('/api/accounts'))).accounts,
  });
  const missing = staffing.data?.steps.length ?? 0;
  return (
    <>
      <PageHeading>Accounts</PageHeading>
      <AdministrationLinks />
      {missing > 0 && (
        <p>
          <Link to="/administration/steps">{counted(missing, 'step')} without anybody</Link> who may do it.
        </p>
      )}
      <AccountFilters key={search.toString()} />
      <Asked query={query} what="the accounts">
        {(accounts) => (
          <DataTable
            id="accounts"
            caption="Accounts, by e-mail address"
            columns={COLUMNS}
            rows={accounts.filter((account) => fits(account, search))}
            keyOf={({ id }) => id}
            empty={<p>No account is like that. Look for less.</p>}
          />
        )}
      </Asked>
      {permissions.includes('account.manage') && <AddAccount />}
    </>
  );
}

const stateOf = ({ disabledAt, passwordIsTemporary }: Account): string => {
  if (disabledAt !== null) return 'Disabled';
  return passwordIsTemporary ? 'Must choose a password' : 'Active';
};

function Portfolio({ of }: { readonly of: Account['portfolio'] }) {
  const nameOf = useCountryName();
  if (of === 'all') return <>Every country</>;
  return <Name>{of.length === 0 ? 'None' : of.map(nameOf).join(', ')}</Name>;
}

function fits({ email, name, roles, disabledAt }: Account, search: URLSearchParams): boolean {
  const [text, role, state] = ['text', 'role', 'state'].map((one) => search.get(one) ?? '');
  const said = `${email} ${name}`.toLocaleLowerCase();
  return (
    said.includes((text ?? '').toLocaleLowerCase()) &&
    (role === '' || roles.some((one) => one === role)) &&
    (state === '' || (state === 'disabled') === (disabledAt !== null))
  );
}
