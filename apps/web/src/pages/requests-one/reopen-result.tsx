import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { counted } from '../../words/plain.ts';
import { AskDialog } from './ask-dialog.tsx';

interface ReopenResultProps {
  readonly id: string;
  readonly requestId: string;
}

/** Takes back a signed result, with its reason: it no longer counts, and stays on record. */
export function ReopenResult({ id, requestId }: ReopenResultProps) {
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [queries, say] = [useQueryClient(), useToast()];
  const reopening = useMutation({
    mutationFn: () =>
      ask(client.POST('/api/results/{id}/reopenings', { params: { path: { id } }, body: { reason } })),
    onSuccess: async ({ reopened }) => {
      say(`Reopened: ${counted(reopened.length, 'result')}.`);
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['nominations', requestId] }),
        queries.invalidateQueries({ queryKey: ['request', requestId] }),
      ]);
    },
  });
  return (
    <>
      <button type="button" className="usa-button usa-button--unstyled" onClick={() => setAsking(true)}>
        Reopen …
      </button>
      {reopening.isError && <Failure error={reopening.error} />}
      {isAsking && (
        <AskDialog
          title="Reopen the result"
          send="Reopen"
          submit={() => reopening.mutate()}
          close={() => setAsking(false)}
        >
          <p>
            It no longer counts, and the nomination waits for a new one. With a unit’s result goes that of the
            person named in the same row. <cite>22 U.S.C. 2378d(d)(5)</cite>
          </p>
          <Field label="Reason" required>
            {(ties) => (
              <textarea
                className="usa-textarea"
                rows={3}
                required
                {...ties}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        </AskDialog>
      )}
    </>
  );
}
