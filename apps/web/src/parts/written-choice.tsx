import type { ReactNode } from 'react';
import { faultOf } from '../data/refused-error.ts';
import { Field } from './field.tsx';
import type { Drafts } from './use-drafts.ts';

interface WrittenChoiceProps {
  readonly drafts: Drafts;
  readonly field: string;
  readonly label: string;
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly help?: ReactNode;
  readonly error?: unknown;
  readonly required?: boolean;
}

/** One of a closed list, kept in the drafts of its form. */
export function WrittenChoice(props: WrittenChoiceProps) {
  const { drafts, field, label, choices, help, error, required = true } = props;
  return (
    <Field label={label} help={help} required={required} error={faultOf(error, field)}>
      {(ties) => (
        <select
          className="usa-select"
          {...ties}
          value={drafts.texts[field] ?? ''}
          onChange={(event) => drafts.write(field, event.target.value)}
        >
          <option value="">Choose</option>
          {choices.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
