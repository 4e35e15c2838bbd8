import type { ReactNode } from 'react';
import { faultOf } from '../data/refused-error.ts';
import { Field } from './field.tsx';
import type { Drafts } from './use-drafts.ts';

interface WrittenFieldProps {
  readonly drafts: Drafts;
  /** As the API names it: the fault of this name is shown here. */
  readonly field: string;
  readonly label: string;
  readonly help?: ReactNode;
  /** What the last sending threw, where it did. */
  readonly error?: unknown;
  /** One line, several, a day, or a number. */
  readonly kind?: 'line' | 'lines' | 'date' | 'number';
  readonly required?: boolean;
}

/** A field whose text is kept in the drafts of its form, with its fault beside it. */
export function WrittenField(props: WrittenFieldProps) {
  const { drafts, field, label, help, error, kind = 'line', required = true } = props;
  const value = drafts.texts[field] ?? '';
  const write = (event: { target: { value: string } }) => drafts.write(field, event.target.value);
  return (
    <Field label={label} help={help} required={required} error={faultOf(error, field)}>
      {(ties) =>
        kind === 'lines' ? (
          <textarea className="usa-textarea" rows={4} dir="auto" {...ties} value={value} onChange={write} />
        ) : (
          <input
            className={`usa-input ${kind === 'line' ? '' : 'usa-input--medium'}`}
            type={kind === 'date' ? 'date' : 'text'}
            inputMode={kind === 'number' ? 'decimal' : undefined}
            dir={kind === 'line' ? 'auto' : undefined}
            {...ties}
            value={value}
            onChange={write}
          />
        )
      }
    </Field>
  );
}
