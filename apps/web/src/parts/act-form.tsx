import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { Schema } from '../data/client.ts';
import { faultOf } from '../data/refused-error.ts';
import { useSignedIn } from '../data/session.ts';
import { ActField } from './act-field.tsx';
import { BlockList } from './block-list.tsx';
import { ConfirmSign } from './confirm-sign.tsx';
import { Failure } from './failure.tsx';
import { readActPayload } from './read-act-payload.ts';
import { useDrafts } from './use-drafts.ts';

interface ActFormProps {
  readonly act: Schema<'ExplainedAct'>;
  /** Names what is being written, so that it is kept for the right thing: the proceeding's id. */
  readonly about: string;
  /** Sends it. What it throws is shown, with the faults at their fields. */
  readonly send: (payload: Readonly<Record<string, unknown>>) => Promise<unknown>;
  /** What will follow from a signed act, in sentences; shown before it is signed. */
  readonly consequences?: readonly string[];
}

/**
 * An act as the API offers it: what it asks for as fields with their words and citation, and where it is blocked what
 * stands in the way, before anything was written. A signed act is read once more and confirmed.
 */
export function ActForm({ act, about, send, consequences = [] }: ActFormProps) {
  const { actor } = useSignedIn();
  const fields = act.asks.map(({ field }) => field);
  const drafts = useDrafts(actor.accountId, `${about}:${act.type}:${act.to ?? ''}`, fields);
  const [confirming, setConfirming] = useState(false);
  const payload = { ...readActPayload(act.asks, drafts.texts), ...act.params };
  const sending = useMutation({ mutationFn: () => send(payload), onSuccess: drafts.discard });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (act.signed) setConfirming(true);
    else sending.mutate();
  };
  if (!act.allowed) return <BlockedAct act={act} />;
  return (
    <form className="part-act" onSubmit={submit} noValidate>
      {act.asks.map((asked) => (
        <ActField
          key={asked.field}
          asked={asked}
          value={drafts.texts[asked.field] ?? ''}
          write={(text) => drafts.write(asked.field, text)}
          error={faultOf(sending.error, asked.field)}
        />
      ))}
      {sending.isError && <Failure error={sending.error} />}
      <button className="usa-button" type="submit" disabled={sending.isPending}>
        {act.signed ? `Review and sign: ${act.title}` : act.title}
      </button>
      {confirming && (
        <ConfirmSign
          title={act.title}
          rule={act.rule}
          lines={act.asks.map(({ field }) => [field, drafts.texts[field] ?? ''])}
          consequences={consequences}
          sign={() => sending.mutateAsync()}
          close={() => setConfirming(false)}
        />
      )}
    </form>
  );
}

function BlockedAct({ act }: { readonly act: Schema<'ExplainedAct'> }) {
  return (
    <div className="part-act part-act-blocked">
      <p>
        <strong>{act.title}</strong> is not possible now. <cite>{act.rule}</cite>
      </p>
      <BlockList blocks={act.blocks} />
      {act.elsewhere && <p>{act.elsewhere}</p>}
      {act.nobody && <p>{act.nobody}</p>}
    </div>
  );
}
