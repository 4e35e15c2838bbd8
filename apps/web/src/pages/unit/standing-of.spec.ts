import { describe, expect, test } from '@jest/globals';
import { standingOf } from './standing-of.ts';

const bar = (
  barId: string,
  unitId: string,
  heldBack: { ground: string; scope: string | null } | null = null,
) => ({
  ...{ barId, unitId, heldBack, authorityId: 'us-22usc2378d', proceedingId: 'p' },
  ...{ effectiveFrom: '2025-01-01', extended: false },
});
const reach = (unitId: string, barId: string, path: string[] = [], certain = true) => ({
  unitId,
  barId,
  path,
  certain,
});

describe('what is barred in a hierarchy', () => {
  test('is said of the unit itself, and of those below with the unit it comes from', () => {
    const found = standingOf({
      bars: [bar('b', 'one')],
      reach: [reach('one', 'b'), reach('two', 'b', ['link'])],
    });
    expect(found.get('one')).toMatchObject({ kind: 'barred', through: null });
    expect(found.get('two')).toMatchObject({ kind: 'under', through: 'one' });
    expect(found.get('three')).toBeUndefined();
  });

  test('is perhaps so over a link that nobody states, and held back only by an exit for everything', () => {
    expect(
      standingOf({ bars: [bar('b', 'one')], reach: [reach('two', 'b', ['l'], false)] }).get('two')?.kind,
    ).toBe('perhaps-under');
    const whole = { bars: [bar('b', 'one', { ground: 'waived', scope: null })], reach: [reach('one', 'b')] };
    expect(standingOf(whole).get('one')?.kind).toBe('held-back');
    const part = {
      bars: [bar('b', 'one', { ground: 'excepted', scope: 'disaster relief' })],
      reach: [reach('one', 'b')],
    };
    expect(standingOf(part).get('one')?.kind).toBe('barred');
  });
});
