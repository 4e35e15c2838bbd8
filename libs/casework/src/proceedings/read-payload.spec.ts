import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AskedField } from '#workflow';
import { isUuid } from '../kernel/is-uuid.ts';
import { faultsOf } from './read-payload.ts';

const asked = (field: string, kind: AskedField['kind'], more: Partial<AskedField> = {}): AskedField => ({
  field,
  kind,
  words: `The ${field}.`,
  required: true,
  cite: 'a test',
  basis: 'design',
  ...more,
});

const ASKS = [
  asked('name', 'text'),
  asked('day', 'date', { required: false }),
  asked('pick', 'choice', { choices: ['one', 'two'], required: false }),
  asked('sure', 'flag', { required: false }),
  asked('list', 'ids', { required: false }),
  asked('some', 'ids', { required: false, atLeast: 1 }),
];
const where = (payload: Record<string, unknown>) => faultsOf(ASKS, payload).map((fault) => fault.where);

describe('a payload', () => {
  test('with what is asked has no faults', () => {
    expect(where({ name: 'x', day: '2028-02-29', pick: 'one', sure: false, list: [], some: ['a'] })).toEqual(
      [],
    );
    expect(where({ name: 'x', day: null })).toEqual([]);
  });

  test.each([
    [{}, ['name']],
    [{ name: ' ' }, ['name']],
    [{ name: 7 }, ['name']],
    [{ name: '\ud800' }, ['name']],
    [{ name: 'x', day: '2026-02-29' }, ['day']],
    [{ name: 'x', day: '2026-1-1' }, ['day']],
    [{ name: 'x', pick: 'three' }, ['pick']],
    [{ name: 'x', pick: ['one'] }, ['pick']],
    [{ name: 'x', sure: 'yes' }, ['sure']],
    [{ name: 'x', list: 'a' }, ['list']],
    [{ name: 'x', list: ['a', 7] }, ['list.1']],
    [{ name: 'x', some: [] }, ['some']],
    [{ name: 'x', list: Array.from({ length: 501 }, () => 'a') }, ['list']],
    [{ name: 'x', extra: 1 }, ['extra']],
    [JSON.parse('{"name":"x","__proto__":{"day":"x"}}'), ['__proto__']],
    [JSON.parse('{"name":"x","constructor":1}'), ['constructor']],
  ])('%j is faulted at %j', (payload, expected) => {
    expect(where(payload)).toEqual(expected);
  });

  test('of any shape is read without an error, and a fault shows no more than a little of it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (payload) => {
        for (const { found, where: at } of faultsOf(ASKS, payload)) {
          expect(found.length).toBeLessThan(120);
          expect(at.length).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});

describe('a UUID', () => {
  test.each(['', 'x', '01890a5d-ac96-774b-bcce-b302099a805', "'; drop table cases; --", 7, null])(
    'is not %j',
    (value) => {
      expect(isUuid(value)).toBe(false);
    },
  );
  test('is one in either case', () => {
    expect(isUuid('01890a5d-ac96-774b-BCCE-b302099a8057')).toBe(true);
  });
});
