import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useSearchParams } from 'react-router';
import { useAuthorities, useInstruments } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import { faultOf } from '../../data/refused-error.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { RestoredDraft } from '../../parts/restored-draft.tsx';
import { SendingForm } from '../../parts/sending-form.tsx';
import { useDrafts, useKept } from '../../parts/use-drafts.ts';
import { useSending } from '../../parts/use-sending.ts';
import type { CaseSheet } from './case-data.ts';
import { caseKey } from './case-data.ts';

const FIELDS = ['levelRationale'];

/** Applies a further law in the case: one that asks its question of such a subject and has no proceeding here yet. */
export function OpenProceeding({ sheet }: { readonly sheet: CaseSheet }) {
  const { permissions } = useSignedIn();
  const box = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (box.current) box.current.open = false;
    box.current?.querySelector('summary')?.focus();
  };
  const { data: authorities = [] } = useAuthorities();
  const taken = sheet.proceedings.map(({ authorityId }) => authorityId);
  const possible = authorities.filter(
    ({ id, subject, standing }) =>
      subject === sheet.subject &&
      !taken.includes(id) &&
      standing !== 'proposed' &&
      standing !== 'historical',
  );
  if (!permissions.includes('case.open') || sheet.closedAt !== null || possible.length === 0) return null;
  return (
    <details className="case-act" ref={box}>
      <summary>Apply a further law in this case</summary>
      <Form key={taken.length} sheet={sheet} laws={possible} opened={close} />
    </details>
  );
}

interface FormProps {
  readonly sheet: CaseSheet;
  readonly opened: () => void;
  readonly laws: NonNullable<ReturnType<typeof useAuthorities>['data']>;
}

function Form({ sheet, laws, opened }: FormProps) {
  const { actor } = useSignedIn();
  const queries = useQueryClient();
  const say = useToast();
  const [, setSearch] = useSearchParams();
  const form = `open-proceeding:${sheet.id}`;
  const drafts = useDrafts(actor.accountId, form, FIELDS);
  const [law, setLaw] = useKept<string>(form, 'law', laws[0]?.id ?? '');
  const [assistance, setAssistance] = useKept<readonly string[]>(form, 'assistance', []);
  const levelRationale = drafts.texts['levelRationale'] ?? '';
  const opening = useSending(drafts, {
    send: () =>
      ask(
        client.POST('/api/cases/{id}/proceedings', {
          params: { path: { id: sheet.id } },
          body: {
            authorityId: law as never,
            assistance: [...assistance],
            ...(sheet.unitId !== null && { levelRationale }),
          },
        }),
      ),
    sent: async ({ proceeding }) => {
      say('The proceeding is open.');
      opened();
      await queries.invalidateQueries({ queryKey: caseKey(sheet.id) });
      setSearch({ proceeding: proceeding.id }, { state: { keepFocus: true } });
    },
  });
  return (
    <SendingForm
      className="part-act"
      held={opening.held}
      press={opening.press}
      submit="Open the proceeding"
      busy="Opening …"
    >
      <RestoredDraft drafts={drafts} />
      <Law laws={laws} law={law} choose={setLaw} error={faultOf(opening.error, 'authorityId')} />
      {sheet.unitId !== null && (
        <Level
          words={levelRationale}
          write={(words) => drafts.write('levelRationale', words)}
          error={faultOf(opening.error, 'levelRationale')}
        />
      )}
      <Assistance chosen={assistance} choose={setAssistance} />
      {opening.isError && <Failure error={opening.error} />}
    </SendingForm>
  );
}

interface LawProps extends Pick<FormProps, 'laws'> {
  readonly law: string;
  readonly choose: (id: string) => void;
  readonly error: string | undefined;
}

function Law({ laws, law, choose, error }: LawProps) {
  return (
    <Field label="Law" required error={error}>
      {(ties) => (
        <select className="usa-select" {...ties} value={law} onChange={(event) => choose(event.target.value)}>
          {laws.map(({ id, citation, shortName }) => (
            <option key={id} value={id}>
              {citation}: {shortName}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface LevelProps {
  readonly words: string;
  readonly write: (words: string) => void;
  readonly error: string | undefined;
}

function Level({ words, write, error }: LevelProps) {
  return (
    <Field
      label="Why this level of the hierarchy"
      required
      help="Why this unit and no smaller or larger one; a finding on a whole army says more than the information does."
      error={error}
    >
      {(ties) => (
        <textarea
          className="usa-textarea case-short"
          {...ties}
          value={words}
          onChange={(event) => write(event.target.value)}
        />
      )}
    </Field>
  );
}

interface AssistanceProps {
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}

function Assistance({ chosen, choose }: AssistanceProps) {
  const { data: instruments = [] } = useInstruments();
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-label">
        Assistance in question <span className="usa-hint">(optional)</span>
      </legend>
      <div className="case-instruments">
        {instruments.map(({ id, name }) => (
          <label key={id} className="part-check">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                choose(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />{' '}
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
