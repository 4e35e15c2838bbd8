import { describe, expect, test } from '@jest/globals';
import { backFrom, doorAddress } from './door-address.ts';

describe('the door of a case', () => {
  test('leads back to where somebody was going, with its filters', () => {
    const { search } = new URL(doorAddress('c', '/notices/n?part=2'), 'http://here.example');
    expect(backFrom(new URLSearchParams(search))).toBe('/notices/n?part=2');
  });
  test.each(['//elsewhere.example', 'https://elsewhere.example', '/\\\\elsewhere.example', ''])(
    'leads nowhere else: %s',
    (back) => {
      expect(backFrom(new URLSearchParams({ back }))).toBeUndefined();
    },
  );
});
