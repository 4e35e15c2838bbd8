import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { UnitComparison } from '#matching';
import { type ClosableComparing, compareHere, compareInThreads } from './compare-names.ts';

const units = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `u${n}`, country: 'QM', names: [`${n} Rifle Company`] }));
const comparison = (count: number, more: object = {}): UnitComparison => ({
  units: units(count),
  country: 'QM',
  limit: 5,
  texts: [{ text: '7 Rifle Coy', keep: ['u8'] }],
  ...more,
});

/** A thread that does what its body says, with what it was `asked`. */
const moduleOf = (body: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`export const prepare = () => (asked) => { ${body} };`)}`,
  );

let threads: ClosableComparing;
afterEach(() => threads.close());

describe('names compared in threads', () => {
  test('leave this thread free: a request is answered while they are compared', async () => {
    threads = compareInThreads(1, moduleOf('Atomics.wait(asked.comparison.gate, 0, 0); return [["done"]];'));
    const gate = new Int32Array(new SharedArrayBuffer(4));
    const server = createServer((_request, response) => void response.end('here'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const compared = threads.units(comparison(200, { gate }));
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('here');
    Atomics.store(gate, 0, 1);
    Atomics.notify(gate, 0);
    expect(await compared).toEqual([['done']]);
    server.close();
  });

  test('are few enough to be compared here where a thread is not worth it', async () => {
    threads = compareInThreads(1, moduleOf('throw new Error("a thread was asked");'));
    expect(await threads.units(comparison(20))).toEqual(await compareHere.units(comparison(20)));
    await expect(threads.units(comparison(200))).rejects.toThrow('a thread was asked');
  });

  test('go to a new thread after one has ended', async () => {
    const body =
      'if (asked.comparison.country === "QN") process.exit(1); return [[asked.comparison.country]];';
    threads = compareInThreads(1, moduleOf(body));
    await expect(threads.units(comparison(200, { country: 'QN' }))).rejects.toThrow('ended with code 1');
    expect(await threads.units(comparison(200))).toEqual([['QM']]);
  });

  test('go to the thread with least to do', async () => {
    threads = compareInThreads(
      2,
      moduleOf('globalThis.count = (globalThis.count ?? 0) + 1; return [[globalThis.count]];'),
    );
    const all = await Promise.all([1, 2, 3, 4].map(() => threads.units(comparison(200))));
    expect(all.flat(2).sort()).toEqual([1, 1, 2, 2]);
  });
});

test('what is to be told of is told although it is another unit', async () => {
  const [found] = await compareHere.units(comparison(20));
  expect(found?.map(({ id, match }) => [id, match.zone])).toEqual([
    ['u7', 'match'],
    ...(found ?? []).slice(1).map(({ id }) => [id, id === 'u8' ? 'none' : expect.any(String)]),
  ]);
});
