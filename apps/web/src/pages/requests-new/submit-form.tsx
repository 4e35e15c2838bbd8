import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { faultOf } from '../../data/refused-error.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { RestoredDraft } from '../../parts/restored-draft.tsx';
import { SendingForm } from '../../parts/sending-form.tsx';
import type { SentDraft } from '../../parts/use-drafts.ts';
import { useDrafts } from '../../parts/use-drafts.ts';
import { together, useSending } from '../../parts/use-sending.ts';
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
  /** What is written of the file; it goes with the request. */
  readonly file: SentDraft;
}

const FIELDS = [...HEADER_FIELDS, 'again', 'overLimit', 'how'];

/** What the submitter says of the whole request, and the sending of it: whole, or in parts that the post takes. */
export function SubmitForm(props: SubmitFormProps) {
  const { preview, post } = props;
  const { drafts, valueOf, how, parts, again, sending, sent } = useSubmission(props);
  const fault = (field: string) => faultOf(sending.error, field);
  return (
    <SendingForm
      className="requests-step"
      labelledBy="about"
      held={sending.held}
      press={sending.press}
      submit={submitWords(preview, parts.length, how)}
      busy="Submitting …"
      nothing={isNothing(preview, parts.length, how)}
      beside={
        <Sends
          preview={preview}
          sent={sending.held ? sent : null}
          nothing={isNothing(preview, parts.length, how)}
        />
      }
    >
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
    </SendingForm>
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

function useSubmission({ preview, kept, fields, corrects, file }: SubmitFormProps) {
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
  const sending = useSending(together(drafts, file), {
    send: () =>
      submitParts({ fields: { ...fields, ...header }, kept, parts, all: preview.limit.parts, told: setSent }),
    sent: (requests) => {
      const [first] = requests;
      void queries.invalidateQueries({ queryKey: ['requests'] });
      say(`Submitted: ${counted(requests.length, 'request')}. The search for units has begun.`);
      return navigate(requests.length === 1 ? `/requests/${first?.id}` : '/requests');
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

const isNothing = ({ totals }: Schema<'RequestPreview'>, parts: number, how: SendingHow): boolean =>
  totals.nominations === 0 || (how === 'parts' && parts === 0);

const submitWords = ({ totals }: Schema<'RequestPreview'>, parts: number, how: SendingHow): string =>
  `Submit ${how === 'parts' ? counted(parts, 'request') : counted(totals.nominations, 'nomination')}`;

interface SendsProps {
  readonly preview: Schema<'RequestPreview'>;
  readonly nothing: boolean;
  /** How far it has come, while it is being sent. */
  readonly sent: Sent | null;
}

function Sends({ preview: { totals }, nothing, sent }: SendsProps) {
  return (
    <>
      <span className="requests-sends">{nothing ? NOTHING : refusedWords(totals.refused)}</span>
      {sent && (
        <span role="status" className="requests-sends">
          <progress aria-label="How much has been sent" max={1} value={sent.share} /> {sent.words}
        </span>
      )}
    </>
  );
}

const NOTHING = 'There is nothing to submit: no row can be nominated, or every part was taken already.';

const refusedWords = (refused: number): string =>
  refused === 0
    ? ''
    : `${counted(refused, 'refused row stays', 'refused rows stay')} on record, with the reason.`;
