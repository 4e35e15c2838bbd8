import { toHex, utf8 } from './bytes.ts';
import { canonicalText } from './canonicalize.ts';
import { leafHash } from './leaf-hash.ts';
import { HASH_BYTES } from './sha256.ts';

/** Where an entry stands: in which chain, and as which entry of it, counted from 1. */
export interface ChainPlace {
  readonly chainId: string;
  readonly sequence: number;
}

/** What a person or the system did, before it is linked. `entry` is plain JSON data. */
export interface UnlinkedEntry extends ChainPlace {
  readonly entry: unknown;
}

/** An entry as it is stored. `hash` is the RFC 6962 leaf hash of the UTF-8 bytes of `text`: 32 bytes. */
export interface ChainedEntry extends ChainPlace {
  readonly text: string;
  readonly hash: Uint8Array;
}

/** What the text of an entry itself says of its place. `previous` is 64 hexadecimal digits. */
export interface ChainClaim extends ChainPlace {
  readonly previous: string;
}

/** The previous hash of the first entry of every chain, in hexadecimal: 32 zero bytes, which nothing hashes to. */
export const NO_PREVIOUS = '0'.repeat(2 * HASH_BYTES);

/**
 * Links an entry to its chain. `previousHash` is the `hash` of the entry before it, or null for the first.
 *
 * The text is the RFC 8785 form of `{"chain":{"id","previous","sequence"},"entry"}`: the place and the previous hash
 * are inside what is hashed, so no row can be moved, renumbered or given to another chain unseen. "chain" sorts before
 * "entry", and a verifier compares the front of the text instead of parsing it.
 *
 * RangeError where the sequence is not a whole number from 1, or where previousHash is not 32 bytes, is missing after
 * the first entry, or is given for it. CanonicalFormError as `canonicalText`.
 */
export function chainEntry(
  previousHash: Uint8Array | null,
  { chainId, sequence, entry }: UnlinkedEntry,
): ChainedEntry {
  const isFirst = sequence === 1;
  if (!Number.isSafeInteger(sequence) || sequence < 1 || isFirst !== (previousHash === null)) {
    throw new RangeError(
      `Entry ${sequence} of ${chainId} ${previousHash === null ? 'lacks' : 'has'} a previous hash: all but entry 1 have one.`,
    );
  }
  if (previousHash !== null && previousHash.length !== HASH_BYTES) {
    throw new RangeError(
      `The hash before entry ${sequence} of ${chainId} has ${previousHash.length} bytes, not ${HASH_BYTES}.`,
    );
  }
  const previous = previousHash === null ? NO_PREVIOUS : toHex(previousHash);
  const text = canonicalText({ chain: { id: chainId, previous, sequence }, entry });
  return { chainId, sequence, text, hash: leafHash(utf8(text)) };
}

/** Whether the text's own front says exactly this. Compares, parses nothing. */
export function opensWith(text: string, { chainId, previous, sequence }: ChainClaim): boolean {
  let at = 0;
  for (const part of [
    '{"chain":{"id":',
    JSON.stringify(chainId),
    ',"previous":"',
    previous,
    '","sequence":',
    String(sequence),
    '},"entry":',
  ]) {
    if (!text.startsWith(part, at)) return false;
    at += part.length;
  }
  return true;
}

const FRONT =
  /^\{"chain":\{"id":("(?:[^"\\]|\\.)*"),"previous":"([0-9a-f]{64})","sequence":([1-9]\d{0,15})\},"entry":/;

/** What the text says of its place, or undefined where it is no entry of a chain. */
export function readClaim(text: string): ChainClaim | undefined {
  const [, id, previous, sequence] = FRONT.exec(text) ?? [];
  if (id === undefined || previous === undefined) return undefined;
  try {
    return { chainId: String(JSON.parse(id)), previous, sequence: Number(sequence) };
  } catch {
    return undefined;
  }
}
