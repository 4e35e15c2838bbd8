import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../../data/client.ts';
import { ask, client } from '../../data/client.ts';
import { knowsPasskeys } from '../../data/passkeys.ts';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { AddPasskey } from './add-passkey.tsx';
import { HEADING, PASSKEYS } from './passkey-key.ts';
import { RemovePasskey } from './remove-passkey.tsx';

type Known = AnswerOf<'/api/session/passkeys', 'get'>;
type Passkey = Known['passkeys'][number];

/** The reader's passkeys: what they are for, those there are, and the ways to another one and to one fewer. */
export function Passkeys() {
  const query = useQuery({ queryKey: PASSKEYS, queryFn: () => ask(client.GET('/api/session/passkeys')) });
  return (
    <section aria-labelledby={HEADING}>
      <h2 id={HEADING} tabIndex={-1}>
        Passkeys
      </h2>
      <p className="account-about">
        A passkey is kept by your device or a security key, which checks that it is you by a finger, a face or
        a PIN. Before you sign you can use it in place of your password; you sign in with your password as
        before.
      </p>
      <Asked query={query} what="your passkeys">
        {(known) => <Known known={known} />}
      </Asked>
    </section>
  );
}

function Known({ known: { passkeys, address } }: { readonly known: Known }) {
  const [removes, setRemoves] = useState<Passkey>();
  const hindrance = hindranceAt(address);
  return (
    <>
      <DataTable
        id="passkeys"
        caption="Your passkeys, the oldest first"
        columns={columns(setRemoves)}
        rows={passkeys}
        keyOf={({ id }) => id}
        empty={<p>You have none.</p>}
      />
      {hindrance === undefined ? <AddPasskey /> : <Hindrance words={hindrance} address={address} />}
      {removes && <RemovePasskey passkey={removes} close={() => setRemoves(undefined)} />}
    </>
  );
}

const columns = (remove: (passkey: Passkey) => void): readonly Column<Passkey>[] => [
  { id: 'name', title: 'Name', show: ({ name }) => <Name>{name}</Name> },
  { id: 'added', title: 'Added', show: ({ addedAt }) => <When at={addedAt} /> },
  {
    id: 'used',
    title: 'Last used',
    show: ({ lastUsedAt }) => (lastUsedAt === null ? 'Not yet' : <When at={lastUsedAt} />),
  },
  {
    id: 'remove',
    title: 'Change',
    show: (passkey) => (
      <button type="button" className="usa-button usa-button--unstyled" onClick={() => remove(passkey)}>
        Remove <span className="usa-sr-only">{passkey.name}</span>
      </button>
    ),
  },
];

/** Why no passkey can be made here; undefined where one can. */
function hindranceAt(address: string | null): string | undefined {
  if (address === null)
    return 'Passkeys are bound to the address of this site, and whoever runs it has not set it (PLUMBLINE_ADDRESS).';
  if (address !== globalThis.location.origin)
    return 'Passkeys are bound to one address, and you came by another. They can be added and used only at';
  return knowsPasskeys() ? undefined : 'This browser cannot use passkeys.';
}

function Hindrance({ words, address }: { readonly words: string; readonly address: string | null }) {
  const isElsewhere = address !== null && address !== globalThis.location.origin;
  return (
    <p className="part-empty">
      {words} {isElsewhere && <a href={`${address}/account`}>{address}</a>}
      {isElsewhere && '.'}
    </p>
  );
}
