import { faultOf } from '../../data/refused-error.ts';
import type { Schema } from '../../data/client.ts';
import { Field } from '../../parts/field.tsx';

export type Shared = Schema<'ListedSearch'>['shared'];

const SHARED: readonly (readonly [Shared, string])[] = [
  ['nobody', 'only me'],
  ['office', 'my office, who see it listed'],
  ['link', 'whoever has its link'],
];

interface SavedSearchFieldsProps {
  /** What the name is asked as. */
  readonly label: string;
  readonly name: string;
  readonly shared: Shared;
  readonly write: (next: { readonly name: string; readonly shared: Shared }) => void;
  readonly error: Error | null;
}

/** Under which name a search is kept, and who may open it. */
export function SavedSearchFields({ label, name, shared, write, error }: SavedSearchFieldsProps) {
  return (
    <>
      <Field label={label} required error={faultOf(error, 'name')}>
        {(ties) => (
          <input
            className="usa-input"
            maxLength={100}
            {...ties}
            value={name}
            onChange={(event) => write({ name: event.target.value, shared })}
          />
        )}
      </Field>
      <Field label="For" required>
        {(ties) => (
          <select
            className="usa-select"
            {...ties}
            value={shared}
            onChange={(event) => write({ name, shared: event.target.value as Shared })}
          >
            {SHARED.map(([id, words]) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
