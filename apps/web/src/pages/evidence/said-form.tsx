import type { FormEvent } from 'react';
import { useState } from 'react';
import { useSignedIn } from '../../data/session.ts';
import { Field } from '../../parts/field.tsx';
import type { Drafts } from '../../parts/use-drafts.ts';
import { useDrafts } from '../../parts/use-drafts.ts';
import type { Marking } from './evidence-data.ts';
import { MARKINGS } from './evidence-data.ts';
import type { SaidOfAll } from './use-uploads.ts';

const LINES = [
  ['collectedBy', 'Collected by', 'A person, an office, an organisation.', true],
  [
    'url',
    'Found at',
    'An http or https address. It is kept and compared, and nothing is fetched from it.',
    false,
  ],
  ['tool', 'Captured with', 'The tool, where there was one.', false],
  ['witnessRisk', 'Risk to a witness', 'What could endanger somebody if this became known.', false],
] as const;

const NAMES = ['marking', 'collectedAt', ...LINES.map(([name]) => name)];

interface SaidFormProps {
  readonly caseId: string;
  readonly start: (said: SaidOfAll) => void;
  readonly count: number;
}

/** What is said of all files that are added together. */
export function SaidForm({ caseId, start, count }: SaidFormProps) {
  const { actor } = useSignedIn();
  const drafts = useDrafts(actor.accountId, `evidence:${caseId}:add`, NAMES);
  const [asked, setAsked] = useState(false);
  const text = (name: string) => (drafts.texts[name] ?? '').trim();
  const missing = (name: string) =>
    asked && text(name) === '' ? 'Fill this in; it is said of every file.' : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (text('marking') === '' || text('collectedBy') === '') return;
    const lines = LINES.flatMap(([name]) => (text(name) === '' ? [] : [[name, text(name)] as const]));
    const at = text('collectedAt');
    start({
      ...(Object.fromEntries(lines) as Pick<SaidOfAll, 'collectedBy' | 'url' | 'tool' | 'witnessRisk'>),
      marking: text('marking') as Marking,
      ...(at !== '' && { collectedAt: new Date(at).toISOString() }),
    });
    drafts.discard();
  };
  return (
    <form className="part-narrow" onSubmit={submit} noValidate>
      <h3>Said of {count === 1 ? 'this file' : `these ${count} files`}</h3>
      <MarkingField drafts={drafts} error={missing('marking')} />
      {LINES.filter(([name]) => name !== 'url' || count === 1).map(([name, label, help, required]) => (
        <Field
          key={name}
          label={label}
          help={help}
          required={required}
          error={required ? missing(name) : undefined}
        >
          {(ties) => (
            <input
              className="usa-input"
              {...ties}
              value={drafts.texts[name] ?? ''}
              onChange={(event) => drafts.write(name, event.target.value)}
            />
          )}
        </Field>
      ))}
      <CollectedField drafts={drafts} />
      <button type="submit" className="usa-button">
        Add {count === 1 ? 'the file' : `${count} files`}
      </button>
    </form>
  );
}

function MarkingField({ drafts, error }: { readonly drafts: Drafts; readonly error: string | undefined }) {
  return (
    <Field label="Marking" help="There is no default." required error={error}>
      {(ties) => (
        <select
          className="usa-select"
          {...ties}
          value={drafts.texts['marking'] ?? ''}
          onChange={(event) => drafts.write('marking', event.target.value)}
        >
          <option value="">Choose</option>
          {MARKINGS.map(([marking, words]) => (
            <option key={marking} value={marking}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function CollectedField({ drafts }: { readonly drafts: Drafts }) {
  return (
    <Field label="Collected on" help="In your own time. Leave it empty where that is not known.">
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
