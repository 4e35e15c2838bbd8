import { useState } from 'react';
import type { Schema } from '../data/client.ts';
import { faultOf } from '../data/refused-error.ts';
import { useSignedIn } from '../data/session.ts';
import { ActField } from './act-field.tsx';
import { ActLink } from './act-link.tsx';
import { BlockList } from './block-list.tsx';
import { FormFailure } from './form-failure.tsx';
import { labelOf } from './label-of.ts';
import { readActPayload } from './read-act-payload.ts';
import { RestoredDraft } from './restored-draft.tsx';
import { SendingForm } from './sending-form.tsx';
import { useChoices } from './use-choices.ts';
import { useDrafts } from './use-drafts.ts';
import { useSending } from './use-sending.ts';

interface ActFormProps {
  readonly act: Schema<'ExplainedAct'>;
  /** The proceeding's id: what is being written is kept under it. */
  readonly about: string;
  /** Sends it. What it throws is shown, with the faults at their fields. */
  readonly send: (payload: Readonly<Record<string, unknown>>) => Promise<unknown>;
}

/**
 * An act as the API offers it: what it asks for as fields with their words and citation, and where it is blocked what
 * stands in the way, before anything was written. A signed act leads to its review, where it is signed.
 */
export function ActForm({ act, about, send }: ActFormProps) {
  if (!act.allowed) return <BlockedAct act={act} />;
  return act.signed ? (
    <p>
      <ActLink act={act} proceedingId={about} />
    </p>
  ) : (
    <OpenAct act={act} about={about} send={send} />
  );
}

function OpenAct({ act, about, send }: ActFormProps) {
  const writing = useActWriting(act, about);
  const { asks, drafts, missing } = writing;
  const [tried, setTried] = useState<readonly string[]>([]);
  const sending = useSending(drafts, { send: () => send(writing.payload) });
  const press = () => {
    setTried(missing);
    if (missing.length === 0) sending.press();
  };
  return (
    <SendingForm className="part-act" held={sending.held} press={press} submit={act.title} busy="Recording …">
      <RestoredDraft drafts={drafts} />
      <ActFields writing={writing} error={sending.error} />
      <FormFailure
        error={sending.error}
        missing={tried.filter((label) => missing.includes(label))}
        labels={Object.fromEntries(asks.map(({ field }) => [field, labelOf(field)]))}
      />
    </SendingForm>
  );
}

/** What is being written in an act: its fields but those that the variant fixes, the payload, and what is still missing by label. */
export function useActWriting(act: Schema<'ExplainedAct'>, proceedingId: string) {
  const { actor } = useSignedIn();
  const asks = act.asks.filter(({ field }) => !Object.hasOwn(act.params, field));
  const form = `${proceedingId}:${act.type}:${Object.values(act.params).join(' ')}`;
  const drafts = useDrafts(
    actor.accountId,
    form,
    asks.map(({ field }) => field),
  );
  const optionsOf = useChoices(proceedingId, asks);
  const missing = asks
    .filter((asked) => isNeeded(asked) && !drafts.texts[asked.field]?.trim())
    .map(({ field }) => labelOf(field));
  const payload = { ...emptyLists(asks), ...readActPayload(asks, drafts.texts), ...act.params };
  return { asks, drafts, optionsOf, missing, payload };
}

type Asked = Schema<'AskedField'>;
const LISTS: readonly Asked['kind'][] = ['ids', 'list', 'choices'];

/** A list without a least number may be empty. */
const mayBeEmpty = ({ kind, atLeast = 0 }: Asked): boolean => LISTS.includes(kind) && atLeast === 0;
const isNeeded = (asked: Asked): boolean => asked.required && asked.kind !== 'flag' && !mayBeEmpty(asked);
const emptyLists = (asks: readonly Asked[]) =>
  Object.fromEntries(
    asks.filter((asked) => asked.required && mayBeEmpty(asked)).map(({ field }) => [field, []]),
  );

interface ActFieldsProps {
  readonly writing: ReturnType<typeof useActWriting>;
  /** What refused it, for the faults at their fields. */
  readonly error: unknown;
}

/** The fields of an act. */
export function ActFields({ writing: { asks, drafts, optionsOf }, error }: ActFieldsProps) {
  return asks.map((asked) => (
    <ActField
      key={asked.field}
      asked={asked}
      options={optionsOf(asked)}
      value={drafts.texts[asked.field] ?? ''}
      write={(text) => drafts.write(asked.field, text)}
      error={faultOf(error, asked.field)}
    />
  ));
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
