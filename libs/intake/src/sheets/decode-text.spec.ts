import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodingOf, TextFeed, type Decoded } from './decode-text.ts';
import type { SheetDialect } from './sheet.ts';

type Encoding = SheetDialect['encoding'];
const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be'];

function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  [...`\ufeff${text}`]
    .join('')
    .split('')
    .forEach((unit, at) => view.setUint16(at * 2, unit.charCodeAt(0), encoding === 'utf-16le'));
  return bytes;
}

function fed(bytes: Uint8Array, cuts: readonly number[]): Decoded {
  const feed = new TextFeed(encodingOf(bytes));
  const places = [...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  let text = '';
  let from = 0;
  for (const [index, to] of places.entries()) {
    const decoded = feed.push(bytes.subarray(from, to), index === places.length - 1);
    text += decoded.text;
    from = to;
    if (decoded.fault !== null) return { text, fault: decoded.fault };
  }
  return { text, fault: null };
}

const text = fc.string({ unit: fc.constantFrom('a', 'ñ', '東', '𝔘', ',', '\n') });
const cuts = fc.array(fc.nat(), { maxLength: 5 });

describe('text in pieces', () => {
  test('is the same text wherever it is cut', () => {
    fc.assert(
      fc.property(text, cuts, fc.constantFrom(...ENCODINGS), (whole, places, encoding) => {
        expect(fed(encoded(whole, encoding), places)).toEqual({ text: whole, fault: null });
      }),
      { numRuns: 500 },
    );
  });

  test('breaks off at the same byte wherever it is cut', () => {
    const bad = fc.constantFrom([0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf1], [0x80]);
    fc.assert(
      fc.property(text, bad, text, cuts, (before, bytes, after, places) => {
        const start = encoded(before, 'utf-8');
        const all = Uint8Array.from([...start, ...bytes, ...encoded(after, 'utf-8')]);
        fc.pre(start.length > 1);
        const found = fed(all, places);
        expect(found.fault).toEqual({ offset: start.length, byte: bytes[0], encoding: 'utf-8' });
        expect(found.text).toBe(before);
      }),
      { numRuns: 500 },
    );
  });

  test('in UTF-16 with half a surrogate pair or half a unit is at fault', () => {
    const bytes = encoded('a𝔘b', 'utf-16le');
    expect(fed(Uint8Array.from([...bytes.subarray(0, 6), ...bytes.subarray(8)]), [5]).fault).toMatchObject({
      offset: 4,
    });
    expect(fed(bytes.subarray(0, bytes.length - 1), [3]).fault).not.toBeNull();
  });
});
