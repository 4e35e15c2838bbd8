import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { faultOf } from '../../data/refused-error.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import type { Option } from '../../parts/combobox.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { Name } from '../../parts/name.tsx';
import { UnitPicker } from '../../parts/unit-picker.tsx';
import { RestoredDraft } from '../../parts/restored-draft.tsx';
import { SendingForm } from '../../parts/sending-form.tsx';
import type { SentDraft } from '../../parts/use-drafts.ts';
import { useDrafts, useKept } from '../../parts/use-drafts.ts';
import { useSending } from '../../parts/use-sending.ts';
import { When } from '../../parts/when.tsx';
import { counted } from '../../words/plain.ts';

type Information = Schema<'AttributedInformation'>;

/** Whom the information is about, and the act of saying so. */
export function AboutUnits({ information }: { readonly information: Information }) {
  const { permissions } = useSignedIn();
  return (
    <section aria-labelledby="about">
      <h2 id="about">Whom it is about</h2>
      {information.about.length === 0 ? (
        <p>Nobody has said yet which unit it is about. Nothing follows from it for any unit until then.</p>
      ) : (
        <ul className="part-plain information-about">
          {information.about.map(({ unitId, unitName, about, words, at }) => (
            <li key={`${unitId} ${about}`}>
              {about === 'commander' && 'Who commands '}
              <Link to={`/units/${unitId}`}>
                <Name>{unitName}</Name>
              </Link>
              , <When at={at} />
              <div className="information-words" dir="auto">
                {words}
              </div>
            </li>
          ))}
        </ul>
      )}
      {permissions.includes('information.attribute') && <Attribute information={information} />}
    </section>
  );
}

const ABOUT = [
  ['unit', 'The unit itself'],
  ['commander', 'Who commands the unit'],
] as const;

function Attribute({ information: { id, country } }: { readonly information: Information }) {
  const { actor } = useSignedIn();
  const form = `information:${id}:attribute`;
  const drafts = useDrafts(actor.accountId, form, ['words']);
  const [unit, setUnit] = useKept<Option | null>(form, 'unit', null);
  const [about, setAbout] = useKept<About>(form, 'about', 'unit');
  const said = { unitId: unit?.id ?? '', about, words: drafts.texts['words'] ?? '' };
  const sending = useAttributing(id, said, drafts);
  return (
    <details key={drafts.round} className="information-act">
      <summary>Say which unit it is about</summary>
      <SendingForm
        className="part-narrow"
        held={sending.held}
        press={sending.press}
        submit="Put on record"
        busy="Sending …"
      >
        <p className="usa-hint">
          From this act on, approvals of the unit and of the units below it no longer count, and their
          requests go back to vetting. Nothing is found about the unit by it.
        </p>
        <RestoredDraft drafts={drafts} />
        {sending.isError && <Failure error={sending.error} />}
        <UnitPicker
          key={drafts.round}
          shown={unit?.words ?? ''}
          label="Unit"
          help="Any of its names, in any script."
          required
          country={country ?? undefined}
          error={sending.isError && unit === null ? 'Pick the unit from the list.' : undefined}
          pick={(picked) => setUnit(picked ?? null)}
        />
        <AboutWhom about={about} choose={setAbout} />
        <Field
          label="What it says about them"
          help="Name nobody here."
          required
          error={faultOf(sending.error, 'words')}
        >
          {(ties) => (
            <textarea
              className="usa-textarea information-short"
              {...ties}
              value={drafts.texts['words'] ?? ''}
              onChange={(event) => drafts.write('words', event.target.value)}
            />
          )}
        </Field>
      </SendingForm>
    </details>
  );
}

type About = (typeof ABOUT)[number][0];

interface AboutWhomProps {
  readonly about: About;
  readonly choose: (about: About) => void;
}

function AboutWhom({ about, choose }: AboutWhomProps) {
  return (
    <fieldset className="usa-fieldset information-whom">
      <legend className="usa-legend">It is about</legend>
      {ABOUT.map(([value, words]) => (
        <label key={value} className="part-check">
          <input
            type="radio"
            name="about"
            value={value}
            checked={about === value}
            onChange={() => choose(value)}
          />{' '}
          {words}
        </label>
      ))}
    </fieldset>
  );
}

function useAttributing(id: string, body: Schema<'AttributeInformationBody'>, drafts: SentDraft) {
  const queries = useQueryClient();
  const say = useToast();
  return useSending(drafts, {
    send: () => ask(client.POST('/api/information/{id}/units', { params: { path: { id } }, body })),
    sent: ({ reopened }) => {
      const results = counted(reopened.length, 'vetting result');
      say(
        reopened.length === 0
          ? 'It is on record whom the information is about. No vetting result was touched.'
          : `It is on record. ${results} no longer ${reopened.length === 1 ? 'counts' : 'count'}; the requests go back to vetting.`,
      );
      void queries.invalidateQueries({ queryKey: ['information'] });
    },
  });
}
