import { describe, expect, test } from '@jest/globals';
import { changesIn, firstOfMonth, monthOf } from './unit-time.ts';

describe('the day a unit is looked at', () => {
  test('is the first of the month that the slider stands at', () => {
    expect(firstOfMonth(monthOf('2012-07-15'))).toBe('2012-07-01');
    expect(firstOfMonth(monthOf('2011-12-31') + 1)).toBe('2012-01-01');
  });

  test('can be one on which something changed, read from dates as precise as their sources', () => {
    expect(changesIn(['2012-07-01', '1998', null, '2004-06', '1998'])).toEqual([
      '1998-01-01',
      '2004-06-01',
      '2012-07-01',
    ]);
  });
});
