import { useState } from 'react';
import { faultOf } from '../../data/refused-error.ts';
import { useSignedIn } from '../../data/session.ts';
import { Field } from '../../parts/field.tsx';
import { FormControl } from '../../parts/form-control.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import type { Drafts } from '../../parts/use-drafts.ts';
import { RestoredDraft } from '../../parts/restored-draft.tsx';
import { SendingForm } from '../../parts/sending-form.tsx';
import { useDrafts } from '../../parts/use-drafts.ts';
import { useSending } from '../../parts/use-sending.ts';
import { CopyOf } from './copy-of.tsx';
import type { Marking } from './evidence-data.ts';
import { MARKINGS } from './evidence-data.ts';
import { SealTerms, useSealTerms } from './seal-terms.tsx';
import type { SaidOfAll } from './use-uploads.ts';

const LINES: readonly FormField[] = [
  {
    name: 'marking',
    label: 'Marking',
    help: 'There is no default.',
    kind: 'choice',
    choices: MARKINGS,
    required: true,
  },
  {
    name: 'collectedBy',
    label: 'Collected by',
    help: 'A person, an office, an organisation.',
    kind: 'line',
    required: true,
  },
  {
    name: 'url',
    label: 'Found at',
    help: 'An http or https address. It is kept and compared, and nothing is fetched from it.',
    kind: 'line',
  },
  { name: 'tool', label: 'Captured with', help: 'The tool, where there was one.', kind: 'line' },
  {
    name: 'witnessRisk',
    label: 'Risk to a witness',
    help: 'What could endanger somebody if this became known.',
    kind: 'line',
  },
];
const SEAL_REASON: FormField = {
  name: 'sealReason',
  label: 'Why it is sealed',
  kind: 'text',
  required: true,
};
const NAMES = ['collectedAt', 'copyOf', 'seal', SEAL_REASON.name, ...LINES.map(({ name }) => name)];

interface SaidFormProps {
  readonly caseId: string;
  /** What is being written is cleared once it has gone through. */
  readonly start: (said: SaidOfAll) => unknown;
  readonly count: number;
  /** What refused it, where it is sent at once. */
  readonly error?: unknown;
}

/** What is said of all files that are added together; they may be sealed before anybody else has seen them. */
export function SaidForm({ caseId, start, count, error }: SaidFormProps) {
  const { actor } = useSignedIn();
  const form = `evidence:${caseId}:add`;
  const drafts = useDrafts(actor.accountId, form, NAMES);
  const terms = useSealTerms(form, null);
  const [asked, setAsked] = useState(false);
  const missing = missingOf(drafts, terms.said.liftableBy.length);
  const sending = useSending(drafts, { send: async () => start(saidIn(drafts, terms.said)) });
  const press = () => {
    setAsked(missing.length > 0);
    if (missing.length === 0) sending.press();
  };
  return (
    <SendingForm
      className="part-narrow"
      held={sending.held}
      press={press}
      submit={`Add ${count === 1 ? 'the file' : `${count} files`}`}
      busy="Adding …"
    >
      <RestoredDraft drafts={drafts} />
      <h3>Said of {count === 1 ? 'this file' : `these ${count} files`}</h3>
      {LINES.filter(({ name }) => name !== 'url' || count === 1).map((field) => (
        <SaidField
          key={field.name}
          drafts={drafts}
          field={field}
          error={
            asked && missing.includes(field.label)
              ? 'Fill this in; it is said of every file.'
              : faultOf(error, field.name)
          }
        />
      ))}
      <CollectedField drafts={drafts} error={faultOf(error, 'collectedAt')} />
      <CopyOf
        caseId={caseId}
        value={drafts.texts['copyOf'] ?? ''}
        write={(id) => drafts.write('copyOf', id)}
        error={faultOf(error, 'copyOf')}
      />
      <SealAtOnce drafts={drafts} />
      {isSealed(drafts) && (
        <>
          <SaidField
            drafts={drafts}
            field={SEAL_REASON}
            error={asked && missing.includes(SEAL_REASON.label) ? 'Fill this in.' : undefined}
          />
          <SealTerms terms={terms} caseId={caseId} />
        </>
      )}
      <FormFailure error={error} missing={asked ? missing : []} labels={LABELS} />
    </SendingForm>
  );
}

interface SaidFieldProps {
  readonly drafts: Drafts;
  readonly field: FormField;
  readonly error: string | undefined;
}

function SaidField({ drafts, field, error }: SaidFieldProps) {
  const { name, label, help, required = false } = field;
  return (
    <Field label={label} help={help} required={required} error={error}>
      {(ties) => (
        <FormControl
          field={field}
          ties={ties}
          value={drafts.texts[name] ?? ''}
          write={(text) => drafts.write(name, text)}
        />
      )}
    </Field>
  );
}

const LABELS = Object.fromEntries(LINES.map(({ name, label }) => [name, label]));
const isSealed = ({ texts }: Drafts): boolean => texts['seal'] === 'true';
const textIn = ({ texts }: Drafts, name: string): string => (texts[name] ?? '').trim();

function missingOf(drafts: Drafts, lifters: number): readonly string[] {
  const needed = [...LINES, ...(isSealed(drafts) ? [SEAL_REASON] : [])].filter(({ required }) => required);
  const empty = needed.filter(({ name }) => textIn(drafts, name) === '').map(({ label }) => label);
  return isSealed(drafts) && lifters === 0 ? [...empty, 'Who may change or lift the seal'] : empty;
}

function saidIn(drafts: Drafts, terms: ReturnType<typeof useSealTerms>['said']): SaidOfAll {
  const given = (name: string) => (textIn(drafts, name) === '' ? {} : { [name]: textIn(drafts, name) });
  const at = textIn(drafts, 'collectedAt');
  return {
    ...{ ...given('url'), ...given('tool'), ...given('witnessRisk'), ...given('copyOf') },
    collectedBy: textIn(drafts, 'collectedBy'),
    marking: textIn(drafts, 'marking') as Marking,
    ...(at !== '' && { collectedAt: new Date(at).toISOString() }),
    ...(isSealed(drafts) && { seal: { reason: textIn(drafts, SEAL_REASON.name), ...terms } }),
  };
}

interface CollectedFieldProps {
  readonly drafts: Drafts;
  readonly error: string | undefined;
}

function CollectedField({ drafts, error }: CollectedFieldProps) {
  return (
    <Field
      label="Collected on"
      help="In your own time. Leave it empty where that is not known."
      error={error}
    >
      {(ties) => (
        <input
          className="usa-input"
          type="datetime-local"
          {...ties}
          value={drafts.texts['collectedAt'] ?? ''}
          onChange={(event) => drafts.write('collectedAt', event.target.value)}
        />
      )}
    </Field>
  );
}

function SealAtOnce({ drafts }: { readonly drafts: Drafts }) {
  return (
    <label className="part-check">
      <input
        type="checkbox"
        checked={isSealed(drafts)}
        onChange={(event) => drafts.write('seal', String(event.target.checked))}
      />{' '}
      Seal it from the first moment
    </label>
  );
}
