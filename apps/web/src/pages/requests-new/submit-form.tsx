import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { faultOf } from '../../data/refused-error.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { RestoredDraft } from '../../parts/restored-draft.tsx';
import { useDrafts } from '../../parts/use-drafts.ts';
import { counted } from '../../words/plain.ts';
import { useInstruments } from '../requests/use-catalogues.ts';
import { HeaderFields } from './header-fields.tsx';
import type { KeptFile } from './keep-file.ts';
import type { SendingHow } from './limit-choice.tsx';
import { LimitChoice } from './limit-choice.tsx';
import { isTakenWhole, partsToSend } from './parts-to-send.ts';
import type { SourceFields } from './send-source.ts';
import type { Sent } from './submit-parts.ts';
import { submitParts } from './submit-parts.ts';
import type { HeaderField } from './suggest-header.ts';
import { HEADER_FIELDS, suggestHeader } from './suggest-header.ts';

interface SubmitFormProps {
  readonly preview: Schema<'RequestPreview'>;
  readonly kept: KeptFile;
  /** The post and the part of the file. */
  readonly fields: SourceFields;
  readonly post: Schema<'Post'>;
  readonly corrects: string | null;
  readonly done: () => void;
}

const FIELDS = [...HEADER_FIELDS, 'again', 'overLimit', 'how'];

/** What the submitter says of the whole request, and the sending of it: whole, or in parts that the post takes. */
export function SubmitForm(props: SubmitFormProps) {
  const { preview, post } = props;
  const { drafts, valueOf, how, parts, again, sending, sent } = useSubmission(props);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!sending.isPending) sending.mutate();
  };
  const fault = (field: string) => faultOf(sending.error, field);
  return (
    <form className="requests-step" aria-labelledby="about" onSubmit={submit} noValidate>
      <h2 id="about">3. About the request</h2>
      <RestoredDraft drafts={drafts} />
      <p className="usa-hint">
        What the file says is filled in; change what is not right. Fields that are not marked as optional are
        needed.
      </p>
      <HeaderFields valueOf={valueOf} write={drafts.write} faultOf={fault} />
      {preview.limit.parts.length > 0 && (
        <LimitChoice
          preview={preview}
          post={post}
          how={how}
          choose={(next) => drafts.write('how', next)}
          left={parts.length}
          reason={drafts.texts['overLimit'] ?? ''}
          write={(text) => drafts.write('overLimit', text)}
          error={fault('overLimit')}
        />
      )}
      {again && (
        <Again
          text={drafts.texts['again'] ?? ''}
          write={(text) => drafts.write('again', text)}
          error={fault('again')}
        />
      )}
      {sending.isError && <NotSubmitted error={sending.error} />}
      <SendButton
        preview={preview}
        parts={parts.length}
        how={how}
        sent={sent}
        isSending={sending.isPending}
      />
    </form>
  );
}

/** Takes the focus, so that who listens, or is far up the page, comes to what is wrong. */
function NotSubmitted({ error }: { readonly error: unknown }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [error]);
  return (
    <div ref={box} id="not-submitted" tabIndex={-1}>
      <Failure error={error} />
    </div>
  );
}

function useSubmission({ preview, kept, fields, corrects, done }: SubmitFormProps) {
  const { actor } = useSignedIn();
  const [navigate, queries, say] = [useNavigate(), useQueryClient(), useToast()];
  const drafts = useDrafts(actor.accountId, 'request-header', FIELDS);
  const [sent, setSent] = useState<Sent | null>(null);
  const suggested = suggestHeader(preview.rows, useInstruments().data ?? []);
  const valueOf = (field: HeaderField) => drafts.texts[field] || suggested[field] || '';
  const how = howOf(preview, drafts.texts['how']);
  const parts = how === 'parts' ? partsToSend(preview.limit.parts, preview.takenBefore) : [];
  const again = needsAgain(preview, how);
  const header = {
    ...Object.fromEntries(HEADER_FIELDS.map((field) => [field, valueOf(field)])),
    corrects: corrects ?? undefined,
    again: again ? drafts.texts['again'] : undefined,
    overLimit: how === 'whole' && preview.limit.parts.length > 0 ? drafts.texts['overLimit'] : undefined,
  };
  const sending = useMutation({
    mutationFn: () =>
      submitParts({ fields: { ...fields, ...header }, kept, parts, all: preview.limit.parts, told: setSent }),
    onSuccess: async (requests) => {
      const [first] = requests;
      drafts.discard();
      done();
      await queries.invalidateQueries({ queryKey: ['requests'] });
      say(`Submitted: ${counted(requests.length, 'request')}. The search for units has begun.`);
      await navigate(requests.length === 1 ? `/requests/${first?.id}` : '/requests');
    },
  });
  return { drafts, valueOf, how, parts, again, sending, sent };
}

/** A file that was taken before is sent again with a reason only; its parts that were not taken are not the same rows. */
const needsAgain = ({ limit, takenBefore }: Schema<'RequestPreview'>, how: SendingHow): boolean =>
  takenBefore.length > 0 && (how === 'whole' || isTakenWhole(limit.parts, takenBefore));

const howOf = ({ limit }: Schema<'RequestPreview'>, chosen: string | undefined): SendingHow =>
  limit.parts.length > 0 && chosen !== 'whole' ? 'parts' : 'whole';

interface AgainProps {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly error: string | undefined;
}

function Again({ text, write, error }: AgainProps) {
  return (
    <Field
      label="Why it is sent again"
      required
      error={error}
      help="Rows of this file were submitted before. The reason is kept with the request."
    >
      {(ties) => (
        <textarea
          className="usa-textarea"
          rows={3}
          {...ties}
          value={text}
          onChange={(event) => write(event.target.value)}
        />
      )}
    </Field>
  );
}

interface SendButtonProps {
  readonly preview: Schema<'RequestPreview'>;
  readonly parts: number;
  readonly how: SendingHow;
  readonly sent: Sent | null;
  readonly isSending: boolean;
}

function SendButton({ preview: { totals }, parts, how, sent, isSending }: SendButtonProps) {
  const many = how === 'parts' ? counted(parts, 'request') : counted(totals.nominations, 'nomination');
  const nothing = totals.nominations === 0 || (how === 'parts' && parts === 0);
  return (
    <div className="requests-send">
      <button type="submit" className="usa-button usa-button--big" disabled={isSending || nothing}>
        {isSending ? 'Submitting …' : `Submit ${many}`}
      </button>
      <span>{nothing ? NOTHING : refusedWords(totals.refused)}</span>
      {isSending && sent && (
        <span role="status">
          <progress aria-label="How much has been sent" max={1} value={sent.share} /> {sent.words}
        </span>
      )}
    </div>
  );
}

const NOTHING = 'There is nothing to submit: no row can be nominated, or every part was taken already.';

const refusedWords = (refused: number): string =>
  refused === 0
    ? ''
    : `${counted(refused, 'refused row stays', 'refused rows stay')} on record, with the reason.`;
