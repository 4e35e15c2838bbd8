import { RefusedError } from '../data/refused-error.ts';
import { Field } from './field.tsx';

interface CurrentPasswordProps {
  readonly value: string;
  readonly write: (value: string) => void;
  /** Why what was done with it failed; shown here where it is the password's fault. */
  readonly error: unknown;
}

/** The reader's own password, asked again. It is never kept. */
export function CurrentPassword({ value, write, error }: CurrentPasswordProps) {
  return (
    <Field label="Your password" required error={isWrongPassword(error) ? error.message : undefined}>
      {(ties) => (
        <input
          className="usa-input"
          type="password"
          autoComplete="current-password"
          {...ties}
          required
          value={value}
          onChange={(event) => write(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Whether it failed because the password is not right. */
export const isWrongPassword = (error: unknown): error is RefusedError =>
  error instanceof RefusedError && error.refusal.code === 'password.wrong';
