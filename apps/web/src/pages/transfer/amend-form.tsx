import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { faultOf, RefusedError } from '../../data/refused-error.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Field } from '../../parts/field.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';
import { SheetFields } from '../transfer-new/sheet-fields.tsx';
import { sheetChanges, sheetLabels, sheetOfTexts, textsOfSheet } from '../transfer-new/sheet-texts.ts';
import { RestoredDraft } from '../../parts/restored-draft.tsx';
import { SendingForm } from '../../parts/sending-form.tsx';
import { useSending } from '../../parts/use-sending.ts';
import { useSheetDraft } from '../transfer-new/use-sheet-draft.ts';

interface AmendFormProps {
  readonly transfer: Schema<'ShownTransfer'>;
  readonly done: () => void;
}

type Version = AmendFormProps['transfer']['sheets'][number];

/** Amends the sheet: a new version with its reason. What a colleague amended meanwhile is shown, and nothing overwritten. */
export function AmendForm({ transfer: { id, sheets }, done }: AmendFormProps) {
  const { actor } = useSignedIn();
  const queries = useQueryClient();
  const say = useToast();
  const newest = sheets.at(-1);
  const [read, setRead] = useState<Version | undefined>(newest);
  const draft = useSheetDraft(
    actor.accountId,
    `transfer-amend:${id}`,
    textsOfSheet((read ?? newest ?? fail()).sheet),
  );
  const { because = '' } = draft.more;
  const amending = useSending(draft.drafts, {
    send: () =>
      ask(
        client.POST('/api/transfers/{id}/amendments', {
          params: { path: { id } },
          body: { version: read?.version ?? 0, because, sheet: sheetOfTexts(draft.texts) },
        }),
      ),
    sent: () => {
      void queries.invalidateQueries({ queryKey: ['transfer', id] });
      void queries.invalidateQueries({ queryKey: ['answer'] });
      say('Amended. The earlier version stays on record.');
      done();
    },
    failed: () => queries.invalidateQueries({ queryKey: ['transfer', id] }),
  });
  const isStale = amending.error instanceof RefusedError && amending.error.refusal.kind === 'stale';
  return (
    <SendingForm
      className="sheet-form"
      label="Amendment"
      held={amending.held}
      press={amending.press}
      submit="Record the amendment"
      busy="Recording…"
    >
      <RestoredDraft drafts={draft.drafts} />
      <SheetFields texts={draft.texts} write={draft.write} error={amending.error} />
      <Field label="Why it is amended" required error={faultOf(amending.error, 'because')}>
        {(ties) => (
          <textarea
            className="usa-textarea"
            {...ties}
            value={because}
            onChange={(event) => draft.writeMore({ because: event.target.value })}
          />
        )}
      </Field>
      <FormFailure error={amending.error} labels={sheetLabels(draft.texts)} />
      {isStale && read && newest && <Meanwhile read={read} newest={newest} take={() => setRead(newest)} />}
    </SendingForm>
  );
}

const fail = (): never => {
  throw new Error('A transfer has a sheet.');
};

interface MeanwhileProps {
  readonly read: Version;
  readonly newest: Version;
  readonly take: () => void;
}

/** What a colleague changed since it was read. Who writes goes on only after having seen it. */
function Meanwhile({ read, newest, take }: MeanwhileProps) {
  if (read.version === newest.version)
    return <p>You have seen version {newest.version}. Record yours again.</p>;
  return (
    <div className="transfer-meanwhile">
      <h3>Changed meanwhile by {newest.recordedByName}</h3>
      <p>{newest.because}</p>
      <ul>
        {sheetChanges(read.sheet, newest.sheet).map(({ label, before, after }) => (
          <li key={label}>
            {label}: <del>{before}</del> <ins>{after}</ins>
          </li>
        ))}
      </ul>
      <p>What you wrote stands above as you wrote it. Bring it into line where needed.</p>
      <button type="button" className="usa-button usa-button--outline" onClick={take}>
        I have seen this; go on from version {newest.version}
      </button>
    </div>
  );
}
