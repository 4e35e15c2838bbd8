import { useQueryClient } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import { keepInList } from '../../data/keep-in-list.ts';
import { RefusedError } from '../../data/refused-error.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import type { Reach } from '../../parts/account-fields.tsx';
import { AccountFields } from '../../parts/account-fields.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';
import type { ShownAccount } from './shown-account.ts';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { RestoredDraft } from '../../parts/restored-draft.tsx';
import { SendingForm } from '../../parts/sending-form.tsx';
import { useDrafts, useKept } from '../../parts/use-drafts.ts';
import { useSending } from '../../parts/use-sending.ts';
import { StaffingWarning } from './staffing-warning.tsx';

const reachOf = ({ roles, office, portfolio }: ShownAccount): Reach => ({ roles, office, portfolio });

/** Roles, office and countries; counts at once, in every open session. What would have nobody afterwards is said before. */
export function ChangeAccount({ account }: { readonly account: ShownAccount }) {
  const queries = useQueryClient();
  const say = useToast();
  const { reach, write, revision, setRevision, drafts } = useReach(account);
  const changing = useSending(drafts, {
    send: () =>
      ask(
        client.PATCH('/api/accounts/{id}', {
          params: { path: { id: account.id } },
          body: { revision, ...bodyOf(reach) },
        }),
      ),
    sent: ({ account: after }) => {
      keepInList(queries, ['accounts'], after);
      say(`${after.name} may now do this; it counts at once.`);
      void queries.invalidateQueries({ queryKey: ['accounts'] });
      void queries.invalidateQueries({ queryKey: ['staffing'] });
    },
  });
  const stale = changing.error instanceof RefusedError && changing.error.refusal.kind === 'stale';
  return (
    <section aria-labelledby="change">
      <h2 id="change">What this account may do</h2>
      <SendingForm
        className="part-act"
        held={changing.held}
        press={changing.press}
        submit="Save"
        busy="Saving…"
      >
        <RestoredDraft drafts={drafts} />
        <AccountFields reach={reach} write={write} />
        <StaffingWarning id={account.id} change={bodyOf(reach)} />
        {stale ? (
          <ChangedMeanwhile
            error={changing.error as RefusedError}
            mine={reach}
            goOn={(next) => {
              setRevision(next.revision);
              changing.reset();
            }}
            take={async () => {
              await queries.invalidateQueries({ queryKey: ['accounts'] });
              drafts.discard();
              changing.reset();
            }}
          />
        ) : (
          <FormFailure error={changing.error} />
        )}
      </SendingForm>
    </section>
  );
}

const NO_FIELDS: readonly string[] = [];

/** What is being changed, with the revision that it was read at: who comes back to an older draft is told what happened since. */
function useReach(account: ShownAccount) {
  const { actor } = useSignedIn();
  const form = `account:${account.id}`;
  const drafts = useDrafts(actor.accountId, form, NO_FIELDS);
  const [reach, setReach] = useKept<Reach>(form, 'reach', reachOf(account));
  const [revision, setRevision] = useKept(form, 'revision', account.revision);
  const write = (next: Reach) => {
    setReach(next);
    setRevision(revision);
  };
  return { reach, write, revision, setRevision, drafts };
}

/** The API's form of it. */
export const bodyOf = ({ roles, office, portfolio }: Reach) => ({
  roles: [...roles],
  office,
  ...(portfolio === 'all' ? { everyCountry: true } : { portfolio: [...portfolio] }),
});
