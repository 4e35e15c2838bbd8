import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Sourced } from './origin-clusters.ts';
import { independentOrigins, originClusters } from './origin-clusters.ts';

const item = (id: string, more: Partial<Sourced> = {}): Sourced => ({
  id,
  sha256: `hash of ${id}`,
  canonicalUrl: null,
  copyOf: null,
  originId: null,
  ...more,
});

describe('origin clusters', () => {
  test('items that share nothing are independent', () => {
    expect(independentOrigins([item('a'), item('b')])).toBe(2);
  });

  test('no items have no origin', () => {
    expect(independentOrigins([])).toBe(0);
  });

  test('five reports of one witness count as one', () => {
    const reports = ['a', 'b', 'c', 'd', 'e'].map((id) => item(id, { originId: 'witness' }));
    expect(independentOrigins([...reports, item('f')])).toBe(2);
  });

  test('the same bytes, the same address and a working copy are the same origin, through each other', () => {
    const items = [
      item('a', { sha256: 'x' }),
      item('b', { sha256: 'x', canonicalUrl: 'https://example.org/1' }),
      item('c', { canonicalUrl: 'https://example.org/1' }),
      item('d', { copyOf: 'c' }),
      item('e'),
    ];
    expect(originClusters(items)).toEqual([['a', 'b', 'c', 'd'], ['e']]);
  });

  test('a working copy whose original is not among the items counts once, as do two copies of it', () => {
    expect(independentOrigins([item('a', { copyOf: 'z' })])).toBe(1);
    expect(independentOrigins([item('a', { copyOf: 'z' }), item('b', { copyOf: 'z' })])).toBe(1);
  });

  test('an identifier that reads like another kind of key joins nothing', () => {
    expect(independentOrigins([item('x', { originId: 'y' }), item('y', { sha256: 'origin:y' })])).toBe(2);
  });

  test('each item is in one cluster, the order does not matter, a twin adds no origin and a stranger one', () => {
    const some = fc.constantFrom('p', 'q', 'r', null);
    const sourced = fc.record({
      id: fc.uuid(),
      sha256: fc.constantFrom('1', '2', '3', '4', '5', '6'),
      canonicalUrl: some,
      copyOf: fc.constant(null),
      originId: some,
    });
    const items = fc.uniqueArray(sourced, { selector: ({ id }) => id, maxLength: 12 });
    fc.assert(
      fc.property(items, (all) => {
        const clusters = originClusters(all);
        expect(clusters.flat().sort()).toEqual(all.map(({ id }) => id).sort());
        expect(independentOrigins([...all].reverse())).toBe(clusters.length);
        const twins = all.slice(0, 1).map((one) => ({ ...one, id: 'twin' }));
        expect(independentOrigins([...all, ...twins])).toBe(clusters.length);
        expect(independentOrigins([...all, item('stranger')])).toBe(clusters.length + 1);
      }),
    );
  });
});
