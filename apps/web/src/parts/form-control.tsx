import type { FieldTies } from './field.tsx';
import type { FormField } from './read-texts.ts';

interface FormControlProps {
  readonly field: FormField;
  readonly ties: FieldTies;
  readonly value: string;
  readonly write: (value: string) => void;
}

/** The control of one field of a form, by its kind. */
export function FormControl({ field: { kind, choices = [] }, ties, value, write }: FormControlProps) {
  if (kind === 'choice')
    return (
      <select className="usa-select" {...ties} value={value} onChange={(event) => write(event.target.value)}>
        <option value="">Choose</option>
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
    );
  if (kind === 'text')
    return (
      <textarea
        className="usa-textarea"
        {...ties}
        value={value}
        onChange={(event) => write(event.target.value)}
      />
    );
  if (kind === 'flag')
    return (
      <input
        type="checkbox"
        className="part-tick"
        {...ties}
        checked={value === 'true'}
        onChange={(event) => write(String(event.target.checked))}
      />
    );
  return (
    <input
      className="usa-input"
      type={kind === 'day' ? 'date' : 'text'}
      inputMode={kind === 'usd' || kind === 'whole' ? 'numeric' : undefined}
      {...ties}
      value={value}
      onChange={(event) => write(event.target.value)}
    />
  );
}
