import { describe, expect, test } from '@jest/globals';
import type { Schema } from '../../data/client.ts';
import { followsWords } from './follows-words.ts';

const NOTHING: Schema<'WhatFollows'> = {
  bar: null,
  transfers: [],
  notices: [],
  clocksStarted: [],
  clocksEnded: [],
  records: [],
};
const transfer = {
  transferId: '1',
  title: 'Trucks',
  instrumentId: 'fmf',
  unitId: null,
  state: 'planned',
  totalUsd: null,
} as const;

describe('what follows from an act, in words', () => {
  test('says that nothing is touched where nothing is', () => {
    expect(followsWords({ from: 'Under review.', to: 'Under review.', follows: NOTHING })).toEqual([
      'The proceeding stays where it is: Under review.',
      'No bar begins or ends.',
    ]);
  });

  test('counts what a bar stops, names who must be told, and gives the last day of a clock', () => {
    const follows: Schema<'WhatFollows'> = {
      ...NOTHING,
      bar: 'begins',
      transfers: [transfer],
      notices: [{ title: 'Report', cite: '(c)', recipient: 'a committee', timing: 'promptly' }],
      clocksStarted: [{ words: 'Report within 90 days.', cite: '(e)', days: 90, due: '2031-04-01' }],
    };
    expect(followsWords({ from: 'Deciding.', to: 'Barred.', follows })).toEqual([
      'The proceeding then stands here: Barred.',
      'A bar begins.',
      '1 transfer under way stops.',
      '1 notice becomes due: Report (a committee).',
      'A clock starts: Report within 90 days. Last day: 1 Apr 2031.',
    ]);
  });

  test('of a bar that ends it does not say that anything may go', () => {
    const follows = { ...NOTHING, bar: 'ends', transfers: [transfer, transfer] } as const;
    const words = followsWords({
      from: 'a',
      to: 'b',
      follows: { ...follows, transfers: [...follows.transfers] },
    });
    expect(words).toContain(
      '2 transfers under way no longer held by this law; other laws may hold what it held.',
    );
  });
});
