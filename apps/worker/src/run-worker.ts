import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import type { JobName } from '#casework';
import { integrateEntries } from '#casework';
import type { Boss } from '#postgres';
import { explainConnectionError } from '#postgres';
import { BOSS } from '#wiring';
import type { WorkHeeds } from './jobs.ts';
import { JOBS } from './jobs.ts';
import { keepQueues } from './derive-work.ts';
import { rekey } from './rekey.ts';
import { resumeSearches } from './resume-searches.ts';
import { sweepDaily } from './sweep-daily.ts';
import { endDeviations, watchDates } from './watch-dates.ts';

const ROUND_MS = 500;

/** A worker at work. */
export interface Worker {
  /** Finishes what is under way and takes no more. */
  stop(): Promise<void>;
}

export interface WorkerHooks {
  /** Gets a sentence when work fails; it is tried again. */
  readonly say: (sentence: string) => void;
}

/**
 * Works on jobs and, round after round, puts committed entries into the ledger's tree. Any number of workers may run
 * against one database: a job goes to one of them, and one at a time integrates. Once a day it sweeps orphaned
 * files, every hour it ends deviations that are over, every few seconds it goes on with searches that nobody is at, and
 * after an update it reads anew the names that the release before read.
 */
export async function runWorker(context: INestApplicationContext, hooks: WorkerHooks): Promise<Worker> {
  const boss = context.get<Boss>(BOSS);
  const names = Object.keys(JOBS) as JobName[];
  const stopping = new AbortController();
  const heeds: WorkHeeds = { shouldStop: () => stopping.signal.aborted };
  for (const name of names)
    await boss.work(name, async (jobs: { data: unknown }[]) => {
      for (const job of jobs) await JOBS[name]?.(job.data, context, heeds);
    });
  const rounds = integrateUntil(stopping.signal, context, hooks);
  const sweeps = sweepDaily(stopping.signal, context, hooks.say);
  const watching = { signal: stopping.signal, say: hooks.say };
  const dates = [
    endDeviations(context, watching),
    watchDates(context, watching),
    rekey(context, watching),
    keepQueues(context, watching),
  ];
  const searches = resumeSearches(context, heeds, { ...hooks, signal: stopping.signal });
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all([rounds, sweeps, ...dates, searches, ...names.map((name) => boss.offWork(name))]);
    },
  };
}

async function integrateUntil(
  signal: AbortSignal,
  context: INestApplicationContext,
  hooks: WorkerHooks,
): Promise<void> {
  const integrate = context.get<ReturnType<typeof integrateEntries>>(integrateEntries);
  let troubled = false;
  while (!signal.aborted) {
    const trouble = await integrate().then(
      () => undefined,
      (error: unknown) => describe(error),
    );
    if (trouble !== undefined && !troubled) hooks.say(`${trouble} Trying again.`);
    if (trouble === undefined && troubled) hooks.say('The worker is at work again.');
    troubled = trouble !== undefined;
    await sleep(ROUND_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** A lost connection is no news beyond that; anything else is shown as it is. */
function describe(error: unknown): string {
  const cause = error instanceof Error && 'driverError' in error ? error.driverError : error;
  if (explainConnectionError(cause, '')) return 'The worker lost its connection to the database.';
  return `The ledger's tree could not be extended: ${String(error)}`;
}
