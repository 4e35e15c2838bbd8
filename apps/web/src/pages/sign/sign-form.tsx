import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { keepAfter } from '../../data/keep-after.ts';
import { useToast } from '../../frame/toasts.tsx';
import { ActFields, useActWriting } from '../../parts/act-form.tsx';
import { ConfirmSign } from '../../parts/confirm-sign.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';
import { labelOf } from '../../parts/label-of.ts';
import { signedTitle } from '../../parts/signed-title.ts';
import { useSettled } from '../../parts/use-settled.ts';
import { dayInWords } from '../../words/dates.ts';
import { sentence } from '../../words/plain.ts';
import { Follows } from './follows.tsx';
import { followsWords } from './follows-words.ts';
import type { Ground } from './sign-data.ts';
import { useReview } from './sign-data.ts';
import { RestoredDraft } from '../../parts/restored-draft.tsx';
import { Meanwhile } from './meanwhile.tsx';

interface SignFormProps {
  readonly ground: Ground;
  readonly act: Schema<'ExplainedAct'>;
}

/** What the person says in the act, what follows from it as it stands, and the way to the signature. */
export function SignForm({ ground, act }: SignFormProps) {
  const writing = useActWriting(act, ground.here.id);
  const { asks, drafts, missing, optionsOf } = writing;
  const written = missing.length === 0 && act.allowed ? JSON.stringify(writing.payload) : null;
  const { review, reviewed } = useReviewOf(ground, act.type, written);
  const signing = useSigning(ground, act, drafts.discard);
  const [tried, setTried] = useState<readonly string[]>([]);
  const [submitted, setSubmitted] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(missing);
    setSubmitted(written);
  };
  // The password is asked for beside what follows from these very words, never from earlier ones.
  const asksToSign = submitted !== null && submitted === written;
  const labels = Object.fromEntries(asks.map(({ field }) => [field, labelOf(field)]));
  return (
    <>
      {act.allowed && (
        <form className="sign-form" onSubmit={submit} noValidate aria-labelledby="decide">
          <h2 id="decide">What you sign</h2>
          <RestoredDraft drafts={drafts} />
          <p>
            {sentence(signedTitle(act))}, under <cite>{ground.here.citation}</cite>. It is signed in your own
            name, and it stays; a later act can follow it.
          </p>
          <ActFields writing={writing} error={review.error} />
          <FormFailure
            error={null}
            missing={tried.filter((label) => missing.includes(label))}
            labels={labels}
          />
          <Meanwhile errors={[signing.error, review.error]} proceedingId={ground.here.id} />
          <button
            type="submit"
            className="usa-button"
            aria-busy={asksToSign && reviewed === undefined && !review.isError}
          >
            Sign …
          </button>
        </form>
      )}
      {act.allowed && <Follows review={review} isComplete={missing.length === 0} />}
      {asksToSign && reviewed && (
        <ConfirmSign
          title={signedTitle(act)}
          rule={ground.here.citation}
          lines={asks.map((asked) => [
            labelOf(asked.field),
            saidIn(asked, drafts.texts[asked.field], optionsOf(asked)),
          ])}
          consequences={followsWords(reviewed)}
          sign={() => signing.mutateAsync(writing.payload)}
          close={() => setSubmitted(null)}
        />
      )}
    </>
  );
}

type Payload = Readonly<Record<string, unknown>>;

/** What follows from what is written, asked once its writer pauses; `reviewed` is of these words and no earlier ones. */
function useReviewOf(ground: Ground, type: string, written: string | null) {
  const settled = useSettled(written);
  const review = useReview(ground, type, settled === null ? null : (JSON.parse(settled) as Payload));
  const isOfThese = settled === written && !review.isPlaceholderData;
  return { review, reviewed: isOfThese ? review.data : undefined };
}

/** Signs, and goes to the signed record; where nothing was determined, back to the case. */
function useSigning({ here, file }: Ground, act: Schema<'ExplainedAct'>, discard: () => void) {
  const queries = useQueryClient();
  const say = useToast();
  const go = useNavigate();
  return useMutation({
    mutationFn: async (payload: Payload) => {
      const body = { revision: here.revision, type: act.type, payload: { ...payload }, read: true };
      return ask(client.POST('/api/proceedings/{id}/acts', { params: { path: { id: here.id } }, body }));
    },
    onSuccess: async ({ act: { determinationId }, after }) => {
      discard();
      say(`Signed: ${signedTitle(act)}.`);
      void keepAfter(queries, file.id, after);
      void queries.invalidateQueries({ queryKey: ['signing', here.id] });
      await go(
        determinationId ? `/determinations/${determinationId}` : `/cases/${file.id}?proceeding=${here.id}`,
      );
    },
  });
}

/** What was said in a field, in words: names in place of identifiers. */
function saidIn(
  { kind, picks }: Schema<'AskedField'>,
  text = '',
  options: readonly { readonly id: string; readonly words: string }[] | undefined,
): string {
  if (kind === 'flag') return text === 'true' ? 'Yes' : 'No';
  if (kind === 'choice' || kind === 'choices') return text.split('\n').map(sentence).join('; ');
  if (kind === 'date' && text !== '') return dayInWords(text);
  if (picks === undefined) return text;
  const names = text.split('\n').filter(Boolean);
  return names.map((id) => options?.find((one) => one.id === id)?.words ?? id).join('; ');
}
