import type { ThreadPool } from './thread-pool.ts';

/** A task, and how much work it is, in any unit. Tasks of one group are cheaper for a thread that has done one of it. */
export interface SharedTask<Task> {
  readonly group: string;
  readonly size: number;
  readonly task: Task;
}

/**
 * Has a pool do tasks: each group stays with one thread, the groups are spread evenly, and a thread with nothing left
 * takes over the last tasks of the one with most left. Results come in the order of the tasks, whoever did them.
 */
export async function shareWork<Task, Result>(
  pool: ThreadPool<Task, Result>,
  tasks: readonly SharedTask<Task>[],
): Promise<readonly Result[]> {
  const results = new Map<SharedTask<Task>, Result>();
  const queues = spread(tasks, pool.size);
  await Promise.all(
    queues.map(async (own, thread) => {
      for (let next = take(own, queues); next !== undefined; next = take(own, queues))
        results.set(next, await pool.ask(thread, next.task));
    }),
  );
  return tasks.map((one) => results.get(one) as Result);
}

const sizeOf = (tasks: readonly SharedTask<unknown>[]): number =>
  tasks.reduce((sum, { size }) => sum + size, 0);

/** The largest group first, each to the thread with least so far. */
function spread<Task>(tasks: readonly SharedTask<Task>[], size: number): SharedTask<Task>[][] {
  const queues = Array.from({ length: size }, (): SharedTask<Task>[] => []);
  const loads = queues.map(() => 0);
  const groups = [...Map.groupBy(tasks, ({ group }) => group).values()];
  for (const group of groups.sort((one, other) => sizeOf(other) - sizeOf(one))) {
    const least = loads.indexOf(Math.min(...loads));
    queues[least]?.push(...group);
    loads[least] = (loads[least] ?? 0) + sizeOf(group);
  }
  return queues;
}

function take<Task>(
  own: SharedTask<Task>[],
  queues: readonly SharedTask<Task>[][],
): SharedTask<Task> | undefined {
  if (own.length > 0) return own.shift();
  return queues.toSorted((one, other) => sizeOf(other) - sizeOf(one))[0]?.pop();
}
