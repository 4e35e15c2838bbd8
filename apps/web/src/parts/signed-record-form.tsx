import type { ReactNode } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
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

const LEFT = new RefusedError(0, {
  kind: 'blocked',
  code: 'signature.left',
  message: 'Nothing was signed. What you wrote is kept.',
});

/** A `RecordForm` whose record is signed: it is sent from the dialog that asks for the password. Whoever leaves the dialog signs nothing and loses nothing. */
export function SignedRecordForm({ form, fields, shown, send, sent }: SignedRecordFormProps) {
  const { payload, review, sign, close } = useSignature(send);
  return (
    <>
      <RecordForm form={form} fields={fields} submit="Review and sign" send={review} sent={sent} />
      {payload && <ConfirmSign {...shown(payload)} sign={sign} close={close} />}
    </>
  );
}

interface Settle {
  readonly signed: () => void;
  readonly left: (why: unknown) => void;
}

/** What is reviewed counts as sent once it is signed. A dialog that is closed while that is on its way leaves the answer to be waited for. */
function useSignature(send: SignedRecordFormProps['send']) {
  const [payload, show] = useState<Payload>();
  const settle = useRef<Settle>(undefined);
  const isOpen = useRef(false);
  const signs = useRef(false);
  const leave = useCallback(() => {
    isOpen.current = false;
    if (!signs.current) settle.current?.left(LEFT);
  }, []);
  useEffect(() => leave, [leave]);
  const review = (written: Payload) =>
    new Promise<void>((signed, left) => {
      settle.current = { signed, left };
      isOpen.current = true;
      show(written);
    });
  const sign = async () => {
    signs.current = true;
    try {
      await send(payload ?? {});
      settle.current?.signed();
    } catch (why) {
      if (!isOpen.current) settle.current?.left(why);
      throw why;
    } finally {
      signs.current = false;
    }
  };
  const close = () => {
    leave();
    show(undefined);
  };
  return { payload, review, sign, close };
}
