import { describe, expect, test } from '@jest/globals';
import { isTakenWhole, partsToSend } from './parts-to-send.ts';

const PARTS = [
  { fromRow: 2, toRow: 51, nominations: 50 },
  { fromRow: 52, toRow: 80, nominations: 29 },
];
const taken = (fromRow: number | null, toRow: number | null) => ({
  requestId: 'r',
  title: 'Earlier',
  submittedAt: '2026-11-01T00:00:00Z',
  selection: { country: null, report: null, fiscalYear: null, fromRow, toRow },
});

describe('the parts of a file', () => {
  test('that were taken are not sent again', () => {
    expect(partsToSend(PARTS, [])).toEqual(PARTS);
    expect(partsToSend(PARTS, [taken(2, 51)])).toEqual([PARTS[1]]);
    expect(partsToSend(PARTS, [taken(2, 51), taken(52, 80)])).toEqual([]);
  });

  test('are all to be sent, with a reason, where the whole file or other rows were taken', () => {
    expect(partsToSend(PARTS, [taken(null, null)])).toEqual(PARTS);
    expect(isTakenWhole(PARTS, [taken(null, null)])).toBe(true);
    expect(isTakenWhole(PARTS, [taken(40, 60)])).toBe(true);
    expect(isTakenWhole(PARTS, [taken(2, 51)])).toBe(false);
  });
});
