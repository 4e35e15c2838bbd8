import type { Schema } from '../data/client.ts';
import { sentence } from '../words/plain.ts';
import { Checklist } from './checklist.tsx';
import type { Option } from './combobox.tsx';
import type { Control as ControlKind } from './control-of.ts';
import { controlOf } from './control-of.ts';
import type { FieldTies } from './field.tsx';
import { Field } from './field.tsx';
import { labelOf } from './label-of.ts';
import { UnitPicker } from './unit-picker.tsx';

type AskedField = Schema<'AskedField'>;

interface ActFieldProps {
  readonly asked: AskedField;
  /** As text, whatever its kind; several values one a line. */
  readonly value: string;
  readonly write: (value: string) => void;
  readonly error: string | undefined;
  /** What it may name, where it names something; undefined while that is being read. */
  readonly options?: readonly Option[] | undefined;
}

/** Asked by the record itself and by no law. */
const OWN_RECORD = 'record of the case';

const NOTHING: Readonly<Partial<Record<string, string>>> = {
  evidence: 'There is no evidence in this case yet. Add it on the case’s evidence page.',
  incident: 'No incident is linked to this case yet. Link it on the case’s page.',
  information: 'No information on this country is on record.',
  'access-incident': 'No access incident of this country is on record.',
  transfer: 'No transfer to this country is on record.',
  step: 'No step of the government is on record yet.',
};

/** One thing that an act asks for: its words, where it comes from, and a control of its kind. What it names is picked by its name. */
export function ActField(props: ActFieldProps) {
  const { asked, value, write, error, options } = props;
  const { field, words, cite, required, kind, picks, choices } = asked;
  const [label, help] = [
    labelOf(field),
    <>
      {words} {cite !== OWN_RECORD && <cite>{cite}</cite>}
    </>,
  ];
  const control = controlOf(asked);
  if (control === 'unit')
    return (
      <UnitPicker
        label={label}
        help={words}
        required={required}
        error={error}
        pick={(unit) => write(unit?.id ?? '')}
      />
    );
  if (control === 'ticks')
    return (
      <Checklist
        {...{ label, help, error, required }}
        options={kind === 'choices' ? choices?.map(asOption) : named(picks, options)}
        nothing={NOTHING[picks ?? ''] ?? 'There is nothing to pick from.'}
        picked={value.split('\n').filter(Boolean)}
        change={(picked) => write(picked.join('\n'))}
      />
    );
  return (
    <Field label={label} required={required} error={error} help={help}>
      {(ties) => <Control asked={asked} options={options} value={value} write={write} ties={ties} />}
    </Field>
  );
}

/** Of a list of ids that nothing can be picked for there is nothing to tick. */
const named = (picks: AskedField['picks'], options: ActFieldProps['options']) =>
  picks === undefined ? [] : options;

const asOption = (choice: string): Option => ({ id: choice, words: sentence(choice) });

type ControlProps = Omit<ActFieldProps, 'error'> & { readonly ties: FieldTies };

function Control({ asked, value, write, ties, options }: ControlProps) {
  const { choices = [], picks } = asked;
  const control = controlOf(asked);
  if (control === 'select')
    return (
      <Select
        ties={ties}
        value={value}
        write={write}
        options={picks === undefined ? choices.map(asOption) : options}
      />
    );
  if (control === 'tick')
    return (
      <input
        type="checkbox"
        className="part-tick"
        {...ties}
        checked={value === 'true'}
        onChange={(event) => write(String(event.target.checked))}
      />
    );
  return <Written control={control} value={value} write={write} ties={ties} />;
}

type WrittenProps = Pick<ControlProps, 'value' | 'write' | 'ties'> & { readonly control: ControlKind };

function Written({ control, value, write, ties }: WrittenProps) {
  if (control === 'paragraph')
    return (
      <textarea
        className="usa-textarea"
        {...ties}
        value={value}
        onChange={(event) => write(event.target.value)}
      />
    );
  return (
    <input
      className="usa-input"
      type={control === 'day' ? 'date' : 'text'}
      inputMode={control === 'number' ? 'numeric' : undefined}
      {...ties}
      value={value}
      onChange={(event) => write(event.target.value)}
    />
  );
}

type SelectProps = Pick<ControlProps, 'ties' | 'value' | 'write' | 'options'>;

function Select({ ties, value, write, options }: SelectProps) {
  return (
    <select className="usa-select" {...ties} value={value} onChange={(event) => write(event.target.value)}>
      <option value="">{options === undefined ? 'Reading what there is …' : 'Choose'}</option>
      {options?.map(({ id, words, note }) => (
        <option key={id} value={id}>
          {note === undefined ? words : `${words} (${note})`}
        </option>
      ))}
    </select>
  );
}
