import type { ComponentType } from 'react';
import { Link } from 'react-router';
import { useSignedIn } from '../../data/session.ts';
import { BlockList } from '../../parts/block-list.tsx';
import { ApplyForum } from './apply-forum.tsx';
import { SignDeviation } from './sign-deviation.tsx';
import type { WholeDeviation } from './use-deviation.ts';
import { WithdrawDeviation } from './withdraw-deviation.tsx';

type Act = WholeDeviation['acts'][number];

const FORMS: Readonly<
  Record<Act['id'], readonly [title: string, Form: ComponentType<{ readonly deviation: WholeDeviation }>]>
> = {
  sign: ['Sign it as the second person', SignDeviation],
  apply: ['Apply it to a proceeding', ApplyForum],
  withdraw: ['Withdraw it', WithdrawDeviation],
};

/** Each act on the deviation: its form where this person may do it, and otherwise what stands in the way. */
export function DeviationActs({ deviation }: { readonly deviation: WholeDeviation }) {
  const { permissions } = useSignedIn();
  return (
    <>
      {deviation.acts.map(({ id, allowed, blocks }) => {
        const [title, Form] = FORMS[id];
        return (
          <details key={id} className="deviation-fold" open={allowed && id === 'sign'}>
            <summary>
              {title}
              {!allowed && ' – not possible now'}
            </summary>
            {allowed ? <Form deviation={deviation} /> : <BlockList blocks={blocks} />}
          </details>
        );
      })}
      {permissions.includes('deviation.propose') && (
        <p>
          <Link to={`/deviations/new?renews=${deviation.id}`}>Propose a renewal</Link>, with signatures of its
          own
        </p>
      )}
    </>
  );
}
