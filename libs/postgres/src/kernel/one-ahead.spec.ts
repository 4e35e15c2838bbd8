import { describe, expect, test } from '@jest/globals';
import { oneAhead } from './one-ahead.ts';

const log: string[] = [];

async function* pages(last: number, failAt = -1): AsyncGenerator<number, void, undefined> {
  try {
    for (let page = 1; page <= last; page += 1) {
      log.push(`read ${page}`);
      if (page === failAt) throw new Error(`page ${page} failed`);
      yield page;
    }
  } finally {
    log.push('closed');
  }
}

/** Works on each page long enough for the next to be read. */
async function take(source: AsyncGenerator<number>, most = Number.POSITIVE_INFINITY): Promise<number[]> {
  log.length = 0;
  const taken: number[] = [];
  for await (const page of source) {
    taken.push(page);
    await new Promise((resolve) => setImmediate(resolve));
    log.push(`worked on ${page}`);
    if (taken.length === most) break;
  }
  return taken;
}

describe('reading one ahead', () => {
  test('gives every item once and in order, the next read before the last is worked on', async () => {
    expect(await take(oneAhead(pages(3)))).toEqual([1, 2, 3]);
    expect(log).toEqual([
      ...['read 1', 'read 2', 'worked on 1', 'read 3', 'worked on 2'],
      ...['closed', 'worked on 3'],
    ]);
  });

  test('gives nothing of nothing', async () => {
    expect(await take(oneAhead(pages(0)))).toEqual([]);
  });

  test('an error comes after the items before it, and the source is closed', async () => {
    const taken: number[] = [];
    const reading = async () => {
      for await (const page of oneAhead(pages(3, 3))) taken.push(page);
    };
    await expect(reading()).rejects.toThrow('page 3 failed');
    expect(taken).toEqual([1, 2]);
    expect(log.at(-1)).toBe('closed');
  });

  test('a reader who stops closes the source, and what was read ahead and failed disturbs nobody', async () => {
    expect(await take(oneAhead(pages(3, 2)), 1)).toEqual([1]);
    expect(log).toEqual(['read 1', 'read 2', 'closed', 'worked on 1']);
  });
});
