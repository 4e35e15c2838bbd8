import { dayInWords } from '#law';
import { refuseFaults, textFaults } from '../consequences/read-asked.ts';
import type { Actor } from '../kernel/actor.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { Block, Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Ids } from '../kernel/time-and-ids.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import type { ActDone } from '../proceedings/act.ts';
import { carryOut } from '../proceedings/carry-out.ts';
import type { ProceedingRecord } from '../proceedings/proceeding-record.ts';
import type { Deviation } from './deviation.ts';
import { isInForce } from './deviation.ts';
import { holdDeviation } from './sign-deviation.ts';

export interface ApplyForum {
  readonly deviationId: string;
  readonly proceedingId: string;
  /** The revision of the proceeding that was read. */
  readonly revision: number;
  readonly reasons: string;
}

export type ForumApplied = ActDone & { readonly applicationId: string };

/**
 * Applies a forum to a proceeding, which nothing but a deviation in force can do, and only within its scope. From then on the
 * standard process's result stands beside every step and result. No finding that the law requires waits for the forum.
 */
export const applyForum = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('deviation.apply', async (actor, ask: ApplyForum): Promise<Outcome<ForumApplied>> => {
    const wrong = refuseFaults('deviation.invalid', textFaults({ reasons: ask.reasons }));
    if (wrong !== undefined) return wrong;
    return unitOfWork.run(actor, async (transaction) => {
      const held = await holdDeviation(transaction, actor, ask.deviationId);
      if (!held.ok) return held;
      const { proceedingId } = ask;
      const file = isUuid(proceedingId) ? await transaction.proceedings.lock(proceedingId) : undefined;
      if (file === undefined) return notFound('proceeding', proceedingId);
      const hindrance = await hindranceFor(transaction, held.value, file);
      return hindrance ?? apply(transaction, ids, actor, { ask, deviation: held.value });
    });
  });

async function apply(
  transaction: Transaction,
  ids: Ids,
  actor: Actor,
  { ask, deviation }: { readonly ask: ApplyForum; readonly deviation: Deviation },
): Promise<Outcome<ForumApplied>> {
  const { deviations, ledger } = transaction;
  const { proceedingId, revision, reasons } = ask;
  const { id: deviationId, forumId: profileId, expiresOn } = deviation;
  const payload = { profileId, expiresOn };
  const act = { proceedingId, revision, payload, made: { deviationId }, type: 'forum.applied' };
  const acted = await carryOut(transaction, ids, actor, act);
  if (!acted.ok) return acted;
  const applicationId = ids.next();
  await deviations.apply({ id: applicationId, deviationId, proceedingId, reasons });
  const data = { applicationId, proceedingId, caseId: acted.value.caseId, deviationId, ...payload, reasons };
  await ledger.append({ chain: `deviation:${deviationId}`, act: 'deviation.applied', data });
  return done({ ...acted.value, applicationId });
}

async function hindranceFor({ deviations }: Transaction, deviation: Deviation, file: ProceedingRecord) {
  const blocks = [...forceBlocks(deviation, deviations.at.slice(0, 10)), ...scopeBlocks(deviation, file)];
  if (blocks.length > 0)
    return refused(
      'blocked',
      'deviation.not-in-force',
      'This deviation does not reach this proceeding today.',
      {
        blocks,
      },
    );
  const there = await deviations.standingOn(file.id);
  return there === undefined
    ? undefined
    : refused('conflict', 'proceeding.under-deviation', 'A forum is applied to this proceeding already.', {
        meanwhile: { deviationId: there.deviationId },
      });
}

/** Why a deviation does not count on a day; empty where it does. */
export function forceBlocks(deviation: Deviation, on: string): readonly Block[] {
  if (isInForce(deviation, on)) return [];
  const { signature, startsOn, expiresOn, ending } = deviation;
  if (ending !== null) return [block('It was withdrawn or has expired.', 'a new deviation')];
  if (signature === null) return [block('Nobody has signed it yet.', 'deciding-official')];
  return on < startsOn
    ? [block(`It begins on ${dayInWords(startsOn)}.`, 'nobody: the day has to come')]
    : [block(`Its last day was ${expiresOn}; the standard process applies.`, 'a new deviation')];
}

function scopeBlocks(
  { scope }: Deviation,
  { country, authorityId, caseId }: ProceedingRecord,
): readonly Block[] {
  const { countries, authorityIds, caseIds } = scope;
  const inside =
    countries.includes(country) &&
    authorityIds.includes(authorityId) &&
    (caseIds.length === 0 || caseIds.includes(caseId));
  return inside ? [] : [block('The proceeding is outside its scope.', 'a new deviation')];
}

const block = (words: string, clearedBy: string): Block => ({ words, cite: 'deviation', clearedBy });
