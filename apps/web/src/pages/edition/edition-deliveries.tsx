import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { When } from '../../parts/when.tsx';
import { counted } from '../../words/plain.ts';
import { DELIVERY_FIELDS } from '../notice/notice-delivery.tsx';
import type { ShownEdition } from './shown-edition.ts';

type Delivered = Schema<'EditionDelivered'>;

/** Whom the edition reached, with proof; and the way to record that it reached another. */
export function EditionDeliveries({ edition }: { readonly edition: ShownEdition }) {
  const { permissions } = useSignedIn();
  const { recipients, deliveries } = edition;
  const waiting = recipients.filter(({ id }) => !deliveries.some(({ recipient }) => recipient === id));
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">Whom it reached</h2>
      <DataTable
        id="edition-deliveries"
        caption="Deliveries, with proof"
        columns={columnsOf(recipients)}
        rows={deliveries}
        keyOf={({ id }) => id}
        empty={
          <p>It has reached nobody yet. Transfers whose recipients cannot be known beforehand wait for it.</p>
        }
      />
      {waiting.length > 0 && <p>It has not reached: {waiting.map(({ name }) => name).join('; ')}.</p>}
      {permissions.includes('notice.send') && waiting.length > 0 && (
        <Deliver edition={edition} waiting={waiting} />
      )}
    </section>
  );
}

const columnsOf = (recipients: ShownEdition['recipients']): readonly Column<Schema<'RecordedDelivery'>>[] => [
  {
    id: 'to',
    title: 'To',
    show: ({ recipient }) => recipients.find(({ id }) => id === recipient)?.name ?? recipient,
  },
  { id: 'on', title: 'Delivered', show: ({ deliveredOn }) => <When at={deliveredOn} /> },
  { id: 'form', title: 'How', show: ({ form }) => <Name>{form}</Name> },
  { id: 'proof', title: 'What shows it', show: ({ proof }) => <Name>{proof}</Name> },
  { id: 'annex', title: 'Classified annex', show: ({ classifiedAnnex }) => (classifiedAnnex ? 'Yes' : 'No') },
];

interface DeliverProps {
  readonly edition: ShownEdition;
  readonly waiting: ShownEdition['recipients'];
}

function Deliver({ edition: { id, number }, waiting }: DeliverProps) {
  const queries = useQueryClient();
  const say = useToast();
  const [done, setDone] = useState<Delivered>();
  const fields: readonly FormField[] = [
    {
      name: 'recipient',
      label: 'To whom',
      kind: 'choice',
      required: true,
      choices: waiting.map((one) => [one.id, one.name] as const),
    },
    ...DELIVERY_FIELDS,
  ];
  return (
    <>
      <h3>Record a delivery</h3>
      <RecordForm
        form={`edition-delivery:${id}`}
        fields={fields}
        submit="Record the delivery"
        send={(payload) =>
          ask(
            client.POST('/api/editions/{id}/deliveries', {
              params: { path: { id } },
              body: payload as unknown as Schema<'DeliverEditionBody'>,
            }),
          )
        }
        sent={(answer) => {
          setDone(answer);
          for (const key of ['edition', 'editions', 'notices', 'notice', 'gates', 'answer'])
            void queries.invalidateQueries({ queryKey: [key] });
          say(
            `On record: edition ${number} was delivered. ${counted(answer.met.length, 'notice')} met by it.`,
          );
        }}
      />
      {done && done.left.length > 0 && (
        <ul>
          {done.left.map(({ noticeId, why }) => (
            <li key={noticeId}>
              <Link to={`/notices/${noticeId}`}>A notice is still to be met in its case</Link>: {why}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
