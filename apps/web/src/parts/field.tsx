import type { ReactNode } from 'react';
import { useId } from 'react';

/** What a control inside a field must carry to be tied to its label, help and error. */
export interface FieldTies {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

interface FieldProps {
  readonly label: string;
  /** Help in place: what is asked, with its citation. */
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly children: (ties: FieldTies) => ReactNode;
}

/** A label, help, what is wrong, and a control. */
export function Field({ label, help, error, required = false, children }: FieldProps) {
  const id = useId();
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={`usa-form-group ${error ? 'usa-form-group--error' : ''}`}>
      <label className="usa-label" htmlFor={id}>
        {label} {!required && <span className="usa-hint">(optional)</span>}
      </label>
      {help && (
        <div className="usa-hint" id={`${id}-help`}>
          {help}
        </div>
      )}
      {error && (
        <span className="usa-error-message" id={`${id}-error`}>
          {error}
        </span>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
    </div>
  );
}
