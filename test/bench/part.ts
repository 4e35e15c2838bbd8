import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import path from 'node:path';

/** A process of its own that is asked to do one thing at a time. */
export interface Part {
  ask<Value>(what: string, data?: unknown): Promise<Value>;
  /** Ends it. Returns its peak of resident memory, in bytes. */
  stop(): Promise<number>;
}

type Handlers = Readonly<Record<string, (data: never) => unknown>>;
interface Asked {
  readonly id: number;
  readonly what: string;
  readonly data: unknown;
}
interface Answered {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

const KIBIBYTE = 1024;
const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Starts `parts/<name>.ts` and waits until it can be asked. */
export async function startPart(name: string, options: unknown): Promise<Part> {
  const child = fork(path.join(import.meta.dirname, 'parts', `${name}.ts`), [JSON.stringify(options)], {
    serialization: 'advanced',
  });
  running.add(child);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  child.on('message', ({ id, value, error }: Answered) => {
    if (error === undefined) waiting.get(id)?.resolve(value);
    else waiting.get(id)?.reject(new Error(`${name}: ${error}`));
    waiting.delete(id);
  });
  child.on('exit', (code) => {
    running.delete(child);
    for (const one of waiting.values()) one.reject(new Error(`${name} ended with code ${code}.`));
  });
  let count = 0;
  const ask = <Value>(what: string, data?: unknown): Promise<Value> => {
    const [id, answer] = [(count += 1), Promise.withResolvers<unknown>()];
    waiting.set(id, answer);
    child.send({ id, what, data } satisfies Asked);
    return answer.promise as Promise<Value>;
  };
  await ask('ready');
  return { ask, stop: () => ask<number>('stop') };
}

/** What the process was started with. */
export function partOptions<Options>(): Options {
  return JSON.parse(process.argv[2] ?? '{}') as Options;
}

/** In the part: answers what is asked, until asked to stop. */
export function answerAsks(handlers: Handlers, close: () => Promise<unknown>): void {
  process.on('disconnect', () => process.exit());
  process.on('message', ({ id, what, data }: Asked) => {
    const work = async () => {
      if (what === 'ready') return true;
      if (what === 'stop') return process.resourceUsage().maxRSS * KIBIBYTE;
      return handlers[what]?.(data as never);
    };
    const leave = () => {
      if (what === 'stop') void close().finally(() => process.exit());
    };
    work().then(
      (value) => process.send?.({ id, value } satisfies Answered, leave),
      (error: Error) => process.send?.({ id, error: error.stack ?? String(error) } satisfies Answered),
    );
  });
}
