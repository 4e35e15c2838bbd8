import { describe, expect, test } from '@jest/globals';
import type { Schema } from '../../data/client.ts';
import { readQueue, roundsOf, statusOf } from './read-notices.ts';

type Notice = Schema<'NoticeHead'>;

const notice = (id: string, dutyId: string, timing: object) =>
  ({ id, dutyId, timing, proceedingId: 'p', recordedAt: 'r', dueFrom: '2026-01-01' }) as unknown as Notice;
const gate = { kind: 'gate', words: '' };
const clock = (due: string) => ({ kind: 'clock', clock: { due } });

describe('the queue of notices', () => {
  test('puts the recipients of one duty together, and what has a last day first', () => {
    const rounds = roundsOf(
      [
        notice('1', 'list', gate),
        notice('2', 'list', gate),
        notice('3', 'late', clock('2026-12-23')),
        notice('4', 'soon', clock('2026-12-01')),
      ],
      'open',
    );
    expect(rounds.map(({ first, notices }) => [first.id, notices.length])).toEqual([
      ['4', 1],
      ['3', 1],
      ['1', 2],
    ]);
  });

  test('narrows to those with a last day, or that something waits for', () => {
    const all = [
      notice('1', 'a', gate),
      notice('2', 'b', clock('2026-12-01')),
      notice('3', 'c', { kind: 'untimed' }),
    ];
    const ids = (queue: 'due' | 'gate') => roundsOf(all, queue).map(({ first }) => first.id);
    expect([ids('due'), ids('gate')]).toEqual([['2'], ['1']]);
  });

  test('is the open ones where the address names none', () => {
    expect([
      readQueue(null),
      readQueue('nonsense'),
      statusOf(readQueue('gate')),
      statusOf('withdrawn'),
    ]).toEqual(['open', 'open', 'open', 'withdrawn']);
  });
});
