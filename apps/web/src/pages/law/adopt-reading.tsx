import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { RefusedError } from '../../data/refused-error.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { ConfirmSign } from '../../parts/confirm-sign.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RestoredDraft } from '../../parts/restored-draft.tsx';
import { useDrafts } from '../../parts/use-drafts.ts';
import { WrittenField } from '../../parts/written-field.tsx';
import { dayInWords } from '../../words/dates.ts';
import { plain, sentence } from '../../words/plain.ts';
import { pinpoint } from '../laws/pinpoint.ts';
import { READINGS } from '../laws/use-readings.ts';
import { AdoptChoice } from './adopt-choice.tsx';

type Reading = Schema<'ShownReading'>;

const WRITTEN: readonly FormField[] = [
  { name: 'reasons', label: 'Reasons', kind: 'text', required: true },
  {
    name: 'effectiveFrom',
    label: 'First day',
    help: 'Answers for this day and later are given under it. Earlier ones stay as they are.',
    kind: 'day',
    required: true,
  },
];
const FIELDS = ['alternativeId', ...WRITTEN.map(({ name }) => name)];
const LABELS = { alternativeId: 'Alternative', reasons: 'Reasons', effectiveFrom: 'First day' };

/** Adopts one alternative, signed. What a colleague adopted meanwhile is shown above, and nothing written here is lost. */
export function AdoptReading({ reading }: { readonly reading: Reading }) {
  const { actor } = useSignedIn();
  const drafts = useDrafts(actor.accountId, `reading:${reading.id}`, FIELDS);
  const [confirming, setConfirming] = useState(false);
  const adopting = useAdoption(reading, drafts.texts, drafts.discard);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole(drafts.texts)) setConfirming(true);
    else adopting.mutate();
  };
  const { alternativeId = '', reasons = '', effectiveFrom = '' } = drafts.texts;
  return (
    <details className="law-adopt" open={adopting.isError || undefined}>
      <summary>Adopt one of them</summary>
      <form className="part-narrow" onSubmit={submit} noValidate>
        <RestoredDraft drafts={drafts} />
        <AdoptChoice reading={reading} drafts={drafts} error={adopting.error} />
        {WRITTEN.map((field) => (
          <WrittenField key={field.name} drafts={drafts} field={field} error={adopting.error} />
        ))}
        {!confirming && <FormFailure error={adopting.error} labels={LABELS} />}
        <button type="submit" className="usa-button" disabled={adopting.isPending}>
          Review and sign
        </button>
      </form>
      {confirming && (
        <ConfirmSign
          title="adopt a reading"
          rule={pinpoint(reading.citation, reading.cite)}
          lines={[
            ['question', reading.question],
            ['adopted', sentence(alternativeId)],
            ['reasons', reasons],
            ['first-day', effectiveFrom === '' ? '' : dayInWords(effectiveFrom)],
          ]}
          consequences={consequencesOf(reading)}
          sign={() => adopting.mutateAsync()}
          close={() => setConfirming(false)}
        />
      )}
    </details>
  );
}

const isWhole = (texts: Readonly<Record<string, string>>) =>
  FIELDS.every((field) => (texts[field] ?? '').trim() !== '');

const consequencesOf = ({ adopted }: Reading): readonly string[] => [
  'Every answer that turns on this question is given under it from its first day.',
  ...(adopted
    ? [`“${sentence(adopted.alternativeId)}” no longer stands from then; it stays on record.`]
    : []),
  'A finding that was made under another reading does not count until it is made again.',
];

function useAdoption(reading: Reading, texts: Readonly<Record<string, string>>, discard: () => void) {
  const queries = useQueryClient();
  const say = useToast();
  const [authority = '', name = ''] = reading.id.split('/');
  const { alternativeId = '', reasons = '', effectiveFrom = '' } = texts;
  return useMutation({
    mutationFn: () =>
      ask(
        client.POST('/api/readings/{authority}/{name}/adoptions', {
          params: { path: { authority, name } },
          body: { alternativeId, reasons, effectiveFrom, revision: reading.revision },
        }),
      ),
    onSuccess: async () => {
      discard();
      await queries.invalidateQueries();
      say(`Adopted: ${plain(alternativeId)}, from ${dayInWords(effectiveFrom)}.`);
    },
    onError: (error) => {
      if (error instanceof RefusedError && error.refusal.kind === 'stale')
        void queries.invalidateQueries({ queryKey: READINGS });
    },
  });
}
