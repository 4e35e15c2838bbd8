import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MAX_DEPTH } from './canonicalize.ts';
import { CanonicalFormError, canonicalize, canonicalText } from './index.ts';

interface Vectors {
  numbers: { desc: string; ieee754: string; want: string | null; wantErr: boolean }[];
  texts: { desc: string; input: string; want: string | null; wantErr: boolean }[];
}

const vectors = JSON.parse(
  readFileSync(new URL('../vectors/canonical-json.json', import.meta.url), 'utf8'),
) as Vectors;

function refusal(value: unknown): CanonicalFormError {
  try {
    canonicalize(value);
  } catch (error) {
    if (error instanceof CanonicalFormError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

describe('the canonical form', () => {
  test.each(vectors.numbers.map((vector) => [vector.ieee754, vector.desc, vector] as const))(
    'number %s: %s',
    (_, __, vector) => {
      const number = Buffer.from(vector.ieee754, 'hex').readDoubleBE();
      if (vector.wantErr) expect(refusal(number).path).toBe('');
      else expect(canonicalText(number)).toBe(vector.want);
    },
  );

  test.each(vectors.texts.map((vector) => [vector.desc, vector] as const))('%s', (_, vector) => {
    const value: unknown = JSON.parse(vector.input);
    if (vector.wantErr) expect(() => canonicalize(value)).toThrow(CanonicalFormError);
    else expect(Buffer.from(canonicalize(value)).toString('utf8')).toBe(vector.want);
  });

  test('it is bytes, and the text is those bytes', () => {
    const bytes = canonicalize({ b: '€', a: 1 });
    expect(bytes.constructor).toBe(Uint8Array);
    expect(Buffer.from(bytes).toString('hex')).toBe(
      Buffer.from(canonicalText({ a: 1, b: '€' })).toString('hex'),
    );
  });

  test('reading it back and writing it again changes nothing, whatever the order of the members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalText(value);
        expect(canonicalText(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalText(backwards(value))).toBe(text);
      }),
    );
  });

  test('an object that stands in two places is no cycle', () => {
    const shared = { a: 1 };
    expect(canonicalText([shared, shared, { shared }])).toBe('[{"a":1},{"a":1},{"shared":{"a":1}}]');
  });

  test('data from another realm, and objects without a prototype, are plain', () => {
    expect(canonicalText(runInNewContext('({ b: [1], a: {} })'))).toBe('{"a":{},"b":[1]}');
    expect(canonicalText(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}');
  });

  test('nesting is read up to its limit and refused beyond it, not crashed on', () => {
    const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
    expect(canonicalText(nested(MAX_DEPTH))).toHaveLength(2 * MAX_DEPTH);
    expect(refusal(nested(MAX_DEPTH + 1)).found).toContain('1000 levels');
    expect(refusal(nested(200_000)).found).toContain('1000 levels');
  });
});

describe('what has no canonical form is refused with its place', () => {
  class Unit {
    name = 'x';
  }
  const cycle: Record<string, unknown> = {};
  cycle['self'] = [cycle];

  test.each([
    ['undefined', { a: undefined }, '/a'],
    ['a hole in an array', { a: Object.assign([1], { 2: 3 }) }, '/a/1'],
    ['NaN', [Number.NaN], '/0'],
    ['infinity', { a: { b: [0, -Infinity] } }, '/a/b/1'],
    ['bigint', { a: 1n }, '/a'],
    ['a function', { a: () => 1 }, '/a'],
    ['a symbol', { a: Symbol('s') }, '/a'],
    ['a member named by a symbol', { a: { [Symbol('s')]: 1 } }, '/a'],
    ['a date', { at: new Date(0) }, '/at'],
    ['a map', new Map([[1, 2]]), ''],
    ['bytes', { hash: new Uint8Array(2) }, '/hash'],
    ['a boxed string', { a: Object('text') }, '/a'],
    ['a class instance', { unit: new Unit() }, '/unit'],
    ['an object that inherits from another', { a: Object.create({ b: 1 }) }, '/a'],
    ['a lone high surrogate', ['ok', '\ud800'], '/1'],
    ['a lone low surrogate', { a: 'x\udc00y' }, '/a'],
    ['a lone surrogate in a name', { '\ud83d': 1 }, '/\ud83d'],
    ['a cycle', cycle, '/self/0'],
    ['names with the pointer’s own signs', { 'a/b': { 'c~d': undefined } }, '/a~1b/c~0d'],
  ])('%s', (_, value, path) => {
    expect(refusal(value).path).toBe(path);
  });
});

function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  const turned: Record<string, unknown> = Object.create(null);
  for (const [name, member] of Object.entries(value).reverse()) turned[name] = backwards(member);
  return turned;
}
