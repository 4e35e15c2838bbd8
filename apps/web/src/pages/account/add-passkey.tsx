import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import { makePasskey } from '../../data/passkeys.ts';
import { faultOf } from '../../data/refused-error.ts';
import { SESSION } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { CurrentPassword, isWrongPassword } from '../../parts/current-password.tsx';
import { Field } from '../../parts/field.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';
import { PASSKEYS } from './passkey-key.ts';

/** A name and the password, and then the device asks. */
export function AddPasskey() {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<readonly string[]>([]);
  const adding = useAdding(() => {
    setName('');
    setPassword('');
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const empty = Object.entries({ Name: name.trim(), 'Your password': password });
    const still = empty.filter(([, text]) => text === '').map(([label]) => label);
    setMissing(still);
    if (still.length === 0 && !adding.isPending) adding.mutate({ name, password });
  };
  return (
    <form className="part-narrow" onSubmit={submit} noValidate aria-labelledby="add-passkey">
      <h3 id="add-passkey">Add a passkey</h3>
      <Field
        label="Name"
        required
        help="By which you know it again, such as “Security key on my ring”."
        error={faultOf(adding.error, 'name')}
      >
        {(ties) => (
          <input
            className="usa-input"
            {...ties}
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <CurrentPassword value={password} write={setPassword} error={adding.error} />
      <FormFailure error={isWrongPassword(adding.error) ? null : adding.error} missing={missing} />
      <button type="submit" className="usa-button" aria-disabled={adding.isPending}>
        {adding.isPending ? 'Waiting for your device …' : 'Add a passkey'}
      </button>
    </form>
  );
}

/** Asks for what the device needs, lets it make the passkey, and sends that. */
function useAdding(added: () => void) {
  const [queries, say] = [useQueryClient(), useToast()];
  return useMutation({
    mutationFn: async ({ name, password }: { readonly name: string; readonly password: string }) => {
      const { options } = await ask(client.POST('/api/session/passkeys/options', { body: { password } }));
      const response = await makePasskey(options);
      return (await ask(client.POST('/api/session/passkeys', { body: { name, response } }))).passkey;
    },
    onSuccess: ({ name }) => {
      added();
      say(`Added: “${name}”. You can use it the next time you sign.`);
      // Behind what is said: until it was over, the form would not take another.
      void queries.invalidateQueries({ queryKey: PASSKEYS });
      void queries.invalidateQueries({ queryKey: SESSION });
    },
  });
}
