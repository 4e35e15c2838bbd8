import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { When } from '../../parts/when.tsx';

/** How information stands, for somebody who asks with the code of their receipt. It tells what the sender may know. */
export function ReceiptLookup() {
  const [code, setCode] = useState('');
  const looking = useMutation({
    mutationFn: () =>
      ask(client.GET('/api/information/by-code/{code}', { params: { path: { code: code.trim() } } })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() !== '') looking.mutate();
  };
  return (
    <section aria-labelledby="receipt">
      <h2 id="receipt">Where a report stands</h2>
      <form className="part-filters" onSubmit={submit}>
        <Field label="Code of the receipt" help="Twelve letters and digits, such as 7K2M-9QXA-P3WD" required>
          {(ties) => (
            <input
              className="usa-input"
              {...ties}
              autoComplete="off"
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="usa-button usa-button--outline">
          Look it up
        </button>
      </form>
      <div role="status">
        {looking.isSuccess && (
          <p>
            Received <When at={looking.data.receipt.receivedAt} />. {looking.data.receipt.words}
          </p>
        )}
      </div>
      {looking.isError && <Failure error={looking.error} />}
    </section>
  );
}
