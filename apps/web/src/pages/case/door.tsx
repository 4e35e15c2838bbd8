import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { backFrom } from '../../data/door-address.ts';
import { useSignedIn } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useToast } from '../../frame/toasts.tsx';
import { Asked } from '../../parts/asked.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Name } from '../../parts/name.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { When } from '../../parts/when.tsx';
import { RestoredDraft } from '../../parts/restored-draft.tsx';
import { SendingForm } from '../../parts/sending-form.tsx';
import { useDrafts, useKept } from '../../parts/use-drafts.ts';
import { useSending } from '../../parts/use-sending.ts';
import { citationOf, sentence } from '../../words/plain.ts';
import { WrittenField } from '../../parts/written-field.tsx';
import { caseKey, useDoor } from './case-data.ts';

type Summary = Schema<'CaseSummary'>;

/** What stands before a case: what it is about, and the declaration that opens it or closes it for good. */
export function Door({ id }: { readonly id: string }) {
  return (
    <Asked query={useDoor(id)} what="the case">
      {(summary) => (summary.door === 'conflict' ? <Closed /> : <Declare summary={summary} />)}
    </Asked>
  );
}

function Closed() {
  return (
    <>
      <PageHeading>This case is closed to you</PageHeading>
      <p>
        You declared a conflict of interest in it. The declaration stays, with every account of yours;
        somebody else works on the case.
      </p>
    </>
  );
}

const OWN_WORDS: FormField = {
  name: 'words',
  label: 'In your own words',
  help: 'That you looked and have none, or which one: kin, service, business, an earlier part in it.',
  kind: 'text',
  required: true,
};
const FIELDS = [OWN_WORDS.name];
type Declares = Schema<'DeclareConflictBody'>['declares'];

const CHOICES: readonly (readonly [Declares, string, string])[] = [
  ['none', 'I have no conflict of interest', 'The case opens. Your declaration is on its record.'],
  [
    'conflict',
    'I have a conflict of interest',
    'The case stays closed to you, with every account of yours. This cannot be taken back.',
  ],
];

function Declare({ summary }: { readonly summary: Summary }) {
  const { actor } = useSignedIn();
  const queries = useQueryClient();
  const say = useToast();
  const form = `declare:${summary.id}`;
  const drafts = useDrafts(actor.accountId, form, FIELDS);
  const [declares, setDeclares] = useKept<Declares>(form, 'declares', 'none');
  const words = drafts.texts['words'] ?? '';
  const navigate = useNavigate();
  const back = backFrom(useSearchParams()[0]);
  const declare = useSending(drafts, {
    send: () =>
      ask(
        client.POST('/api/cases/{id}/declarations', {
          params: { path: { id: summary.id } },
          body: { declares, words },
        }),
      ),
    sent: async () => {
      say('Your declaration is on record.');
      if (back !== undefined && declares === 'none') await navigate(back, { replace: true });
      await queries.resetQueries({ queryKey: caseKey(summary.id) });
    },
  });
  return (
    <>
      <PageHeading>Before you open this case</PageHeading>
      <p className="case-about">
        Declare whether you have a conflict of interest in it. Until then this is all that is shown of it.
      </p>
      <About summary={summary} />
      <SendingForm
        className="part-narrow"
        held={declare.held}
        press={declare.press}
        submit="Declare"
        busy="Declaring …"
      >
        <RestoredDraft drafts={drafts} />
        <Choice declares={declares} choose={setDeclares} />
        <WrittenField drafts={drafts} field={OWN_WORDS} error={declare.error} />
        {declare.isError && <Failure error={declare.error} />}
      </SendingForm>
    </>
  );
}

interface ChoiceProps {
  readonly declares: Declares;
  readonly choose: (declares: Declares) => void;
}

function Choice({ declares, choose }: ChoiceProps) {
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">Your declaration</legend>
      {CHOICES.map(([value, title, help]) => (
        <div key={value} className="usa-radio">
          <input
            className="usa-radio__input"
            type="radio"
            id={`declares-${value}`}
            name="declares"
            checked={declares === value}
            onChange={() => choose(value)}
          />
          <label className="usa-radio__label" htmlFor={`declares-${value}`}>
            {title} <span className="usa-radio__label-description">{help}</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}

function About({ summary }: { readonly summary: Summary }) {
  const countryName = useCountryName();
  const { about, subject, country, openedAt, proceedings } = summary;
  return (
    <dl className="part-lines case-door">
      <div>
        <dt>{sentence(subject)}</dt>
        <dd>
          <Name>{about}</Name>
        </dd>
      </div>
      <div>
        <dt>Country</dt>
        <dd>{countryName(country)}</dd>
      </div>
      <div>
        <dt>Opened</dt>
        <dd>
          <When at={openedAt} />
        </dd>
      </div>
      <div>
        <dt>Under</dt>
        <dd>{proceedings.map(({ authorityId }) => citationOf(authorityId)).join(', ') || 'No law yet'}</dd>
      </div>
    </dl>
  );
}
