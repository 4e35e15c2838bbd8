import { describe, expect, test } from '@jest/globals';
import type { Authority } from '#law';
import { AUTHORITIES, findAuthority, fromMemory } from '#law';
import { useRestrictions } from './ask-use-conditions.ts';
import type { ConditionFinding } from './condition-store.ts';
import { statusesOn } from './condition-store.ts';

const found = (more: Partial<ConditionFinding>): ConditionFinding => ({
  id: 'one',
  caseId: 'case',
  authorityId: 'invented-act',
  conditionId: 'aid',
  status: 'met',
  reasons: 'As seen.',
  evidenceIds: [],
  foundOn: '2031-02-01',
  by: { at: '2031-02-02T00:00:00.000Z', accountId: 'a', personId: 'p', name: 'Ada' },
  ...more,
});

const bill = findAuthority('bill-ceasefire-compliance');
if (bill === undefined) throw new Error('The bill is on record.');
const facts = { useArea: 'bill-area-1', defensiveOnly: false, instrument: 'fmf' };
const inForce = [{ from: '2031-01-01', to: null, provenance: fromMemory('invented') }];
const law: Authority = { ...bill, id: 'invented-act', standing: 'law', inForce };

describe('conditions of use in an answer', () => {
  test('enter it for a law in force, and for nothing else', () => {
    const asked = { on: '2031-03-01', facts, findings: [found({ status: 'unmet' })] };
    expect(useRestrictions([law], asked)[0]?.answer.outcome).toBe('restricted');
    expect(useRestrictions([law], { ...asked, on: '2030-12-31' })).toEqual([]);
    for (const standing of ['proposed', 'policy', 'historical'] as const)
      expect(useRestrictions([{ ...law, standing }], asked)).toEqual([]);
    expect(useRestrictions(AUTHORITIES, asked)).toEqual([]);
  });

  test('hold as they were found on the day, the last recorded of one day', () => {
    const later = found({ id: 'two', status: 'unmet', foundOn: '2031-05-01' });
    const corrected = found({
      id: 'three',
      status: 'undetermined',
      by: { ...found({}).by, at: '2031-06-01T00:00:00.000Z' },
    });
    expect(statusesOn([later, found({})], '2031-03-01')).toEqual({ aid: 'met' });
    expect(statusesOn([later, found({})], '2031-05-01')).toEqual({ aid: 'unmet' });
    expect(statusesOn([corrected, found({})], '2031-03-01')).toEqual({ aid: 'undetermined' });
    expect(statusesOn([found({})], '2031-01-31')).toEqual({});
  });
});
