import { Worker } from 'node:worker_threads';
import type { ThreadAnswer, ThreadQuestion, ThreadStart } from './thread.ts';

/** Threads of this process, each with state of its own, for work that keeps a processor busy. */
export interface ThreadPool<Task, Result> {
  readonly size: number;
  /** Has one thread do one task, after what it was asked before. Rejects with what the task threw, or if the thread ended. */
  ask(thread: number, task: Task): Promise<Result>;
  /** Ends the threads, whatever they are doing. */
  close(): Promise<void>;
}

/** What a pool runs. */
export interface ThreadPoolOptions {
  /** The module that knows the work; it exports `prepare`, a `PrepareThread`. */
  readonly module: URL;
  /** What each thread gets when it starts, copied once for each. */
  readonly data: unknown;
  readonly size: number;
}

/** Starts the threads. They do not keep the process alive while nothing is asked of them. */
export function startThreads<Task, Result>({
  module,
  data,
  size,
}: ThreadPoolOptions): ThreadPool<Task, Result> {
  const threads = Array.from({ length: size }, () => startThread<Task, Result>(module, data));
  return {
    size,
    ask: (number, task) => {
      const thread = threads[number];
      if (thread === undefined) throw new Error(`There is no thread ${number} among ${size}.`);
      return thread.ask(task);
    },
    close: async () => void (await Promise.all(threads.map(({ end }) => end()))),
  };
}

/** This file's neighbour, as source or compiled. */
const THREAD = new URL(import.meta.url.endsWith('.ts') ? 'thread.ts' : 'thread.js', import.meta.url);

interface Thread<Task, Result> {
  ask(task: Task): Promise<Result>;
  end(): Promise<unknown>;
}

function startThread<Task, Result>(module: URL, data: unknown): Thread<Task, Result> {
  const worker = new Worker(THREAD, { workerData: { module: module.href, data } satisfies ThreadStart });
  worker.unref();
  const waiting = new Map<number, PromiseWithResolvers<Result>>();
  let ended: Error | undefined;
  let count = 0;
  const settle = (id: number): PromiseWithResolvers<Result> | undefined => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    return one;
  };
  const fail = (error: Error): void => {
    ended ??= error;
    for (const id of [...waiting.keys()]) settle(id)?.reject(error);
  };
  worker.on('message', ({ id, value, error }: ThreadAnswer<Result>) => {
    if (error === undefined) settle(id)?.resolve(value as Result);
    else settle(id)?.reject(error);
  });
  worker.on('error', (error: Error) => fail(error));
  worker.on('exit', (code) => fail(new Error(`A thread ended with code ${code}.`)));
  return {
    ask: async (task) => {
      if (ended !== undefined) throw ended;
      const [id, answer] = [(count += 1), Promise.withResolvers<Result>()];
      waiting.set(id, answer);
      worker.ref();
      worker.postMessage({ id, task } satisfies ThreadQuestion<Task>);
      return answer.promise;
    },
    end: () => worker.terminate(),
  };
}
