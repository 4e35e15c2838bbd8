import { describe, expect, test } from '@jest/globals';
import { isCutOff } from './is-cut-off.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : part)),
  );

const HEAD = [0x1a, 0x45, 0xdf, 0xa3, 0x81, 0x00];
const UNKNOWN = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
const SEGMENT = [0x18, 0x53, 0x80, 0x67];
const CLUSTER = [0x1f, 0x43, 0xb6, 0x75];
const BLOCK = [0xa3, 0x84, 1, 2, 3, 4];

describe('a film in WebM', () => {
  const live = bytes(HEAD, SEGMENT, UNKNOWN, CLUSTER, UNKNOWN, BLOCK, BLOCK, CLUSTER, [0xff], BLOCK);
  const finished = bytes(HEAD, SEGMENT, [0x8b], CLUSTER, [0x86], BLOCK);

  test('that ends with a block is whole, whether or not its sizes were known when it was written', () => {
    expect([isCutOff(live, 'video/webm'), isCutOff(finished, 'video/webm')]).toEqual([false, false]);
  });

  test.each([1, 3, 4, 5, 12])('that ends %d bytes before it should is cut off', (missing) => {
    expect(isCutOff(live.subarray(0, -missing), 'video/webm')).toBe(true);
    expect(isCutOff(finished.subarray(0, -missing), 'video/webm')).toBe(true);
  });
});

describe('a film in MP4', () => {
  const whole = bytes(
    [0, 0, 0, 16],
    'ftypisom',
    [0, 0, 0, 0],
    [0, 0, 0, 12],
    'moov1234',
    [0, 0, 0, 20],
    'mdat123456789012',
  );

  test('is whole where its last box is', () => {
    expect(isCutOff(whole, 'video/mp4')).toBe(false);
  });

  test.each([1, 13, 19, 20 + 12])('is cut off where %d bytes are missing', (missing) => {
    expect(isCutOff(whole.subarray(0, -missing), 'video/mp4')).toBe(true);
  });
});

test('a recording in WAV is cut off where it is shorter than it says, and not where it says nothing', () => {
  const wav = (size: number[]) => isCutOff(bytes('RIFF', size, 'WAVEdata'), 'audio/wav');
  expect([wav([8, 0, 0, 0]), wav([9, 0, 0, 0]), wav([0, 0, 0, 0]), wav([255, 255, 255, 255])]).toEqual([
    false,
    true,
    false,
    false,
  ]);
});

test('what no container says is not guessed', () => {
  expect(isCutOff(bytes('ID3 and more'), 'audio/mpeg')).toBe(false);
  expect(isCutOff(bytes([]), 'image/png')).toBe(false);
  expect(isCutOff(bytes([0x1a, 0x45, 0xdf, 0xa3, 0x81, 0, 0, 0, 0]), 'video/webm')).toBe(false);
});
