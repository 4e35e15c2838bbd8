import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sha256, sha256Hex } from './sha256.ts';

const expected = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');

describe('the hash of the browser', () => {
  test('is the one of the standard, for the published examples', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  test('agrees with the platform at every length around the edges of a block', () => {
    for (let length = 0; length < 200; length += 1) {
      const bytes = new Uint8Array(randomBytes(length));
      expect(Buffer.from(sha256(bytes)).toString('hex')).toBe(expected(bytes));
    }
  });

  test('reads text as UTF-8', () => {
    for (const text of ['اللواء ١٩', 'œ – ½', '🜂']) expect(sha256Hex(text)).toBe(expected(text));
  });
});
