import type { KeyObject } from 'node:crypto';
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** How a device answers, where it does otherwise than it should. */
export interface Oddity {
  /** As the browser says it. */
  readonly origin?: string;
  /** Bound to another host. */
  readonly rpId?: string;
  /** Without having checked who is there. */
  readonly unverified?: true;
  /** Uses by its own count; one more at each use where it is left out. */
  readonly counter?: number;
  /** In place of its own. */
  readonly key?: KeyObject;
}

const USER_PRESENT = 1;
const USER_VERIFIED = 4;
const HAS_KEY = 0x40;

/** A device that holds one passkey (ES256), in software: it makes and signs what WebAuthn says. */
export class SoftwarePasskey {
  readonly id = randomBytes(16).toString('base64url');
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly #site: { readonly origin: string; readonly rpId: string };
  #counter = 0;

  constructor(site: { readonly origin: string; readonly rpId: string }) {
    this.#site = site;
  }

  /** The answer to options for a new passkey: a RegistrationResponseJSON. */
  make(challenge: string, oddity: Oddity = {}): Record<string, unknown> {
    const id = Buffer.from(this.id, 'base64url');
    const held = [Buffer.alloc(16), Buffer.from([0, id.length]), id, this.#coseKey()];
    const data = Buffer.concat([this.#data(oddity, HAS_KEY), ...held]);
    const object = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
      Buffer.from([data.length]),
      data,
    ]);
    return this.#wrapped({
      clientDataJSON: this.#client('webauthn.create', challenge, oddity).toString('base64url'),
      attestationObject: object.toString('base64url'),
      transports: ['internal'],
    });
  }

  /** The answer to options for a use: an AuthenticationResponseJSON. */
  use(challenge: string, oddity: Oddity = {}): Record<string, unknown> {
    this.#counter = oddity.counter ?? this.#counter + 1;
    const data = this.#data(oddity, 0);
    const client = this.#client('webauthn.get', challenge, oddity);
    const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
    return this.#wrapped({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', signed, oddity.key ?? this.#keys.privateKey).toString('base64url'),
    });
  }

  #wrapped(response: object): Record<string, unknown> {
    return { id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {}, response };
  }

  #client(type: string, challenge: string, { origin = this.#site.origin }: Oddity): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  #data({ rpId = this.#site.rpId, unverified }: Oddity, more: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter);
    const flags = USER_PRESENT | (unverified === true ? 0 : USER_VERIFIED) | more;
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), counter]);
  }

  /** CBOR by hand: { 1: 2, 3: -7, -1: 1, -2: x, -3: y }. */
  #coseKey(): Buffer {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    return Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ]);
  }
}
