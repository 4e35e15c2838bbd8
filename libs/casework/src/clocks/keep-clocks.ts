import { findAuthority } from '#law';
import type { Proceeding, RunningClock } from '#workflow';
import { clocksOf } from '#workflow';
import type { TransitionContext } from '../consequences/transition-context.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { holidaysAround } from '../proceedings/known-at.ts';
import type { NewClock } from './clock-store.ts';
import { keepRunning } from './keep-running.ts';

/**
 * Keeps which clocks of a proceeding run, wherever an act has changed that, so that the clocks of all cases can be listed
 * without opening them. When each ends is counted anew whenever it is read.
 */
export async function keepClocks(transaction: Transaction, context: TransitionContext): Promise<void> {
  const { before, after, at, proceedingId } = context;
  const known = { holidays: holidaysAround(at) };
  const [was, is] = [clocksOf(before, at, known), clocksOf(after, at, known)];
  if (JSON.stringify(was.map(keyOf)) === JSON.stringify(is.map(keyOf))) return;
  const record = await transaction.cases.byId(context.caseId);
  if (record === undefined) throw new Error(`The case ${context.caseId} of a proceeding is there.`);
  const about = { proceedingId, caseId: context.caseId, country: record.country };
  await keepRunning(
    transaction,
    proceedingId,
    is.map((clock) => newClock(clock, after, about)),
  );
}

const keyOf = ({ clockId, since, computed }: RunningClock) => [clockId, since, computed?.due ?? null];

function newClock(
  clock: RunningClock,
  { context }: Proceeding,
  about: { readonly proceedingId: string; readonly caseId: string; readonly country: string },
): NewClock {
  const { authorityId } = context.procedure;
  const { clockId, words, cite, counting, days, provenance, since, startedBy, endsBy, computed } = clock;
  const count = { start: since, days, counting, backwards: false, holidays: null };
  return {
    source: 'proceeding',
    sourceId: about.proceedingId,
    clockId,
    kind: endsBy === null ? 'period' : 'deadline',
    label: findAuthority(authorityId)?.standing === 'law' ? 'law' : 'policy',
    country: about.country,
    caseId: about.caseId,
    authorityId,
    accountId: null,
    since,
    sortsOn: computed?.due ?? null,
    terms: { words, cite, count, provenance, startedBy, endsBy },
  };
}
