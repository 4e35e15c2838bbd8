import { useQuery } from '@tanstack/react-query';
import { useCountryName } from '../../data/catalogue.ts';
import type { Schema } from '../../data/client.ts';
import { ask, client } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { plain, sentence } from '../../words/plain.ts';

type Event = Schema<'AccountEvent'>;

const COLUMNS: readonly Column<Event>[] = [
  { id: 'what', title: 'What was done', show: ({ act }) => sentence(act) },
  { id: 'said', title: 'As it was saved', show: (event) => <Said event={event} /> },
  { id: 'by', title: 'By', show: ({ by }) => <Name>{by}</Name> },
  { id: 'at', title: 'When', show: ({ at }) => <When at={at} /> },
];

/** Who did what to an account, newest first. */
export function AccountHistory({ id, revision }: { readonly id: string; readonly revision: number }) {
  const query = useQuery({
    queryKey: ['account-history', id, revision],
    queryFn: async () =>
      (await ask(client.GET('/api/accounts/{id}/history', { params: { path: { id } } }))).events,
  });
  return (
    <section aria-labelledby="history">
      <h2 id="history">Who changed it</h2>
      <Asked query={query} what="what was done">
        {(events) => (
          <DataTable
            id="account-history"
            caption="Acts on this account, newest first"
            columns={COLUMNS}
            rows={events}
            keyOf={({ entryId }) => entryId}
            empty={<p>Nobody has changed this account.</p>}
          />
        )}
      </Asked>
    </section>
  );
}

/** What an act said that was not about what the account may do. */
function SaidOther({ data }: Pick<Event, 'data'>) {
  const { name, passkeysRemoved = 0 } = data as { readonly name?: string; readonly passkeysRemoved?: number };
  if (name !== undefined) return <Name>{name}</Name>;
  return (
    <>
      {sentence(`another password; its sessions ended${passkeysRemoved > 0 ? '; its passkeys removed' : ''}`)}
    </>
  );
}

function Said({ event: { data } }: { readonly event: Event }) {
  const nameOf = useCountryName();
  const { roles, office, portfolio, disabledAt, passkeysRemoved } = data as {
    readonly roles?: readonly string[];
    readonly office?: string;
    readonly portfolio?: readonly string[] | 'all';
    readonly disabledAt?: string | null;
    readonly passkeysRemoved?: number;
  };
  if (roles === undefined) return <SaidOther data={data} />;
  const places = portfolio === 'all' ? 'every country' : (portfolio ?? []).map(nameOf).join(', ');
  return (
    <bdi>
      {sentence(roles.map(plain).join(', '))}; {plain(office ?? '')}; {places || 'no country'}
      {disabledAt ? '; disabled' : ''}
      {passkeysRemoved ? '; its passkeys removed' : ''}
    </bdi>
  );
}
