import type { Schema } from '../../data/client.ts';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { STATE_WORDS } from '../requests/request-words.ts';

type Transition = Schema<'ShownRequest'>['transitions'][number];

const DONE: Readonly<Record<Transition['move'], string>> = {
  submit: 'Submitted',
  accept: 'Accepted',
  rejectByVetting: 'Sent back to the programme',
  submitToCourtesy: 'Sent to the courtesy checks',
  completeCourtesy: 'Courtesy checks completed',
  submitToLeahy: 'Submitted to Leahy vetting',
  returnResults: 'Results returned',
  close: 'Closed',
  cancel: 'Canceled',
  takeBack: 'A step taken back',
  reopen: 'Sent back, because a result was reopened',
};

/** Every step of the request, newest first, with who took it and why. */
export function History({ transitions }: { readonly transitions: readonly Transition[] }) {
  return (
    <ol className="part-chronology" reversed>
      {transitions.toReversed().map(({ sequence, move, to, at, accountName, reason, override }) => (
        <li key={sequence}>
          <When at={at} />
          <div>
            <strong>{DONE[move]}</strong> by <Name>{accountName}</Name>
            {move === 'takeBack' && `; it is back at: ${STATE_WORDS[to]}`}
            {override && '; passed over what stood in the way'}
            {reason !== null && (
              <div>
                Reason: <bdi>{reason}</bdi>
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
