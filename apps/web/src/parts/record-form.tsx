import type { ReactNode } from 'react';
import { Fragment, useMemo, useState } from 'react';
import { faultOf } from '../data/refused-error.ts';
import { useSignedIn } from '../data/session.ts';
import { Field } from './field.tsx';
import { FormControl } from './form-control.tsx';
import { FormFailure } from './form-failure.tsx';
import type { FormField } from './read-texts.ts';
import { missingOf, readTexts } from './read-texts.ts';
import './record-form.css';
import { RestoredDraft } from './restored-draft.tsx';
import { SendingForm } from './sending-form.tsx';
import { useDrafts } from './use-drafts.ts';
import { useSending } from './use-sending.ts';

interface RecordFormProps<Sent> {
  /** Names what is being written, so that it is kept for the right thing: the act and the id of what it is about. */
  readonly form: string;
  readonly fields: readonly FormField[];
  readonly submit: string;
  /** What the button says while it is being sent. */
  readonly busy?: string;
  readonly send: (payload: Record<string, unknown>) => Promise<Sent>;
  readonly sent?: (answer: Sent) => unknown;
  /** Fields of another kind, such as one that picks a unit; what they hold is kept by `useKept`, under the same `form`. */
  readonly children?: ReactNode;
  /** The same, beneath the others. */
  readonly after?: ReactNode;
  /** Shown with a failure: what changed meanwhile. */
  readonly beside?: ReactNode;
}

/** A form that records something: what is written is kept, faults stand at their fields, nothing is sent twice. */
export function RecordForm<Sent>(props: RecordFormProps<Sent>) {
  const { form, fields, submit, send, sent, children, after, beside, busy = 'Recording…' } = props;
  const { actor } = useSignedIn();
  const names = useMemo(() => fields.map(({ name }) => name), [fields]);
  const initial = Object.fromEntries(fields.map((field) => [field.name, field.initial ?? '']));
  const drafts = useDrafts(actor.accountId, form, names, initial);
  const [missing, setMissing] = useState<readonly FormField[]>([]);
  const sending = useSending(drafts, { send: () => send(readTexts(fields, drafts.texts)), sent });
  const press = () => {
    const empty = missingOf(fields, drafts.texts);
    setMissing(empty);
    if (empty.length === 0) sending.press();
  };
  const errorOf = (field: FormField) =>
    missing.includes(field) ? 'Fill this in.' : faultOf(sending.error, field.name);
  return (
    <SendingForm className="part-act" held={sending.held} press={press} submit={submit} busy={busy}>
      <RestoredDraft drafts={drafts} />
      <Fragment key={drafts.round}>{children}</Fragment>
      {fields.map((field) => (
        <Field
          key={field.name}
          label={field.label}
          help={field.help}
          required={field.required === true || field.kind === 'flag'}
          error={errorOf(field)}
        >
          {(ties) => (
            <FormControl
              field={field}
              ties={ties}
              value={drafts.texts[field.name] ?? ''}
              write={(text) => drafts.write(field.name, text)}
            />
          )}
        </Field>
      ))}
      {after}
      <FormFailure
        error={sending.error}
        missing={missing.map(({ label }) => label)}
        labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))}
      />
      {sending.isError && beside}
    </SendingForm>
  );
}
