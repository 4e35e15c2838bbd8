/** A passkey of an account (WebAuthn). What proves it never leaves the device that holds it. */
export interface Passkey {
  readonly id: string;
  readonly accountId: string;
  /** What the device calls it, base64url. */
  readonly credentialId: string;
  /** COSE key, base64url. */
  readonly publicKey: string;
  /** How often it was used, by its own count; 0 for ever where it does not count. */
  readonly counter: number;
  /** How a browser can reach it (usb, internal, …). */
  readonly transports: readonly string[];
  readonly name: string;
  readonly addedAt: string;
  readonly lastUsedAt: string | null;
}

/** What is shown of a passkey. */
export type ShownPasskey = Pick<Passkey, 'id' | 'name' | 'addedAt' | 'lastUsedAt'>;

/** A passkey without what only checking it needs. */
export const showPasskey = ({ id, name, addedAt, lastUsedAt }: Passkey): ShownPasskey => ({
  ...{ id, name, addedAt, lastUsedAt },
});

/** The one address that passkeys are bound to. */
export interface PasskeySite {
  /** Scheme, host and port, as the browser says them. */
  readonly origin: string;
  /** The host alone: a passkey of another is none here. */
  readonly rpId: string;
}

/** Passkeys, within one act. */
export interface PasskeyStore {
  /** The moment of this act. ISO 8601. */
  readonly at: string;
  add(passkey: Passkey): Promise<void>;
  /** One of this account that was not removed, held until the act ends. */
  lock(accountId: string, id: string): Promise<Passkey | undefined>;
  /** It was used now, and counts so many uses. */
  used(id: string, counter: number): Promise<void>;
  remove(id: string): Promise<void>;
  /** Removes every one of an account and forgets what its browsers were asked; how many there were. */
  removeAll(accountId: string): Promise<number>;
}

export interface PasskeyViews {
  /** Those of an account that were not removed, the oldest first. */
  of(accountId: string): Promise<readonly Passkey[]>;
  /** How many each account has; accounts without one are left out. */
  counts(): Promise<ReadonlyMap<string, number>>;
}

/** What a browser was asked to sign: for whom, in which session, what for, until when. */
export interface PasskeyChallenge {
  /** Random, base64url. */
  readonly challenge: string;
  readonly accountId: string;
  /** SHA-256 of the session's identifier. */
  readonly sessionHash: string;
  readonly purpose: 'add' | 'use';
  readonly expiresAt: string;
}

/** Challenges that were given out and not answered, shared by every process. Kept by no act: one is spent even where the act is refused. */
export interface PasskeyChallenges {
  keep(challenge: PasskeyChallenge, now: string): Promise<void>;
  /** Takes it away; whether it was there, for all that was said of it, and not too old. */
  spend(challenge: Omit<PasskeyChallenge, 'expiresAt'>, now: string): Promise<boolean>;
}

/** Options for `navigator.credentials`, in the JSON form of WebAuthn level 3. */
export interface PasskeyOptions {
  readonly challenge: string;
  readonly [option: string]: unknown;
}

/** What a device answered, in the JSON form of WebAuthn level 3, as it was sent. */
export type PasskeyResponse = Readonly<Record<string, unknown>>;

interface Expected {
  readonly site: PasskeySite;
  /** Spends the challenge that was answered. */
  readonly spend: (challenge: string) => Promise<boolean>;
}

/** WebAuthn, behind a port because it is cryptography of its own. User verification (a finger, a PIN) is always asked for. */
export interface PasskeyVerifier {
  toAdd(
    site: PasskeySite,
    account: { readonly id: string; readonly email: string; readonly name: string },
    known: readonly Passkey[],
  ): Promise<PasskeyOptions>;
  toUse(site: PasskeySite, known: readonly Passkey[]): Promise<PasskeyOptions>;
  /** The new passkey; undefined where the answer is not one to this challenge at this site. */
  added(
    response: PasskeyResponse,
    expected: Expected,
  ): Promise<Pick<Passkey, 'credentialId' | 'publicKey' | 'counter' | 'transports'> | undefined>;
  /** How often it says that it was used, signed by itself; undefined where the answer or its signature is not right. */
  used(response: PasskeyResponse, passkey: Passkey, expected: Expected): Promise<number | undefined>;
}
