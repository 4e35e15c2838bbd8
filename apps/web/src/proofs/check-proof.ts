import {
  fromHex,
  leafHash,
  parseCheckpoint,
  parseNote,
  parseVerifierKey,
  toHex,
  verifyInclusion,
} from '#ledger';

/** What the API hands out so that anybody can check an entry: `GET /api/ledger/entries/:id/proof`. */
export interface EntryProof {
  readonly text: string;
  readonly leafIndex: number;
  readonly proof: readonly string[];
  readonly checkpoint: string;
  readonly vkey: string;
}

/** What this browser found. `signature` is null where this browser cannot check Ed25519. */
export interface CheckedProof {
  /** The entry's bytes, by these hashes, come to the root of the signed head. */
  readonly included: boolean;
  readonly signature: boolean | null;
  readonly leafHash: string;
  readonly rootHash: string;
  readonly size: number;
  /** Who signed the head. */
  readonly origin: string;
}

/** Checks a proof here, without asking the server: the entry's bytes to the root (RFC 6962), and the head's signature. */
export async function checkProof(proof: EntryProof): Promise<CheckedProof> {
  const { rootHash, size, origin } = parseCheckpoint(proof.checkpoint);
  const leaf = leafHash(new TextEncoder().encode(proof.text));
  const hashes = proof.proof.map((hash) => fromHex(hash) ?? new Uint8Array());
  return {
    included: verifyInclusion(leaf, proof.leafIndex, size, hashes, rootHash),
    signature: await isSigned(proof),
    leafHash: toHex(leaf),
    rootHash: toHex(rootHash),
    size,
    origin,
  };
}

async function isSigned({ checkpoint, vkey }: EntryProof): Promise<boolean | null> {
  const { publicKey, name, keyId } = parseVerifierKey(vkey);
  const { text, signatures } = parseNote(checkpoint);
  const line = signatures.find((one) => one.name === name && one.keyId === keyId);
  if (line === undefined) return false;
  try {
    const key = await crypto.subtle.importKey('raw', own(publicKey), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, own(line.signature), new TextEncoder().encode(text));
  } catch {
    return null;
  }
}

/** WebCrypto takes bytes in a buffer of their own. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
