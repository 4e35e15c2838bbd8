import type { Schema } from './client.ts';
import { ask, client } from './client.ts';

type Options = Schema<'PasskeyOptions'>;

/** Why the browser made or used no passkey, as a sentence for who tried. */
export class PasskeyError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PasskeyError';
  }
}

/** Whether this browser knows passkeys, in the form in which the server speaks of them (each of today does). */
export const knowsPasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' &&
  typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function';

/** Makes a passkey on the reader's device. Throws `PasskeyError` where it was not made. */
export const makePasskey = (options: Options): Promise<Record<string, unknown>> =>
  answered(options, 'made', () =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
        options as unknown as PublicKeyCredentialCreationOptionsJSON,
      ),
    }),
  );

/** Shows a passkey of the reader's to the server, in place of the password. Throws `PasskeyError` where none was used. */
export async function confirmByPasskey(): Promise<void> {
  const { options } = await ask(client.POST('/api/session/confirmation/options'));
  const response = await answered(options, 'used', () =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
        options as unknown as PublicKeyCredentialRequestOptionsJSON,
      ),
    }),
  );
  await ask(client.POST('/api/session/confirmation/passkey', { body: { response } }));
}

type Done = 'made' | 'used';

async function answered(
  options: Options,
  done: Done,
  work: () => Promise<Credential | null>,
): Promise<Record<string, unknown>> {
  if (!knowsPasskeys()) throw new PasskeyError('This browser cannot use passkeys. Use your password.');
  const [began, limit] = [performance.now(), Number(options['timeout'] ?? Infinity)];
  try {
    const credential = await work();
    return (credential as PublicKeyCredential).toJSON() as unknown as Record<string, unknown>;
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    throw new PasskeyError(wordsFor(name, done, performance.now() - began >= limit));
  }
}

/** What a browser's error means; its own words are for programmers. */
export function wordsFor(name: string, done: Done, isTooLate: boolean): string {
  if (name === 'NotAllowedError' && isTooLate)
    return `It took too long, so no passkey was ${done}. Try again.`;
  const why = name === 'NotAllowedError' || name === 'AbortError' ? CANCELLED[done] : WHY[name];
  return `${why ?? 'The browser could not do it.'} No passkey was ${done}.`;
}

/** Browsers part these no further, so that no page learns which passkeys there are. */
const CANCELLED: Readonly<Record<Done, string>> = {
  made: 'It was cancelled, or the device could not check that it is you.',
  used: 'It was cancelled, or the device holds no passkey of your account, or could not check that it is you.',
};

const WHY: Readonly<Record<string, string>> = {
  InvalidStateError: 'This device holds a passkey of your account already.',
  SecurityError:
    'Passkeys work only at the one address of Plumbline that they were made for, not at this one.',
  NotSupportedError: 'This device makes no passkey of a kind that is known here.',
  ConstraintError: 'The device must check that it is you: by a finger, a face or a PIN.',
};
