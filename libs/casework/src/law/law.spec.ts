import { describe, expect, test } from '@jest/globals';
import { AUTHORITIES, INSTRUMENTS } from '#law';
import type { Adoption } from './reading-store.ts';
import { standingOn } from './reading-store.ts';
import { adoptedOn } from './show-law.ts';
import { countUnverified, shown } from './shown.ts';

const adoption = (more: Partial<Adoption>): Adoption => ({
  id: 'one',
  readingId: 'us-22usc2378d/cash-sales',
  alternativeId: 'grants-only',
  reasons: 'Because.',
  effectiveFrom: '2026-01-01',
  recordedAt: '2026-01-01T00:00:00.000Z',
  adviser: 'Lex Counsel',
  ...more,
});

function everyProvenance(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'checkedOn' in value ? [value as Record<string, unknown>] : [];
  return [...own, ...Object.values(value).flatMap(everyProvenance)];
}

describe('the law as it is shown', () => {
  test.each(AUTHORITIES.map((authority) => [authority.id, authority] as const))(
    '%s says of every statement whether it was read in the text',
    (_id, authority) => {
      const all = everyProvenance(shown(authority));
      expect(all.length).toBeGreaterThan(10);
      for (const { status, verified } of all) expect(verified).toBe(status === 'read-in-text');
      expect(countUnverified(authority)).toBe(all.filter(({ verified }) => verified === false).length);
      expect(JSON.parse(JSON.stringify(shown(authority)))).toEqual(shown(authority));
    },
  );

  test('every instrument says where it was read', () => {
    for (const instrument of INSTRUMENTS) {
      const { provenance, notices } = shown(instrument);
      for (const one of [provenance, ...notices.map((notice) => notice.provenance)])
        expect(one.verified).toBe(one.status === 'read-in-text');
    }
  });
});

describe('the adoption that stands', () => {
  const first = adoption({ id: 'first' });
  const later = adoption({ id: 'later', alternativeId: 'every-furnishing', effectiveFrom: '2026-06-01' });
  const correction = adoption({
    id: 'correction',
    alternativeId: 'every-furnishing',
    recordedAt: '2026-02-01T00:00:00.000Z',
  });

  test('is none before the first day, and then the one that began last', () => {
    expect(standingOn([later, first], '2025-12-31')).toBeUndefined();
    expect(standingOn([later, first], '2026-01-01')?.id).toBe('first');
    expect(standingOn([first, later], '2026-06-01')?.id).toBe('later');
  });

  test('of two that begin on one day is the one recorded last', () => {
    expect(standingOn([correction, first], '2026-03-01')?.id).toBe('correction');
    expect(adoptedOn([first, correction], '2026-03-01')).toEqual({
      'us-22usc2378d/cash-sales': 'every-furnishing',
    });
    expect(adoptedOn([first], '2025-01-01')).toEqual({});
  });
});
