import { SYSTEM } from '../kernel/actor.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';

/** What a sweep removed. */
export interface Swept {
  readonly files: number;
  readonly unfinished: number;
}

const DAY = 86_400_000;
const BATCH = 500;

type Needs = Pick<Ports, 'unitOfWork' | 'files' | 'clock'>;

/**
 * Removes files that no record names, a day after they were stored: what is left where a file was stored and its transaction then
 * failed. Removes unfinished uploads to which nothing was written for a day. A file that was ever recorded stays for
 * ever. Safe at any time, on any number of processes at once; for the worker, as nobody in particular.
 */
export const sweepFiles =
  ({ unitOfWork, files, clock }: Needs) =>
  async (): Promise<Swept> => {
    const before = new Date(Date.parse(clock.now()) - DAY).toISOString();
    const unfinished = await files.clearUnfinished(before);
    let [swept, batch]: [number, string[]] = [0, []];
    for await (const sha256 of files.storedBefore(before)) {
      batch.push(sha256);
      if (batch.length < BATCH) continue;
      swept += await sweepBatch({ unitOfWork, files, clock }, batch);
      batch = [];
    }
    return { files: swept + (await sweepBatch({ unitOfWork, files, clock }, batch)), unfinished };
  };

async function sweepBatch(needs: Needs, batch: readonly string[]): Promise<number> {
  const found = await needs.unitOfWork.run(SYSTEM, async ({ evidence }) =>
    done(await evidence.unrecorded(batch)),
  );
  if (!found.ok) throw new Error(found.refusal.message);
  let swept = 0;
  for (const sha256 of found.value) if (await sweepOne(needs, sha256)) swept += 1;
  return swept;
}

/** Looks again under the lock that recording takes too: a file that was recorded meanwhile stays. */
async function sweepOne({ unitOfWork, files }: Needs, sha256: string): Promise<boolean> {
  const swept = await unitOfWork.run(SYSTEM, async ({ evidence, ledger }) => {
    await evidence.lock(`file:${sha256}`);
    if ((await evidence.unrecorded([sha256])).length === 0) return done(false);
    await ledger.append({ chain: `file:${sha256}`, act: 'evidence-file.swept', data: { sha256 } });
    await files.remove(sha256);
    return done(true);
  });
  return swept.ok && swept.value;
}
