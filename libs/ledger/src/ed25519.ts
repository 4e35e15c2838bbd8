import { createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto';

/** Bytes in an Ed25519 public key and in a private seed (RFC 8032, 5.1.5). */
export const KEY_BYTES = 32;
/** Bytes in an Ed25519 signature (RFC 8032, 5.1.6). */
export const SIGNATURE_BYTES = 64;

/* RFC 8410: the fixed DER in front of the 32 bytes of an Ed25519 public key (SPKI) and private seed (PKCS 8). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs and knows its public key. The seed cannot be read back from it. */
export interface Ed25519Signer {
  readonly publicKey: Uint8Array;
  /** The deterministic RFC 8032 signature of the message: 64 bytes. */
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** A signer from a 32-byte seed. RangeError on any other length. */
export function ed25519Signer(seed: Uint8Array): Ed25519Signer {
  refuseOtherLength('seed', seed);
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return {
    publicKey: new Uint8Array(spki.subarray(SPKI.length)),
    sign: (message) => new Uint8Array(sign(null, message, key)),
  };
}

/**
 * Answers whether a signature of a message was made with the private half of this 32-byte public key. RangeError on
 * a key of another length. A signature of the wrong length, or under bytes that are no curve point, is false.
 */
export function ed25519Verifier(
  publicKey: Uint8Array,
): (message: Uint8Array, signature: Uint8Array) => boolean {
  refuseOtherLength('public key', publicKey);
  const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
  return (message, signature) =>
    signature.length === SIGNATURE_BYTES && verify(null, message, key, signature);
}

/** 32 bytes from the platform's cryptographic generator: the one source of chance in this library. */
export function randomSeed(): Uint8Array {
  return new Uint8Array(randomBytes(KEY_BYTES));
}

function refuseOtherLength(what: string, bytes: Uint8Array): void {
  if (bytes.length === KEY_BYTES) return;
  throw new RangeError(`An Ed25519 ${what} has ${KEY_BYTES} bytes, and this one has ${bytes.length}.`);
}
