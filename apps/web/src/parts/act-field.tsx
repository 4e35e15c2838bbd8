import type { Schema } from '../data/client.ts';
import { sentence } from '../words/plain.ts';
import type { FieldTies } from './field.tsx';
import { Field } from './field.tsx';

type AskedField = Schema<'AskedField'>;

interface ActFieldProps {
  readonly asked: AskedField;
  /** As text, whatever its kind; several values one a line. */
  readonly value: string;
  readonly write: (value: string) => void;
  readonly error: string | undefined;
}

/** One thing that an act asks for: its words, where it comes from, and a control of its kind. */
export function ActField({ asked, value, write, error }: ActFieldProps) {
  const { field, words, cite, required } = asked;
  return (
    <Field
      label={sentence(field)}
      required={required}
      error={error}
      help={
        <>
          {words} <cite>{cite}</cite>
        </>
      }
    >
      {(ties) => <Control asked={asked} value={value} write={write} ties={ties} />}
    </Field>
  );
}

type ControlProps = Omit<ActFieldProps, 'error'> & { readonly ties: FieldTies };

function Control({ asked, value, write, ties }: ControlProps) {
  const { kind, choices = [] } = asked;
  if (kind === 'choice')
    return (
      <select className="usa-select" {...ties} value={value} onChange={(event) => write(event.target.value)}>
        <option value="">Choose</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {sentence(choice)}
          </option>
        ))}
      </select>
    );
  if (kind === 'flag')
    return (
      <input
        type="checkbox"
        {...ties}
        checked={value === 'true'}
        onChange={(event) => write(String(event.target.checked))}
      />
    );
  if (kind === 'date' || kind === 'number' || kind === 'amount')
    return (
      <input
        className="usa-input"
        type={kind === 'date' ? 'date' : 'text'}
        inputMode={kind === 'date' ? undefined : 'decimal'}
        {...ties}
        value={value}
        onChange={(event) => write(event.target.value)}
      />
    );
  return (
    <textarea
      className="usa-textarea"
      {...ties}
      value={value}
      onChange={(event) => write(event.target.value)}
    />
  );
}
