import { describe, expect, test } from '@jest/globals';
import { readActPayload } from './read-act-payload.ts';

const ASKS = [
  { field: 'reasons', kind: 'text' },
  { field: 'evidenceIds', kind: 'ids' },
  { field: 'valueUsd', kind: 'amount' },
  { field: 'classified', kind: 'flag' },
] as const;

describe('what an act is sent with', () => {
  test('is what was written, each of its kind', () => {
    const texts = {
      reasons: ' Because. ',
      evidenceIds: 'a\n\n b ',
      valueUsd: '25,000,000',
      classified: 'true',
    };
    expect(readActPayload(ASKS, texts)).toEqual({
      reasons: 'Because.',
      evidenceIds: ['a', 'b'],
      valueUsd: 25_000_000,
      classified: true,
    });
  });

  test('leaves out what was left empty; a box that is not ticked says no', () => {
    expect(readActPayload(ASKS, { reasons: '  ', evidenceIds: '' })).toEqual({ classified: false });
  });

  test('sends a number that is none as it was written', () => {
    expect(readActPayload(ASKS.slice(0, 3), { valueUsd: 'about 5' })).toEqual({ valueUsd: 'about 5' });
  });
});
