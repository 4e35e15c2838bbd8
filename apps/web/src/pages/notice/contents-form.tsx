import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { faultOf } from '../../data/refused-error.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';
import { RestoredDraft } from '../../parts/restored-draft.tsx';
import { SendingForm } from '../../parts/sending-form.tsx';
import { useDrafts, useKept } from '../../parts/use-drafts.ts';
import { useSending } from '../../parts/use-sending.ts';
import { keepWritten } from './keep-written.ts';
import { NoticePreview } from './notice-preview.tsx';
import { PartField } from './part-field.tsx';
import { readContents } from './read-contents.ts';

interface ContentsFormProps {
  readonly notice: Schema<'ShownNotice'>;
  readonly parts: readonly Schema<'DraftPart'>[];
}

/** Writes the notice part by part; what the record says of each stands beside it, with where it was taken from. */
export function ContentsForm({ notice, parts }: ContentsFormProps) {
  const { actor } = useSignedIn();
  const queries = useQueryClient();
  const say = useToast();
  const names = useMemo(() => parts.flatMap(({ id }) => [id, `${id} mark`]), [parts]);
  const drafts = useDrafts(actor.accountId, `notice:${notice.id}`, names);
  const [everyRecipient, setEvery] = useKept(`notice:${notice.id}`, 'everyRecipient', true);
  const writing = useSending(drafts, {
    send: () => {
      const params = { path: { id: notice.id } };
      const body = { ...readContents(parts, drafts.texts), everyRecipient };
      return ask(client.POST('/api/notices/{id}/contents', { params, body }));
    },
    sent: () => {
      keepWritten(queries, notice.id, drafts.texts);
      for (const key of ['notice', 'notice-draft', 'notices'])
        void queries.invalidateQueries({ queryKey: [key] });
      say('Written. It is a new version; the earlier ones stay on record.');
    },
  });
  return (
    <SendingForm
      label="What it contains"
      held={writing.held}
      press={writing.press}
      submit="Write it"
      busy="Writing…"
    >
      <RestoredDraft drafts={drafts} />
      {parts.map((part) => (
        <PartField
          key={part.id}
          part={part}
          text={drafts.texts[part.id] ?? ''}
          mark={drafts.texts[`${part.id} mark`] ?? ''}
          write={drafts.write}
          error={faultOf(writing.error, part.id)}
        />
      ))}
      <div className="usa-checkbox notice-every">
        <input
          className="usa-checkbox__input"
          type="checkbox"
          id="every"
          checked={everyRecipient}
          onChange={() => setEvery(!everyRecipient)}
        />
        <label className="usa-checkbox__label" htmlFor="every">
          Write the same to every recipient of this duty that still waits
        </label>
      </div>
      <NoticePreview notice={notice} parts={parts.map((part) => previewed(part, drafts.texts))} />
      <FormFailure error={writing.error} />
    </SendingForm>
  );
}

const previewed = (
  { id, words, cite, written, marking }: Schema<'DraftPart'>,
  texts: Readonly<Record<string, string>>,
) => ({
  ...{ id, words, cite },
  text: texts[id] || (written ?? ''),
  mark: texts[`${id} mark`] || (marking ?? ''),
});
