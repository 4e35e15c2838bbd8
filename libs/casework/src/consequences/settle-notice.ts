import { dayInWords } from '#law';
import type { Actor } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ids } from '../kernel/time-and-ids.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { carryOut } from '../proceedings/carry-out.ts';
import { dutyNamed, isReport, lawNamed, WITHHOLDING_REPORT } from './duties.ts';
import type { Delivery, IssuedEdition, RecordedDelivery } from './edition.ts';
import type { Notice, NoticeContents } from './notice.ts';

/** A notice that has been delivered, and what the proceeding made of it. */
export interface Settled {
  readonly noticeId: string;
  readonly proceedingId: string;
  readonly recipient: string;
  /** Recipients of the same duty that still wait. */
  readonly waiting: readonly string[];
  /** Whether the proceeding has been told that the duty is met. */
  readonly told: boolean;
  /** The proceeding's state and revision after it was told; null where it was not. */
  readonly state: string | null;
  readonly revision: number | null;
}

interface Acting {
  readonly actor: Actor;
  readonly ids: Ids;
}

interface Settling {
  readonly notice: Notice;
  readonly round: readonly Notice[];
  readonly contentsId: string;
  readonly delivery: Omit<Delivery, 'recipient'>;
}

/**
 * Keeps a delivery, and tells the proceeding when it was the last of its duty. What the proceeding refuses is refused
 * here, and nothing is kept; only where it has moved past the duty the delivery is kept without telling it.
 *
 * Requires: the round is held.
 */
export async function settleNotice(
  transaction: Transaction,
  acting: Acting,
  { notice, round, contentsId, delivery }: Settling,
): Promise<Outcome<Settled>> {
  await transaction.notices.deliver(notice.id, contentsId, delivery);
  const { id, proceedingId, recipient, authorityId, dutyId, caseId } = notice;
  const data = { noticeId: id, authorityId, dutyId, recipient, contentsId, ...delivery };
  await transaction.ledger.append({ chain: `case:${caseId}`, act: 'notice.sent', data });
  const waiting = round.filter((one) => one.status === 'open' && one.id !== id).map((one) => one.recipient);
  const untold = { noticeId: id, proceedingId, recipient, waiting, told: false, state: null, revision: null };
  if (waiting.length > 0 || !concernsMachine(notice)) return done(untold);
  const told = await tell(transaction, acting, notice, {
    ...delivery,
    deliveredOn: lastReceipt(round, delivery),
  });
  if (!told.ok) return told.refusal.code === 'act.not-available' ? done(untold) : told;
  return done({ ...untold, told: true, state: told.value.to, revision: told.value.revision });
}

/** As {@link settleNotice}, where a delivered edition of the list is what the notice asks for. */
export async function settleByEdition(
  transaction: Transaction,
  acting: Acting,
  found: Pick<Settling, 'notice' | 'round'> & {
    readonly editionId: string;
    readonly delivery: RecordedDelivery;
  },
): Promise<Outcome<Settled>> {
  const edition = await transaction.editions.byId(found.editionId);
  if (edition === undefined) throw new Error(`Edition ${found.editionId} was delivered and is not there.`);
  const { notice, round } = found;
  const [contentsId] = await transaction.notices.fill([notice.id], contentsOf(edition), {});
  if (contentsId === undefined) throw new Error('What is filled has an id.');
  const { deliveredOn, form, classifiedAnnex, proof } = found.delivery;
  const delivery = { deliveredOn, form, classifiedAnnex, proof };
  return settleNotice(transaction, acting, { notice, round, contentsId, delivery });
}

/** What the list says, as the contents of a notice. */
function contentsOf({ number, issuedOn, country, entries }: IssuedEdition): NoticeContents {
  const units = entries.map(({ unitName, barredSince, standing }) => {
    const held = standing === 'excepted' ? ', excepted' : '';
    return `${unitName} (barred since ${dayInWords(barredSince)}${held})`;
  });
  return {
    edition: `Edition ${number} of ${dayInWords(issuedOn)} (${country})`,
    units: units.join('\n') || 'No unit is barred.',
  };
}

/** The machine waits for the duties of a bar and of a restoration, and for the reports of exits; others are kept here alone. */
function concernsMachine({ authorityId, dutyId }: Notice): boolean {
  if (dutyId === WITHHOLDING_REPORT) return false;
  if (isReport(dutyId)) return true;
  const duty = lawNamed(authorityId).duties.find(({ id }) => id === dutyId);
  return duty?.on === 'bar' || duty?.on === 'restoration' || duty?.on === 'act';
}

async function tell(
  transaction: Transaction,
  { actor, ids }: Acting,
  notice: Notice,
  { deliveredOn, form }: Omit<Delivery, 'recipient'>,
) {
  const { id, dutyId, proceedingId, requiredContents } = notice;
  const contentIds = requiredContents.map((content) => content.id);
  const of = { proceedingId, revision: null };
  if (!isReport(dutyId))
    return carryOut(transaction, ids, actor, {
      ...of,
      type: 'notice.delivered',
      payload: { dutyId, contentIds, ...(isDrawn(notice) && { receivedOn: deliveredOn }) },
      made: { noticeId: id },
    });
  const newest = await isNewestReport(transaction, notice);
  if (!newest) return NOT_NEWEST;
  const words = `${dutyNamed(notice).title}: delivered to ${nameOf(notice)} on ${dayInWords(deliveredOn)} (${form}), the last of its recipients.`;
  return carryOut(transaction, ids, actor, {
    ...of,
    type: 'report.delivered',
    payload: { contentIds, words },
    made: { reportId: id },
  });
}

/** The proceeding takes reports newest first; an older one is recorded once the newer one is. */
async function isNewestReport({ notices }: Transaction, notice: Notice): Promise<boolean> {
  return (await notices.newestWaitingReport(notice.proceedingId)) === notice.determinationId;
}

const NOT_NEWEST = refused(
  'blocked',
  'notice.newer-report-waits',
  'The report on a later exit of this proceeding waits too; deliver that one first.',
);

/** Day 0 of what waits for a notice is the day on which the last of its recipients received it. */
const lastReceipt = (round: readonly Notice[], { deliveredOn }: Pick<Delivery, 'deliveredOn'>): string =>
  round.reduce(
    (last, { delivery }) => (delivery && delivery.deliveredOn > last ? delivery.deliveredOn : last),
    deliveredOn,
  );

const isDrawn = ({ authorityId }: Notice): boolean => lawNamed(authorityId).procedure.machine === 'charted';

const nameOf = ({ authorityId, recipient }: Notice): string =>
  lawNamed(authorityId).recipients.find(({ id }) => id === recipient)?.name ?? recipient;
