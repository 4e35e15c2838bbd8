import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Name } from '../../parts/name.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { When } from '../../parts/when.tsx';

type Notice = Schema<'ShownNotice'>;

/** What a delivery is recorded with; the same for a notice and for an edition. */
export const DELIVERY_FIELDS: readonly FormField[] = [
  { name: 'deliveredOn', label: 'Delivered on', kind: 'day', required: true },
  { name: 'form', label: 'How', help: 'A letter, a cable, by hand.', kind: 'line', required: true },
  { name: 'proof', label: 'What shows it', help: 'A receipt, a reference.', kind: 'text', required: true },
  { name: 'classifiedAnnex', label: 'It had a classified annex', kind: 'flag' },
];

/** That the notice reached its recipient: the proof on record, or the form that records it. */
export function NoticeDelivery({ notice }: { readonly notice: Notice }) {
  const { permissions } = useSignedIn();
  const { status, delivery, required, metByEdition } = notice;
  const missing = required.filter((part) => part.missing);
  if (delivery !== null) return <Delivered delivery={delivery} />;
  if (status !== 'open') return null;
  return (
    <section aria-labelledby="delivery">
      <h2 id="delivery">Delivery</h2>
      {metByEdition ? <ByEdition notice={notice} /> : null}
      {!metByEdition && missing.length > 0 && (
        <div className="part-act-blocked">
          <p>It cannot be delivered yet. It lacks:</p>
          <ul>
            {missing.map(({ id, words, fullCite }) => (
              <li key={id}>
                {words} <cite>{fullCite}</cite>
              </li>
            ))}
          </ul>
        </div>
      )}
      {!metByEdition && missing.length === 0 && permissions.includes('notice.send') && (
        <DeliverForm notice={notice} fields={DELIVERY_FIELDS} submit="Record the delivery" />
      )}
      {!permissions.includes('notice.send') && (
        <p>Legislative affairs or the post records the delivery, with its proof.</p>
      )}
    </section>
  );
}

interface DeliverFormProps {
  readonly notice: Notice;
  readonly fields: readonly FormField[];
  readonly submit: string;
}

const NONE: readonly FormField[] = [];

function DeliverForm({ notice: { id, caseId, recipientName }, fields, submit }: DeliverFormProps) {
  const queries = useQueryClient();
  const say = useToast();
  return (
    <RecordForm
      form={`notice-delivery:${id}`}
      fields={fields}
      submit={submit}
      send={(payload) =>
        ask(client.POST('/api/notices/{id}/deliveries', { params: { path: { id } }, body: payload }))
      }
      sent={() => {
        for (const key of ['notice', 'notices', 'clocks', 'answer'])
          void queries.invalidateQueries({ queryKey: [key] });
        void queries.invalidateQueries({ queryKey: ['case', caseId] });
        say(`On record: it reached ${recipientName}.`);
      }}
    />
  );
}

function ByEdition({ notice }: { readonly notice: Notice }) {
  const { permissions } = useSignedIn();
  const { country } = notice;
  return (
    <>
      <p>
        This notice is the list itself. It is met when an edition of the list that was issued since reaches{' '}
        {notice.recipientName}.{' '}
        <Link to={`/editions${country === null ? '' : `?country=${country}`}`}>Go to the editions</Link>.
      </p>
      {permissions.includes('notice.send') && (
        <DeliverForm notice={notice} fields={NONE} submit="An edition has reached it: record it here too" />
      )}
    </>
  );
}

function Delivered({ delivery }: { readonly delivery: NonNullable<Notice['delivery']> }) {
  const { deliveredOn, form, proof, classifiedAnnex, recordedAt } = delivery;
  return (
    <section aria-labelledby="delivery">
      <h2 id="delivery">Delivered</h2>
      <dl className="part-lines">
        <div>
          <dt>On</dt>
          <dd>
            <When at={deliveredOn} />
          </dd>
        </div>
        <div>
          <dt>How</dt>
          <dd>
            <Name>{form}</Name>
            {classifiedAnnex && ', with a classified annex'}
          </dd>
        </div>
        <div>
          <dt>What shows it</dt>
          <dd>
            <Name>{proof}</Name>
          </dd>
        </div>
        <div>
          <dt>Recorded</dt>
          <dd>
            <When at={recordedAt} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
