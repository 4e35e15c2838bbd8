import { describe, expect, test } from '@jest/globals';
import type { Schema } from '../../data/client.ts';
import { placeHierarchy } from './place-hierarchy.ts';

const step = (childId: string, parentId: string): Schema<'HierarchyStep'> => ({
  ...{ claimId: `${childId}-${parentId}`, childId, childName: childId, parentId, parentName: parentId },
  ...{ kind: 'command', certainty: 'cited', fromDate: null, toDate: null },
});
const unit = { id: 'brigade', name: 'brigade', country: 'QM', mergedInto: null, revision: 1 };
const path = (unitId: string, endId: string, ...steps: Schema<'HierarchyStep'>[]) => ({
  unitId,
  endId,
  steps,
});
const up = step('brigade', 'command');

describe('the drawing of a hierarchy', () => {
  const { units, links } = placeHierarchy({
    unit,
    above: [path('brigade', 'command', up), path('brigade', 'army', up, step('command', 'army'))],
    below: [
      path('brigade', '10th', step('10th', 'brigade')),
      path('brigade', '9th', step('9th', 'brigade')),
      path('brigade', 'a', step('9th', 'brigade'), step('a', '9th')),
      path('brigade', 'a', step('10th', 'brigade'), step('a', '10th')),
    ],
  });

  test('has what is above at the top, then the unit, then what is below, by name and number', () => {
    expect(units.map(({ id, depth, role }) => `${'.'.repeat(depth)}${id} ${role}`)).toEqual([
      'army above',
      '.command above',
      '..brigade asked',
      '...9th below',
      '....a below',
      '...10th below',
    ]);
  });

  test('has a unit that stands in two places once, with both links', () => {
    expect(links.filter(({ childId }) => childId === 'a').map(({ parentId }) => parentId)).toEqual([
      '9th',
      '10th',
    ]);
  });

  test('has the unit alone where nothing is known around it', () => {
    expect(placeHierarchy({ unit, above: [], below: [] }).units).toMatchObject([{ id: 'brigade', depth: 0 }]);
  });
});
