import type { Duty } from '#law';
import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import type { StandingBar } from './consequence-store.ts';
import { lawNamed } from './duties.ts';
import type { NewNotice } from './notice.ts';
import { dayFaults, refuseFaults, textFaults } from './read-asked.ts';

export interface RecordWithholding {
  readonly barId: string;
  /** The day from which the recipient government withholds. */
  readonly since: string;
  readonly words: string;
}

/**
 * Records that the recipient government itself withholds assistance from a barred unit. The committees are to be informed,
 * and the government helped to bring the responsible members to justice (22 U.S.C. 2378d(c)(2)): a notice to each
 * committee comes to life. Refuses where the law of the bar knows no such duty, and a second record for one bar.
 */
export const recordWithholding = ({ unitOfWork, clock }: Pick<Ports, 'unitOfWork' | 'clock'>) =>
  useCase('notice.write', (actor, { barId, since, words }: RecordWithholding) =>
    unitOfWork.run(actor, async (transaction) => {
      const found = await readableBar(transaction, actor, barId);
      if (!found.ok) return found;
      const bar = found.value;
      const bounds = { from: bar.effectiveFrom, to: clock.now().slice(0, 10) };
      const faults = [...dayFaults('since', since, bounds), ...textFaults({ words })];
      const wrong = refuseFaults('withholding.invalid', faults);
      if (wrong !== undefined) return wrong;
      const duty = lawNamed(bar.authorityId).duties.find(({ on }) => on === 'government-withholds');
      if (duty === undefined) return noDuty(bar);
      if (await transaction.notices.isRaised(bar.proceedingId, duty.id, bar.recordedAt)) return TWICE;
      const notices = noticesOf(bar, duty, since);
      const noticeIds = await transaction.notices.add(notices);
      const data = { barId, since, words, noticeIds, notices };
      await transaction.ledger.append({ chain: `case:${bar.caseId}`, act: 'withholding.recorded', data });
      return done({ barId, noticeIds });
    }),
  );

/** A bar that this person may read: in the portfolio, in a case that is open to them. */
export async function readableBar(
  { consequences, caseAccess, units }: Pick<Transaction, 'consequences' | 'caseAccess' | 'units'>,
  actor: Actor,
  id: string,
): Promise<Outcome<StandingBar>> {
  const bar = await consequences.bar(id);
  const unit = bar && (await units.byId(bar.unitId));
  if (!bar || !unit || !coversCountry(actor, unit.country)) return notFound('bar', id);
  const access = await caseAccess.requireAccess(actor, bar.caseId);
  return access.ok ? done(bar) : access;
}

const TWICE = refused('conflict', 'withholding.recorded', 'It is on record for this bar already.');

const noDuty = ({ authorityId }: StandingBar) =>
  refused('blocked', 'withholding.no-duty', `${lawNamed(authorityId).citation} asks for no notice of it.`);

const noticesOf = (bar: StandingBar, duty: Duty, since: string): readonly NewNotice[] =>
  duty.recipients.map((recipient) => ({
    proceedingId: bar.proceedingId,
    determinationId: bar.determinationId,
    authorityId: bar.authorityId,
    dutyId: duty.id,
    recipient,
    requiredContents: duty.contents,
    dueFrom: since,
    clockId: null,
  }));
