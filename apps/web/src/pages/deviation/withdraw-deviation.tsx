import { useQueryClient } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { counted } from '../../words/plain.ts';
import type { WholeDeviation } from './use-deviation.ts';

const FIELDS: readonly FormField[] = [{ name: 'reasons', label: 'Reasons', kind: 'text', required: true }];

/** Withdraws the deviation before its last day; it stays on view. */
export function WithdrawDeviation({ deviation }: { readonly deviation: WholeDeviation }) {
  const queries = useQueryClient();
  const say = useToast();
  const { id, applications } = deviation;
  const touched = applications.filter(({ ended }) => ended === null).length;
  const send = ({ reasons }: Record<string, unknown>) =>
    ask(
      client.POST('/api/deviations/{id}/withdrawal', {
        params: { path: { id } },
        body: { reasons: String(reasons) },
      }),
    );
  const sent = () => {
    void queries.invalidateQueries();
    say('Withdrawn. Its cases are back in the standard process.');
  };
  return (
    <>
      <p>
        {touched === 0
          ? 'It is applied to no case.'
          : `${counted(touched, 'proceeding')} will be back in the standard process at once.`}{' '}
        It cannot be taken back; what should still be departed from then needs a new deviation.
      </p>
      <RecordForm
        form={`deviation-withdraw:${id}`}
        fields={FIELDS}
        submit="Withdraw it"
        send={send}
        sent={sent}
      />
    </>
  );
}
