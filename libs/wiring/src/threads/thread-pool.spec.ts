import { afterEach, describe, expect, test } from '@jest/globals';
import { startThreads, type ThreadPool } from './thread-pool.ts';

const moduleOf = (body: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`export const prepare = (data) => (task) => { ${body} };`)}`,
  );

let pool: ThreadPool<unknown, unknown> | undefined;
afterEach(() => pool?.close());
const start = (body: string, data: unknown = null) =>
  (pool = startThreads({ module: moduleOf(body), data, size: 2 }));

describe('a pool of threads', () => {
  test('gives each thread the data, and answers in the order asked', async () => {
    const { ask } = start('return data + task;', 10);
    expect(await Promise.all([ask(0, 1), ask(1, 2), ask(0, 3)])).toEqual([11, 12, 13]);
  });

  test('rejects with what a task threw, and goes on', async () => {
    const { ask } = start('if (task === 0) throw new Error("nought"); return task;');
    await expect(ask(0, 0)).rejects.toThrow('nought');
    expect(await ask(0, 5)).toBe(5);
  });

  test('rejects what was asked of a thread that ends, then and later', async () => {
    const { ask } = start('process.exit(3);');
    await expect(ask(1, 1)).rejects.toThrow('ended with code 3');
    await expect(ask(1, 1)).rejects.toThrow('ended with code 3');
  });

  test('has no more threads than it was given', () => {
    const { ask, size } = start('return task;');
    expect(size).toBe(2);
    expect(() => ask(2, 1)).toThrow('no thread 2');
  });
});
