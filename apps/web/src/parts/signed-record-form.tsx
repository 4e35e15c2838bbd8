import type { ReactNode } from 'react';
import { useState } from 'react';
import { RefusedError } from '../data/refused-error.ts';
import { ConfirmSign } from './confirm-sign.tsx';
import type { FormField } from './read-texts.ts';
import { RecordForm } from './record-form.tsx';

type Payload = Readonly<Record<string, unknown>>;

/** What the dialog shows of what was written. */
interface ToSign {
  readonly title: string;
  readonly rule: string;
  readonly lines: readonly (readonly [field: string, text: ReactNode])[];
  readonly consequences?: readonly string[];
}

interface SignedRecordFormProps {
  /** As of `RecordForm`. */
  readonly form: string;
  readonly fields: readonly FormField[];
  readonly shown: (payload: Payload) => ToSign;
  readonly send: (payload: Payload) => Promise<unknown>;
  readonly sent: () => void;
}

/** What was written and waits for the signature. */
interface Waiting {
  readonly payload: Payload;
  readonly signed: () => void;
  readonly left: (why: Error) => void;
}

const LEFT = new RefusedError(0, {
  kind: 'blocked',
  code: 'signature.left',
  message: 'Nothing was signed. What you wrote is kept.',
});

/** A `RecordForm` whose record is signed: it is sent from the dialog that asks for the password. Whoever leaves the dialog signs nothing and loses nothing. */
export function SignedRecordForm({ form, fields, shown, send, sent }: SignedRecordFormProps) {
  const [waiting, setWaiting] = useState<Waiting>();
  return (
    <>
      <RecordForm
        form={form}
        fields={fields}
        submit="Review and sign"
        send={(payload) => new Promise<void>((signed, left) => setWaiting({ payload, signed, left }))}
        sent={sent}
      />
      {waiting && (
        <ConfirmSign
          {...shown(waiting.payload)}
          sign={() => send(waiting.payload).then(waiting.signed)}
          close={() => {
            waiting.left(LEFT);
            setWaiting(undefined);
          }}
        />
      )}
    </>
  );
}
