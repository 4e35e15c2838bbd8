import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { faultOf } from '../../data/refused-error.ts';
import { useSignedIn } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useToast } from '../../frame/toasts.tsx';
import { Field } from '../../parts/field.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';
import { RestoredDraft } from '../../parts/restored-draft.tsx';
import { SendingForm } from '../../parts/sending-form.tsx';
import type { SentDraft } from '../../parts/use-drafts.ts';
import { useDrafts } from '../../parts/use-drafts.ts';
import { useSending } from '../../parts/use-sending.ts';
import './case-new.css';
import type { About } from './subject-choice.tsx';
import { SubjectChoice } from './subject-choice.tsx';
import { SubjectFields } from './subject-fields.tsx';
import { subjectOf } from './subject-of.ts';

/** What is written of a case before it is open. */
const FIELDS = ['title', 'unitId', 'unitName', 'country', 'words', 'place', 'seenOn'];

/** Opens a case on a unit, on a unit that nobody has identified, or on a country; a transfer has its case from its record. */
export function CaseNew() {
  const [search] = useSearchParams();
  const [about, setAbout] = useState<About>(() => (search.has('country') ? 'country' : 'unit'));
  return (
    <>
      <PageHeading>Open a case</PageHeading>
      <p className="case-new-lead">
        A case is the file on one subject. Nothing is found by opening it, and nothing is withheld; the laws
        that are applied in it ask their questions one by one.
      </p>
      <SubjectChoice about={about} choose={setAbout} />
      {about === 'transfer' ? <OnTransfer /> : <Form key={about} about={about} />}
    </>
  );
}

function OnTransfer() {
  return (
    <p className="part-empty">
      The case of a transfer is opened with its record. Find it under <Link to="/transfers">Transfers</Link>,
      or <Link to="/transfers/new">record a transfer</Link>.
    </p>
  );
}

function Form({ about }: { readonly about: Exclude<About, 'transfer'> }) {
  const { actor } = useSignedIn();
  const [search] = useSearchParams();
  const drafts = useDrafts(actor.accountId, `case-new:${about}`, FIELDS);
  const texts = withAddress(drafts.texts, search);
  const opening = useOpening(about, texts, drafts);
  return (
    <SendingForm
      className="part-narrow"
      held={opening.held}
      press={opening.press}
      submit="Open the case"
      busy="Opening …"
    >
      <RestoredDraft drafts={drafts} />
      <SubjectFields about={about} texts={texts} write={drafts.write} error={opening.error} />
      <Field
        label="Title"
        required
        help="Short and neutral: the place and the year, not a judgement. “Detention at Placeholder Vale, 2025”."
        error={faultOf(opening.error, 'title')}
      >
        {(ties) => (
          <input
            className="usa-input"
            {...ties}
            value={texts['title'] ?? ''}
            onChange={(event) => drafts.write('title', event.target.value)}
          />
        )}
      </Field>
      <FormFailure error={opening.error} labels={LABELS} />
    </SendingForm>
  );
}

const LABELS = {
  title: 'Title',
  unitId: 'Unit',
  country: 'Country',
  'unidentified.words': 'What is known of it',
};

/** What the page that led here already knows stands in the form, until somebody writes something else. */
const withAddress = (
  texts: Readonly<Record<string, string>>,
  search: URLSearchParams,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    FIELDS.map((field) => [field, texts[field] || (search.get(ADDRESS[field] ?? field) ?? '')]),
  );

const ADDRESS: Readonly<Record<string, string>> = { unitId: 'unit' };

function useOpening(
  about: Exclude<About, 'transfer'>,
  texts: Readonly<Record<string, string>>,
  drafts: SentDraft,
) {
  const go = useNavigate();
  const say = useToast();
  const queries = useQueryClient();
  const [search] = useSearchParams();
  return useSending(drafts, {
    send: (): Promise<{ case: Schema<'CaseRecord'> }> =>
      ask(client.POST('/api/cases', { body: subjectOf(about, texts) })),
    sent: ({ case: { id } }) => {
      say('The case is open. Declare first whether you have a conflict of interest in it.');
      void queries.invalidateQueries({ queryKey: ['cases'] });
      const incident = search.get('incident');
      return go(`/cases/${id}${incident === null ? '' : `?view=incidents&incident=${incident}`}`);
    },
  });
}
