import { Field } from './field.tsx';

interface PasswordFieldProps {
  readonly label: string;
  readonly help: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly write: (value: string) => void;
}

/** A password that somebody chooses for somebody else. It is never kept in the browser. */
export function PasswordField({ label, help, error, value, write }: PasswordFieldProps) {
  return (
    <Field label={label} required help={help} error={error}>
      {(ties) => (
        <input
          className="usa-input"
          type="password"
          autoComplete="new-password"
          {...ties}
          value={value}
          onChange={(event) => write(event.target.value)}
        />
      )}
    </Field>
  );
}
