import { describe, expect, test } from '@jest/globals';
import { AUTHORITIES } from './authorities/index.generated.ts';
import { findAuthority } from './find-authority.ts';
import type { Facts } from './finding.ts';
import { thresholdFor } from './threshold-for.ts';

const law = findAuthority('us-22usc2776');
if (law === undefined) throw new Error('the law of notification is expected to be there');

const read = (facts: Facts) =>
  thresholdFor(law, {
    table: 'certification',
    on: '2031-05-01',
    facts: { route: 'government-sale', constructionUsd: 0, ...facts },
  });

describe('a table of amounts with a fact of few values that nobody knows', () => {
  const named = { purchaserGroup: 'named-group' };

  test('is decided where every value of it gives the same', () => {
    const above = read({ ...named, majorEquipmentUsd: 26_000_000, totalUsd: 26_000_000 });
    expect(above.outcome).toBe('reached');
    expect(above.words).toContain('whatever newSalesTerritory is');
    expect(above.decidedBy.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['sale-named-equipment', 'sale-beyond-equipment']),
    );
    expect(read({ ...named, majorEquipmentUsd: 1, totalUsd: 2 }).outcome).toBe('below');
  });

  test('stays undetermined where it turns on that fact, or an amount is not known', () => {
    const between = read({ ...named, majorEquipmentUsd: 20_000_000, totalUsd: 20_000_000 });
    expect(between).toMatchObject({ outcome: 'undetermined', missing: ['newSalesTerritory'] });
    expect(read({ ...named, majorEquipmentUsd: null, totalUsd: 1 }).outcome).toBe('undetermined');
  });

  test('says nothing more where all is known', () => {
    const others = { purchaserGroup: 'all-others', majorEquipmentUsd: 14_000_000, totalUsd: 14_000_000 };
    expect(read(others)).toMatchObject({ outcome: 'reached', decidedBy: [{ id: 'sale-others-equipment' }] });
  });

  test.each(
    AUTHORITIES.filter(({ appliesFrom }) => appliesFrom !== undefined).map((one) => [one.id, one] as const),
  )('%s has the table from which it says that it applies', (_id, { appliesFrom, thresholds }) => {
    expect(thresholds.some(({ table }) => table === appliesFrom)).toBe(true);
  });
});
