import { describe, expect, test } from '@jest/globals';
import { addressToAdd, backWith, cameFrom } from './came-from.ts';

const ID = '0198c0de-0000-7000-8000-000000000001';
const from = { back: `/requests/${ID}?view=match&at=1`, source: 'Course, row 3' };

describe('A unit that is added for a row of a request', () => {
  test('leads back to that row', () => {
    const address = new URL(addressToAdd('3. Btl “Nord”', 'QM', from), 'http://localhost');
    expect(address.searchParams.get('text')).toBe('3. Btl “Nord”');
    expect(cameFrom(address.searchParams)).toEqual(from);
    expect(backWith(from, 'unit-1')).toBe(`/requests/${ID}?view=match&at=1&added=unit-1`);
    const placed = { ...from, back: `${from.back}#from=50&row=2` };
    expect(backWith(placed, 'unit-1')).toBe(`/requests/${ID}?view=match&at=1&added=unit-1#from=50&row=2`);
  });

  test.each(['https://elsewhere.example/', '//elsewhere.example', `/requests/${ID}/../..`, '/units', ''])(
    'leads nowhere else: %s',
    (back) => {
      expect(cameFrom(new URLSearchParams({ back }))).toBeUndefined();
    },
  );
});
