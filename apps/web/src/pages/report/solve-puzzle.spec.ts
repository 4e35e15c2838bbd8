import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { solvePuzzle } from './solve-puzzle.ts';

describe('solving the puzzle', () => {
  test('finds a number whose hash begins with the bits asked for', async () => {
    const { puzzle, number } = await solvePuzzle({ puzzle: 'some.thing', bits: 10 });
    const hash = createHash('sha256').update(`${puzzle}:${number}`).digest();
    expect(hash.readUInt32BE(0) >>> 22).toBe(0);
  });

  test('says how far it has come, never backwards', async () => {
    const shares: number[] = [];
    await solvePuzzle({ puzzle: 'another', bits: 13 }, (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(0);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  test('stops when it is told to', async () => {
    const stop = new AbortController();
    const solving = solvePuzzle({ puzzle: 'hard', bits: 32 }, () => undefined, stop.signal);
    stop.abort();
    await expect(solving).rejects.toThrow();
  });
});
