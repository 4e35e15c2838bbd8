import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Passkey, PasskeyVerifier } from '#casework';

/** Loaded when somebody first uses a passkey: it reads certificates too, which takes most of a second and is not needed here. */
const library = () => import('@simplewebauthn/server');

const ANSWER_WITHIN_MS = 5 * 60_000;
const NAME = 'Plumbline';

/** Ed25519, ES256, and RS256 for Windows: each device of today makes one of them. */
const ALGORITHMS = [-8, -7, -257];

const described = (known: readonly Passkey[]) =>
  known.map(({ credentialId, transports }) => ({ id: credentialId, transports: [...transports] }));

/**
 * WebAuthn by SimpleWebAuthn. No attestation is asked for: which make a device is decides nothing. The person is verified by
 * the device at each use, else the answer is none. Whatever cannot be read is not right, and says no more.
 */
export const passkeyVerifier: PasskeyVerifier = {
  async toAdd({ rpId }, { id, email, name }, known) {
    const { generateRegistrationOptions } = await library();
    return {
      ...(await generateRegistrationOptions({
        ...{ rpName: NAME, rpID: rpId, userName: email, userDisplayName: name, timeout: ANSWER_WITHIN_MS },
        userID: new TextEncoder().encode(id),
        attestationType: 'none',
        supportedAlgorithmIDs: ALGORITHMS,
        excludeCredentials: described(known),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      })),
    };
  },

  async toUse({ rpId: rpID }, known) {
    const { generateAuthenticationOptions } = await library();
    const asked = { rpID, timeout: ANSWER_WITHIN_MS, userVerification: 'required' as const };
    return { ...(await generateAuthenticationOptions({ ...asked, allowCredentials: described(known) })) };
  },

  async added(response, { site, spend }) {
    const { verifyRegistrationResponse } = await library();
    const checked = await judged(spend, (expectedChallenge) =>
      verifyRegistrationResponse({
        response: response as unknown as RegistrationResponseJSON,
        ...{ expectedChallenge, expectedOrigin: site.origin, expectedRPID: site.rpId },
        supportedAlgorithmIDs: ALGORITHMS,
      }),
    );
    if (checked?.verified !== true) return undefined;
    const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential;
    return { credentialId: id, publicKey: toBase64Url(publicKey), counter, transports: namesIn(transports) };
  },

  async used(response, { credentialId, publicKey, transports }, { site, spend }) {
    const { verifyAuthenticationResponse } = await library();
    const key = fromBase64Url(publicKey);
    const checked = await judged(spend, (expectedChallenge) =>
      verifyAuthenticationResponse({
        response: response as unknown as AuthenticationResponseJSON,
        ...{ expectedChallenge, expectedOrigin: site.origin, expectedRPID: site.rpId },
        // Its count is compared by the use case, and only once it is known that the device itself signed it.
        credential: { id: credentialId, publicKey: key, counter: 0, transports: [...transports] },
      }),
    );
    return checked?.verified === true ? checked.authenticationInfo.newCounter : undefined;
  },
};

type Spend = (challenge: string) => Promise<boolean>;

/** The library throws where an answer is not right, and where it is no answer at all. What fails in `spend` is thrown on. */
async function judged<Value>(
  spend: Spend,
  check: (spend: Spend) => Promise<Value>,
): Promise<Value | undefined> {
  const failures: Error[] = [];
  const spent = (challenge: string) =>
    spend(challenge).catch((error: Error) => {
      failures.push(error);
      return false;
    });
  const value = await check(spent).catch(() => undefined);
  const [failure] = failures;
  if (failure !== undefined) throw failure;
  return value;
}

const MOST_TRANSPORTS = 10;

/** Told by the browser and kept only to be told to it again. */
const namesIn = (transports: readonly unknown[]): readonly string[] =>
  transports
    .filter((one) => typeof one === 'string' && /^[a-z-]{1,20}$/.test(one))
    .slice(0, MOST_TRANSPORTS) as string[];

const toBase64Url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(text, 'base64url'));
