import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applicableThreshold } from './applicable-threshold.ts';
import type { ThresholdRow } from './authority.ts';
import { reportedIn } from './provenance.ts';

const provenance = reportedIn('an invented code, for tests', '2026-01-01');

const row = (id: string, group: string, value: number, more: Partial<ThresholdRow> = {}): ThresholdRow => ({
  id,
  table: 'sale',
  words: `Sales to ${group}`,
  cite: '(b)(1)',
  fact: 'totalUsd',
  where: { group },
  amount: { value, provenance },
  inForce: { from: '2000-01-01', to: null, provenance },
  ...more,
});

const ROWS = [row('near', 'near', 25_000_000), row('far', 'far', 14_000_000)];
const read = (
  facts: Readonly<Record<string, string | number | boolean | null>>,
  rows = ROWS,
  on = '2026-01-05',
) => applicableThreshold(rows, { table: 'sale', on, facts });

describe('a table of thresholds', () => {
  test('is reached at the amount itself and below it one dollar less, by the row of the group', () => {
    expect(read({ group: 'far', totalUsd: 14_000_000 })).toMatchObject({
      outcome: 'reached',
      decidedBy: [{ id: 'far' }],
    });
    expect(read({ group: 'far', totalUsd: 13_999_999 })).toMatchObject({
      outcome: 'below',
      decidedBy: [{ id: 'far' }],
    });
    expect(read({ group: 'near', totalUsd: 14_000_000 })).toMatchObject({
      outcome: 'below',
      decidedBy: [{ id: 'near' }],
    });
  });

  test('says which row decided and why, with every row that was read', () => {
    const { words, rows } = read({ group: 'far', totalUsd: 20_000_000 });
    expect(words).toBe('Sales to far (b)(1): $20,000,000 reaches $14,000,000.');
    expect(rows.map(({ row: { id }, outcome }) => [id, outcome])).toEqual([
      ['near', 'not-applicable'],
      ['far', 'reached'],
    ]);
  });

  test('is undetermined while a fact is missing, and names it; zero is known', () => {
    expect(read({ group: 'far' })).toMatchObject({
      outcome: 'undetermined',
      decidedBy: [],
      missing: ['totalUsd'],
    });
    expect(read({ totalUsd: 1 })).toMatchObject({ outcome: 'undetermined', missing: ['group'] });
    expect(read({ group: 'far', totalUsd: null }).outcome).toBe('undetermined');
    expect(read({ group: 'far', totalUsd: 'much' }).outcome).toBe('undetermined');
    expect(read({ group: 'far', totalUsd: 0 }).outcome).toBe('below');
  });

  test('one row reached is enough, whatever is missing for another', () => {
    const rows = [...ROWS, row('parts', 'far', 1_000_000, { fact: 'partsUsd' })];
    expect(read({ group: 'far', partsUsd: 1_000_000 }, rows)).toMatchObject({
      outcome: 'reached',
      decidedBy: [{ id: 'parts' }],
    });
    expect(read({ group: 'far', totalUsd: 1 }, rows)).toMatchObject({
      outcome: 'undetermined',
      missing: ['partsUsd'],
    });
  });

  test('decides nothing where it has no row for the case: that is undetermined, never below', () => {
    for (const facts of [{ group: 'elsewhere', totalUsd: 1 }, {}]) {
      expect(applicableThreshold(ROWS, { table: 'other', on: '2026-01-05', facts })).toMatchObject({
        outcome: 'undetermined',
        rows: [],
      });
    }
    expect(read({ group: 'elsewhere', totalUsd: 1 })).toMatchObject({
      outcome: 'undetermined',
      words: expect.stringContaining('No row of the table "sale"'),
    });
  });

  test('reads the rows in force on the day; the last day named is the first without them', () => {
    const rows = [
      row('old', 'far', 10, { inForce: { from: '2000-01-01', to: '2026-06-01', provenance } }),
      row('new', 'far', 100, { inForce: { from: '2026-06-01', to: null, provenance } }),
    ];
    const facts = { group: 'far', totalUsd: 50 };
    expect(read(facts, rows, '2026-05-31').decidedBy.map(({ id }) => id)).toEqual(['old']);
    expect(read(facts, rows, '2026-06-01')).toMatchObject({ outcome: 'below', decidedBy: [{ id: 'new' }] });
    expect(read(facts, rows, '1999-12-31').outcome).toBe('undetermined');
  });

  test('more money never brings a case from reached to below', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.constantFrom('near', 'far', 'elsewhere'), (amount, more, group) => {
        const before = read({ group, totalUsd: amount }).outcome;
        const after = read({ group, totalUsd: amount + more }).outcome;
        return before !== 'reached' || after === 'reached';
      }),
    );
  });
});
