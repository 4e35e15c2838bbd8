/** Bytes in an Ed25519 public key and in a private seed (RFC 8032, 5.1.5). */
export const KEY_BYTES = 32;
/** Bytes in an Ed25519 signature (RFC 8032, 5.1.6). */
export const SIGNATURE_BYTES = 64;

/*
 * Stands in a browser where libs/ledger takes Ed25519 from the platform. Nothing is ever signed there, and a browser
 * checks a signature only asynchronously: see `check-proof.ts`, which asks WebCrypto.
 */

/** Throws: a browser holds no key. */
export function ed25519Signer(): never {
  throw new Error('Nothing is signed in a browser.');
}

/** A check that nothing passes, so that forgetting WebCrypto cannot be mistaken for a good signature. */
export const ed25519Verifier = () => (): boolean => false;

/** Throws: a browser makes no key. */
export function randomSeed(): never {
  throw new Error('No key is made in a browser.');
}
