import { faultOf } from '../data/refused-error.ts';
import { Field } from './field.tsx';
import { FormControl } from './form-control.tsx';
import type { FormField } from './read-texts.ts';
import type { Drafts } from './use-drafts.ts';

interface WrittenFieldProps {
  readonly drafts: Drafts;
  readonly field: FormField;
  /** What the last sending threw, where it did. */
  readonly error?: unknown;
}

/** A field of a form that is more than its fields: its text is kept in the drafts, its fault stands beside it. */
export function WrittenField({ drafts, field, error }: WrittenFieldProps) {
  const { name, label, help, required } = field;
  return (
    <Field label={label} help={help} required={required === true} error={faultOf(error, name)}>
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
