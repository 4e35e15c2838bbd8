import { describe, expect, test } from '@jest/globals';
import type { Work } from './work-address.ts';
import { addressOfWork, nextAfter } from './work-address.ts';

const step = (more: Partial<Work>): Work =>
  ({
    kind: 'proceeding',
    id: 'p',
    caseId: 'c',
    proceedingId: 'p',
    requestId: null,
    undeclared: false,
    ...more,
  }) as Work;

describe('where a step is done', () => {
  test.each([
    ['a proceeding, in its case', step({}), '/cases/c?proceeding=p'],
    ['a notice, on its page', step({ kind: 'notice', id: 'n' }), '/notices/n'],
    [
      'an evidence item, in its viewer',
      step({ kind: 'evidence', id: 'e', proceedingId: null }),
      '/evidence/e',
    ],
    ['a request', step({ kind: 'request', id: 'r', requestId: 'r', caseId: null }), '/requests/r'],
    ['a clock of a request', step({ kind: 'clock', id: 'k', requestId: 'r', caseId: null }), '/requests/r'],
    ['information, on its page', step({ kind: 'information', id: 'i', caseId: null }), '/information/i'],
    ['a deviation, where it is signed', step({ kind: 'deviation', id: 'd', caseId: null }), '/deviations/d'],
    ['behind its own door', step({ undeclared: true }), '/cases/c?proceeding=p'],
    [
      'behind the door of a case, which leads back to it',
      step({ kind: 'evidence', id: 'e', undeclared: true }),
      '/cases/c?back=%2Fevidence%2Fe',
    ],
  ])('%s', (_what, item, address) => {
    expect(addressOfWork(item)).toBe(address);
  });
});

describe('the next step', () => {
  const items = ['a', 'b', 'c'].map((id) => step({ id }));
  test.each([
    ['follows the one that is still there', 'a', 'b'],
    ['is the first after the last', 'c', 'a'],
    ['is the first where the one before is done', 'gone', 'a'],
  ])('%s', (_what, id, next) => {
    expect(nextAfter(items, id)?.id).toBe(next);
  });
  test('is none where nothing else waits', () => {
    expect(nextAfter([step({ id: 'a' })], 'a')).toBeUndefined();
  });
});
