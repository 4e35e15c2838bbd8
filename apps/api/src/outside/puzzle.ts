import { createHash, createHmac, hkdfSync, randomUUID, timingSafeEqual } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Outcome, Pass } from '#casework';
import { done, refused } from '#casework';

const LASTS_MS = 1_800_000;
const HOUR_MS = 3_600_000;
const LONGEST_ANSWER = 32;

/** A puzzle as it is given out: its text, which is signed, and how many leading zero bits are asked for. */
export interface Puzzle {
  readonly puzzle: string;
  readonly bits: number;
}

/**
 * A puzzle for somebody without an account: find a number so that the SHA-256 of `puzzle:number` begins with that many
 * zero bits. It is signed and kept nowhere, so that asking for puzzles costs nobody room.
 */
export function givePuzzle(secret: string, bits: number, now: number): Puzzle {
  const said = Buffer.from(JSON.stringify([randomUUID(), bits, now + LASTS_MS])).toString('base64url');
  return { puzzle: `${said}.${sign(secret, said)}`, bits };
}

/** The pass that a solved puzzle is; whether it was used before is for the database to say. */
export function checkPuzzle(
  secret: string,
  { puzzle, number }: { readonly puzzle: string; readonly number: string },
  now: number,
): Outcome<Pass> {
  const [said = '', signature = ''] = puzzle.split('.');
  if (!sameText(signature, sign(secret, said))) return NO_PUZZLE;
  const [puzzleId, bits, expires] = JSON.parse(Buffer.from(said, 'base64url').toString()) as [
    string,
    number,
    number,
  ];
  if (expires < now) return EXPIRED;
  if (number.length > LONGEST_ANSWER || zeroBits(`${puzzle}:${number}`) < bits) return UNSOLVED;
  return done({ puzzleId, bits, expiresAt: new Date(expires).toISOString() });
}

/**
 * Stands for where a request comes from, for an hour: a keyed hash out of which nobody reads the address. Of an IPv6
 * address the network, since one connection has all the addresses in it.
 */
export function senderOf(secret: string, address: string, now: number): string {
  const network = isIPv6(address) ? address.split(':').slice(0, 4).join(':') : address;
  return createHmac('sha256', keyOf(secret, 'sender'))
    .update(`${Math.floor(now / HOUR_MS)}|${network}`)
    .digest('base64url');
}

const keyOf = (secret: string, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `plumbline outside ${use}`, 32));

const sign = (secret: string, said: string): string =>
  createHmac('sha256', keyOf(secret, 'puzzle')).update(said).digest('base64url');

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const zeroBits = (text: string): number => {
  const hash = createHash('sha256').update(text).digest();
  return Math.clz32(hash.readUInt32BE(0));
};

const NO_PUZZLE = refused('invalid', 'puzzle.unknown', 'This puzzle was not given out here. Ask for one.');
const EXPIRED = refused(
  'conflict',
  'puzzle.expired',
  'The puzzle was good for half an hour. Ask for another.',
);
const UNSOLVED = refused('invalid', 'puzzle.unsolved', 'The puzzle is not solved by this number.');
