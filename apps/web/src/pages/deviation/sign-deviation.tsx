import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { ConfirmSign } from '../../parts/confirm-sign.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RestoredDraft } from '../../parts/restored-draft.tsx';
import { useDrafts } from '../../parts/use-drafts.ts';
import { WrittenField } from '../../parts/written-field.tsx';
import { dayInWords } from '../../words/dates.ts';
import { useTermLines } from './deviation-terms.tsx';
import type { WholeDeviation } from './use-deviation.ts';

const REASONS: FormField = {
  name: 'reasons',
  label: 'Your reasons',
  help: 'Why the standard process may be departed from here. They stand beside your name.',
  kind: 'text',
  required: true,
};
const FIELDS = [REASONS.name];

/** The second signature: everything that was proposed is read once more, and the password is asked. */
export function SignDeviation({ deviation }: { readonly deviation: WholeDeviation }) {
  const { actor } = useSignedIn();
  const queries = useQueryClient();
  const say = useToast();
  const drafts = useDrafts(actor.accountId, `deviation-sign:${deviation.id}`, FIELDS);
  const [phase, setPhase] = useState<'writing' | 'missing' | 'confirming'>('writing');
  const lines = useTermLines()(deviation);
  const reasons = (drafts.texts['reasons'] ?? '').trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setPhase(reasons === '' ? 'missing' : 'confirming');
  };
  const sign = async () => {
    const params = { path: { id: deviation.id } };
    await ask(client.POST('/api/deviations/{id}/signature', { params, body: { reasons } }));
    drafts.discard();
    say('Signed. It counts from its first day to its last.');
    void queries.invalidateQueries({ queryKey: ['deviation', deviation.id] });
    void queries.invalidateQueries({ queryKey: ['deviations'] });
  };
  return (
    <>
      <form className="part-narrow" onSubmit={submit} noValidate>
        <RestoredDraft drafts={drafts} />
        <WrittenField drafts={drafts} field={REASONS} />
        <FormFailure error={undefined} missing={phase === 'missing' ? [REASONS.label] : NONE} />
        <button type="submit" className="usa-button">
          Review and sign
        </button>
      </form>
      {phase === 'confirming' && (
        <ConfirmSign
          title={`a deviation for ${deviation.forumName}`}
          rule="the deviation’s own terms"
          lines={[...lines, ['your reasons', reasons]]}
          consequences={consequencesOf(deviation)}
          sign={sign}
          close={() => setPhase('writing')}
        />
      )}
    </>
  );
}

const NONE: readonly string[] = [];

const consequencesOf = ({ startsOn, expiresOn, scope }: WholeDeviation): readonly string[] => [
  `From ${dayInWords(startsOn)} to ${dayInWords(expiresOn)} the forum can be applied to ${scope.caseIds.length === 0 ? 'every case' : 'the cases'} within its scope.`,
  'The result of the standard process stands beside each, and no finding that the law requires waits for the forum.',
  'After its last day its cases go back by themselves; nothing renews it but a new deviation.',
];
