import { Field } from './field.tsx';

interface SelectFieldProps {
  readonly label: string;
  /** What the empty choice says. */
  readonly none: string;
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly value: string;
  readonly write: (value: string) => void;
}

/** One of a short list, or none: for filters. */
export function SelectField({ label, none, choices, value, write }: SelectFieldProps) {
  return (
    <Field label={label} required>
      {(ties) => (
        <select
          className="usa-select"
          {...ties}
          value={value}
          onChange={(event) => write(event.target.value)}
        >
          <option value="">{none}</option>
          {choices.map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
