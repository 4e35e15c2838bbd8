import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ask, client } from '../../data/client.ts';
import { keepInList } from '../../data/keep-in-list.ts';
import type { Reach } from '../../parts/account-fields.tsx';
import { AccountFields } from '../../parts/account-fields.tsx';
import { faultOf } from '../../data/refused-error.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Field } from '../../parts/field.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';
import { PasswordField } from '../../parts/password-field.tsx';
import { RestoredDraft } from '../../parts/restored-draft.tsx';
import { SendingForm } from '../../parts/sending-form.tsx';
import { useDrafts, useKept } from '../../parts/use-drafts.ts';
import { useSending } from '../../parts/use-sending.ts';

const FIELDS = ['name', 'email'] as const;
const NEW: Reach = { roles: [], office: 'post', portfolio: 'all' };

const TEXTS = [
  { name: 'name', label: 'Name', help: 'As it stands on what this person signs.', type: 'text' },
  {
    name: 'email',
    label: 'E-mail address',
    help: 'They sign in with it. It cannot be changed.',
    type: 'email',
  },
] as const;

/** A new account. Its owner must choose a password of their own at the first sign-in. */
export function AddAccount() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const say = useToast();
  const { actor } = useSignedIn();
  const drafts = useDrafts(actor.accountId, 'account.add', FIELDS);
  const [reach, setReach] = useKept<Reach>('account.add', 'reach', NEW);
  const [password, setPassword] = useState('');
  const { name = '', email = '' } = drafts.texts;
  const adding = useSending(drafts, {
    send: () => ask(client.POST('/api/accounts', { body: bodyOf({ name, email, password }, reach) })),
    sent: ({ account }) => {
      say(`${account.name} can sign in, and must choose a password first.`);
      // Before its page is opened, which would say of an older list that there is no such account.
      keepInList(queries, ['accounts'], { ...account, passkeys: 0 });
      void queries.invalidateQueries({ queryKey: ['accounts'] });
      void queries.invalidateQueries({ queryKey: ['staffing'] });
      return navigate(`/administration/accounts/${account.id}`);
    },
  });
  return (
    <section aria-labelledby="add">
      <h2 id="add">Add an account</h2>
      <SendingForm
        className="part-act"
        held={adding.held}
        press={adding.press}
        submit="Add the account"
        busy="Adding…"
      >
        <RestoredDraft drafts={drafts} />
        {TEXTS.map(({ name: field, label, help, type }) => (
          <Field key={field} label={label} help={help} required error={faultOf(adding.error, field)}>
            {(ties) => (
              <input
                className="usa-input"
                type={type}
                autoComplete="off"
                {...ties}
                value={drafts.texts[field] ?? ''}
                onChange={(event) => drafts.write(field, event.target.value)}
              />
            )}
          </Field>
        ))}
        <AccountFields reach={reach} write={setReach} />
        <PasswordField
          label={LABELS.password}
          help="At least twelve characters. Tell it to them in person; they must choose another at once."
          error={faultOf(adding.error, 'password')}
          value={password}
          write={setPassword}
        />
        <FormFailure error={adding.error} labels={LABELS} />
      </SendingForm>
    </section>
  );
}

const LABELS = { name: 'Name', email: 'E-mail address', password: 'First password', roles: 'Roles' };

const bodyOf = (
  who: { readonly name: string; readonly email: string; readonly password: string },
  { roles, office, portfolio }: Reach,
) => ({
  ...who,
  roles: [...roles],
  office,
  ...(portfolio !== 'all' && { portfolio: [...portfolio] }),
});
