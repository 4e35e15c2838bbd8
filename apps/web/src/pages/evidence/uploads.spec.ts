import { describe, expect, test } from '@jest/globals';
import type { Upload } from './uploads.ts';
import { changed, nextOf, retried, titleOf } from './uploads.ts';

const file = (key: string, more: Partial<Upload> = {}): Upload => ({
  key,
  name: `${key}.txt`,
  size: 1,
  title: key,
  stage: 'waits',
  ...more,
});

describe('files that are added together', () => {
  test('are sent one at a time, in their order', () => {
    expect(nextOf([file('a', { stage: 'added' }), file('b'), file('c')])?.key).toBe('b');
    expect(nextOf([file('a', { stage: 'sending' }), file('b')])).toBeUndefined();
  });

  test('do not lose the others where one fails', () => {
    const after = changed([file('a', { stage: 'adding' }), file('b')], 'a', { stage: 'failed', why: 'No.' });
    expect(nextOf(after)?.key).toBe('b');
  });

  test('are tried again without sending what arrived', () => {
    const [again] = retried([file('a', { stage: 'failed', uploadId: 'u' })]);
    expect(again).toMatchObject({ stage: 'waits', uploadId: 'u' });
    expect(retried([file('b', { stage: 'same' })])[0]?.stage).toBe('same');
  });

  test('are offered a title from their name', () => {
    expect(titleOf('guard_roster_march.pdf')).toBe('guard roster march');
    expect(titleOf('.env')).toBe('.env');
    expect(titleOf('قائمة.txt')).toBe('قائمة');
  });
});
