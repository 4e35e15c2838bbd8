import { describe, expect, test } from '@jest/globals';
import { shareWork, type SharedTask } from './share-work.ts';
import type { ThreadPool } from './thread-pool.ts';

/** A pool that notes who did what; a thread does its tasks in turn, each taking the time of its size. */
function notingPool(size: number) {
  const did: string[][] = Array.from({ length: size }, () => []);
  const ask = async (thread: number, task: string): Promise<string> => {
    did[thread]?.push(task);
    await new Promise((resolve) => setTimeout(resolve, task === 'fails' ? 0 : task.length));
    if (task === 'fails') throw new Error('it failed');
    return task.toUpperCase();
  };
  const pool: ThreadPool<string, string> = { size, ask, close: async () => undefined };
  return { did, pool };
}
const task = (group: string, name: string, size = 1): SharedTask<string> => ({ group, size, task: name });

describe('shared work', () => {
  test('comes back in the order of the tasks', async () => {
    const { pool } = notingPool(2);
    const tasks = ['aaaaaa', 'b', 'cc', 'd', 'eee'].map((name, at) => task(`g${at % 3}`, name));
    expect(await shareWork(pool, tasks)).toEqual(['AAAAAA', 'B', 'CC', 'D', 'EEE']);
  });

  test('keeps a group with one thread while the other has its own', async () => {
    const { pool, did } = notingPool(2);
    const of = (group: string) => [1, 2, 3].map((n) => task(group, `${group}${n}`));
    await shareWork(pool, [...of('a'), ...of('b')]);
    expect(did.map((names) => names.join())).toEqual(['a1,a2,a3', 'b1,b2,b3']);
  });

  test('has an idle thread take over from the end of a long group', async () => {
    const { pool, did } = notingPool(2);
    await shareWork(
      pool,
      Array.from({ length: 8 }, (_, n) => task('only', `only${n}`)),
    );
    expect(did.flat().sort()).toEqual(Array.from({ length: 8 }, (_, n) => `only${n}`));
    expect(did[1]?.length).toBeGreaterThan(2);
  });

  test('does nothing with no tasks, and fails as the task failed', async () => {
    const { pool } = notingPool(2);
    expect(await shareWork(pool, [])).toEqual([]);
    await expect(shareWork(pool, [task('a', 'fails')])).rejects.toThrow('it failed');
  });
});
