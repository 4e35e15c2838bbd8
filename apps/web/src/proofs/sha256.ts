/** Bytes in a SHA-256 digest. */
export const HASH_BYTES = 32;

const BLOCK = 64;

/** The first 32 bits of the fractional parts of the roots of the first primes, as FIPS 180-4 defines its constants (4.2.2, 5.3.3). */
const PRIMES = firstPrimes(64);
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;
const ROUND = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

/**
 * SHA-256 (FIPS 180-4) of the bytes, or of the string's UTF-8 bytes: 32 bytes. It stands in a browser where
 * `libs/ledger` takes the platform's hash, because a browser's own hash answers only later and the ledger's proofs are
 * checked at once.
 */
export function sha256(data: Uint8Array | string): Uint8Array {
  const bytes = padded(typeof data === 'string' ? new TextEncoder().encode(data) : data);
  const view = new DataView(bytes.buffer);
  const state = Int32Array.from(START);
  const words = new Int32Array(64);
  for (let at = 0; at < bytes.length; at += BLOCK) {
    for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(at + i * 4);
    extend(words);
    compress(state, words);
  }
  const digest = new DataView(new ArrayBuffer(HASH_BYTES));
  state.forEach((word, i) => digest.setInt32(i * 4, word));
  return new Uint8Array(digest.buffer);
}

/** The same digest as 64 lower-case hexadecimal digits. */
export function sha256Hex(data: Uint8Array | string): string {
  return Array.from(sha256(data), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function padded(data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil((data.length + 9) / BLOCK) * BLOCK);
  bytes.set(data);
  bytes[data.length] = 0x80;
  new DataView(bytes.buffer).setBigUint64(bytes.length - 8, BigInt(data.length) * 8n);
  return bytes;
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
const wordAt = (words: Int32Array, index: number): number => words[index] ?? 0;

function extend(words: Int32Array): void {
  for (let i = 16; i < 64; i += 1) {
    const [a, b] = [wordAt(words, i - 15), wordAt(words, i - 2)];
    const small = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const large = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    words[i] = wordAt(words, i - 16) + small + wordAt(words, i - 7) + large;
  }
}

function compress(state: Int32Array, words: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const upper = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + upper + ((e & f) ^ (~e & g)) + wordAt(ROUND, i) + wordAt(words, i)) | 0;
    const lower = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (lower + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = wordAt(state, i) + word));
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}
