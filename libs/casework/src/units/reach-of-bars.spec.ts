import { describe, expect, test } from '@jest/globals';
import type { HierarchyStep, LinkCertainty } from './hierarchy.ts';
import { reachOfBars } from './reach-of-bars.ts';
import type { BarOnUnit } from './unit-record-views.ts';

const step = (childId: string, parentId: string, certainty: LinkCertainty = 'cited'): HierarchyStep => ({
  ...{ claimId: `${childId}-${parentId}`, childId, childName: childId, parentId, parentName: parentId },
  ...{ kind: 'command', certainty, fromDate: null, toDate: null },
});
const path = (...steps: readonly HierarchyStep[]) => ({ unitId: 'asked', endId: 'end', steps });
const bar = (unitId: string): BarOnUnit => ({
  ...{ barId: `bar of ${unitId}`, proceedingId: 'p', authorityId: 'us-22usc2378d', unitId },
  ...{ effectiveFrom: '2025-01-01', extended: false, heldBack: null },
});

describe('what a bar reaches in a hierarchy', () => {
  test('is the unit itself and every unit below it, with the links on the way; no unit above it', () => {
    const walked = [
      path(step('brigade', 'command')),
      path(step('battalion', 'brigade'), step('brigade', 'command')),
    ];
    expect(reachOfBars(walked, [bar('brigade')])).toEqual([
      { unitId: 'brigade', barId: 'bar of brigade', path: [], certain: true },
      { unitId: 'battalion', barId: 'bar of brigade', path: ['battalion-brigade'], certain: true },
    ]);
  });

  test('is not certain over a link that no source states for the day, unless another way is stated', () => {
    const doubtful = [path(step('battalion', 'brigade', 'unstated'))];
    expect(reachOfBars(doubtful, [bar('brigade')])[1]).toMatchObject({ unitId: 'battalion', certain: false });
    const around = [...doubtful, path(step('battalion', 'regiment', 'assumed'), step('regiment', 'brigade'))];
    expect(reachOfBars(around, [bar('brigade')])).toContainEqual({
      ...{ unitId: 'battalion', barId: 'bar of brigade', certain: true },
      path: ['battalion-regiment', 'regiment-brigade'],
    });
  });

  test('comes to an end where the links go in a circle', () => {
    const circle = [path(step('one', 'other'), step('other', 'one'))];
    expect(reachOfBars(circle, [bar('one')]).map(({ unitId }) => unitId)).toEqual(['one', 'other']);
  });
});
