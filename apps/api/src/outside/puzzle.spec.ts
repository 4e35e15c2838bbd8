import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { checkPuzzle, givePuzzle, senderOf } from './puzzle.ts';

const SECRET = 'of the tests only';
const NOW = Date.parse('2026-03-01T10:10:00Z');
const BITS = 6;

function solve({ puzzle, bits }: { readonly puzzle: string; readonly bits: number }): string {
  for (let number = 0; ; number += 1) {
    const first = createHash('sha256').update(`${puzzle}:${number}`).digest().readUInt32BE(0);
    if (Math.clz32(first) >= bits) return String(number);
  }
}

const codeOf = (outcome: ReturnType<typeof checkPuzzle>) => (outcome.ok ? 'passed' : outcome.refusal.code);

describe('the puzzle before a report', () => {
  test('is passed by who solved it, and says how hard it was', () => {
    const given = givePuzzle(SECRET, BITS, NOW);
    const outcome = checkPuzzle(SECRET, { puzzle: given.puzzle, number: solve(given) }, NOW);
    expect(outcome).toMatchObject({ ok: true, value: { bits: BITS } });
  });

  test('is not passed by a guess, by a puzzle made elsewhere, or after its time', () => {
    const given = givePuzzle(SECRET, 20, NOW);
    expect(codeOf(checkPuzzle(SECRET, { puzzle: given.puzzle, number: 'x' }, NOW))).toBe('puzzle.unsolved');
    const own = givePuzzle('another secret', BITS, NOW);
    const solved = { puzzle: own.puzzle, number: solve(own) };
    expect(codeOf(checkPuzzle(SECRET, solved, NOW))).toBe('puzzle.unknown');
    expect(codeOf(checkPuzzle('another secret', solved, NOW + 1_900_000))).toBe('puzzle.expired');
    expect(codeOf(checkPuzzle(SECRET, { puzzle: '', number: '' }, NOW))).toBe('puzzle.unknown');
  });

  test('cannot be made easier by who solves it', () => {
    const given = givePuzzle(SECRET, 20, NOW);
    const [said = '', signature] = given.puzzle.split('.');
    const eased = Buffer.from(Buffer.from(said, 'base64url').toString().replace(',20,', ',1,')).toString(
      'base64url',
    );
    const number = solve({ puzzle: `${eased}.${signature}`, bits: 1 });
    expect(codeOf(checkPuzzle(SECRET, { puzzle: `${eased}.${signature}`, number }, NOW))).toBe(
      'puzzle.unknown',
    );
  });
});

describe('what stands for a sender', () => {
  test('is the same within the hour, another in the next, and does not hold the address', () => {
    const one = senderOf(SECRET, '192.0.2.7', NOW);
    expect(senderOf(SECRET, '192.0.2.7', NOW + 60_000)).toBe(one);
    expect(senderOf(SECRET, '192.0.2.7', NOW + 3_600_000)).not.toBe(one);
    expect(senderOf(SECRET, '192.0.2.8', NOW)).not.toBe(one);
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('192');
  });

  test('is the same for all addresses of one IPv6 network', () => {
    expect(senderOf(SECRET, '2001:db8:1:2:aaaa::1', NOW)).toBe(senderOf(SECRET, '2001:db8:1:2:bbbb::9', NOW));
  });
});
