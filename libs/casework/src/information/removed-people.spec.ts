import { describe, expect, test } from '@jest/globals';
import { removalFaults } from './removed-people.ts';

const KEPT = [
  { reference: 'V1', removedIn: null },
  { reference: 'V2', removedIn: 3 },
  { reference: 'W1', removedIn: null },
];

describe('people who are to be taken away from an alleged event', () => {
  test('are some of those kept apart from it', () => {
    expect(removalFaults([], KEPT)).toEqual([]);
    expect(removalFaults(['W1', 'V1'], KEPT)).toEqual([]);
  });

  test('are refused one by one where nobody has the reference, with those who are there', () => {
    expect(removalFaults(['V1', 'v1', 'W7'], KEPT)).toEqual([
      {
        where: 'removePeople.1',
        found: 'v1',
        expected: 'the reference of a person kept apart from it now: V1, W1',
      },
      expect.objectContaining({ where: 'removePeople.2', found: 'W7' }),
    ]);
  });

  test('are refused where they were taken away before, with the version that did', () => {
    expect(removalFaults(['V2'], KEPT)).toMatchObject([{ found: 'V2, taken away in version 3' }]);
    expect(removalFaults(['V2'], KEPT.slice(1, 2))).toMatchObject([
      { expected: 'nobody: no person is kept apart from it now' },
    ]);
  });
});
