import type { Authority, ChartAct } from '#law';
import { AUTHORITIES } from '#law';
import { possibleActs } from '#workflow';
import { SYSTEM } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import type { ActDone } from './act.ts';
import { CLOCK } from './acting-as.ts';
import { carryOut } from './carry-out.ts';
import { holidaysAround } from './known-at.ts';
import { restored } from './restored.ts';

/** An act that the statute itself does when a clock has run out, and the states in which it can come. */
interface ActOfLaw {
  readonly authorityId: string;
  readonly act: ChartAct;
  readonly from: readonly string[];
}

/** Every act that belongs to the clock alone, in every drawn procedure. */
const ACTS_OF_LAW: readonly ActOfLaw[] = AUTHORITIES.flatMap(actsOfLaw);

function actsOfLaw({ id: authorityId, procedure }: Authority): readonly ActOfLaw[] {
  if (procedure.machine !== 'charted') return [];
  return procedure.acts
    .filter(({ roles }) => roles.every((role) => role === 'clock'))
    .map((act) => ({ authorityId, act, from: [...new Set(act.moves.flatMap(({ from }) => from))] }));
}

type Needs = Pick<Ports, 'unitOfWork' | 'views' | 'ids'>;

/**
 * Records in every proceeding what the law's own words did when a date came (22 U.S.C. 2304(c)(3): day 31 without the
 * statement). The standing counts from that day whether or not this ran. Each is a transaction of its own, and done once
 * however often this runs; the clock signs nothing and moves a proceeding nowhere else. For the worker.
 */
export const reportDates =
  ({ unitOfWork, views, ids }: Needs) =>
  async (): Promise<readonly ActDone[]> => {
    const reported: ActDone[] = [];
    for (const { authorityId, act, from } of ACTS_OF_LAW)
      for (const id of await views.proceedings.standingIn(authorityId, from)) {
        const outcome = await unitOfWork.run(SYSTEM, (transaction) => report(transaction, ids, id, act.id));
        if (!outcome.ok)
          throw new Error(`${act.title} could not be recorded on ${id}: ${outcome.refusal.message}`);
        if (outcome.value) reported.push(outcome.value);
      }
    return reported;
  };

/** Undefined where its date has not come, or it was recorded meanwhile. */
async function report(
  transaction: Transaction,
  ids: Needs['ids'],
  proceedingId: string,
  type: string,
): Promise<Outcome<ActDone | undefined>> {
  const { proceedings, readings } = transaction;
  const record = await proceedings.lock(proceedingId);
  const found = record && restored(record);
  if (found === undefined) return done(undefined);
  if (!found.ok) return found;
  const { at } = proceedings;
  const known = { at, adopted: await readings.adopted(at.slice(0, 10)), holidays: holidaysAround(at) };
  const due = possibleActs(found.value.proceeding, CLOCK, known).some(
    (act) => act.type === type && act.allowed,
  );
  if (!due) return done(undefined);
  return carryOut(transaction, ids, CLOCK, { proceedingId, revision: null, type, payload: {}, made: {} });
}
