import { afterAll, beforeAll } from '@jest/globals';
import type { Queue, WorkPage } from '#casework';
import type { TestApi } from '../support/api.ts';
import type { Caller } from '../support/people.ts';
import { signInAll, startDemo } from './browser/demo-world.ts';

/** Only what hangs takes this long. In milliseconds. */
export const PATIENCE = 600_000;

/** The program over the demo, from the first `beforeAll` on. Each file of tests has its own. */
export let api: TestApi;
let callers: ReadonlyMap<string, Caller>;

/** The tests of this file share the demo, in which everybody has signed in. */
export function openQueues(): void {
  beforeAll(async () => {
    api = await startDemo();
    callers = await signInAll(api);
  }, PATIENCE);
  afterAll(() => api?.close());
}

/** Who this is in the demo, by what stands before the @. Throws where nobody is. */
export function caller(name: string): Caller {
  const found = callers.get(name);
  if (found === undefined) throw new Error(`Nobody is ${name}.`);
  return found;
}

/** A page of a queue, as this person reads it; `more` is the rest of its address. */
export const pageOf = async (name: string, queue: Queue, more = ''): Promise<WorkPage> =>
  (await caller(name).get<WorkPage>(`/api/work/items?queue=${queue}${more}`)).body;
