import type { FormEvent, ReactNode } from 'react';
import { Field } from '../../parts/field.tsx';

/** What somebody signs in with. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

interface SignInFormProps {
  readonly credentials: Credentials;
  readonly write: (credentials: Credentials) => void;
  readonly submit: () => void;
  readonly waiting: boolean;
  /** What went wrong the last time. */
  readonly children: ReactNode;
}

const FIELDS = [
  { name: 'email', label: 'E-mail address', type: 'email', autoComplete: 'username' },
  { name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password' },
] as const;

/** E-mail address and password; password managers know both. */
export function SignInForm({ credentials, write, submit, waiting, children }: SignInFormProps) {
  const send = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <form className="part-narrow" onSubmit={send} noValidate>
      {FIELDS.map(({ name, label, type, autoComplete }) => (
        <Field key={name} label={label} required>
          {(ties) => (
            <input
              className="usa-input"
              type={type}
              autoComplete={autoComplete}
              {...ties}
              value={credentials[name]}
              onChange={(event) => write({ ...credentials, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      {children}
      <button className="usa-button" type="submit" disabled={waiting}>
        Sign in
      </button>
    </form>
  );
}
