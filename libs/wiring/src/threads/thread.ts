import { parentPort, workerData } from 'node:worker_threads';

/** What a thread starts with. */
export interface ThreadStart {
  /** Address of the module that knows the work. */
  readonly module: string;
  readonly data: unknown;
}

/** What a module of threads exports as `prepare`: from what each thread is given to the function that does one task. */
export type PrepareThread<Data, Task, Result> = (data: Data) => (task: Task) => Result;

/** What a thread is asked, and what it answers: the value, or what was thrown. */
export interface ThreadQuestion<Task> {
  readonly id: number;
  readonly task: Task;
}
export interface ThreadAnswer<Result> {
  readonly id: number;
  readonly value?: Result;
  readonly error?: Error;
}

const port = parentPort;
if (port !== null) {
  const { module, data } = workerData as ThreadStart;
  const { prepare } = (await import(module)) as { prepare: PrepareThread<unknown, unknown, unknown> };
  const work = prepare(data);
  port.on('message', ({ id, task }: ThreadQuestion<unknown>) => {
    port.postMessage(answerOf(id, () => work(task)));
  });
}

function answerOf<Result>(id: number, work: () => Result): ThreadAnswer<Result> {
  try {
    return { id, value: work() };
  } catch (error) {
    return { id, error: error instanceof Error ? error : new Error(String(error)) };
  }
}
