import { dayInWords } from '#law';
import type { Actor } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import { permitted } from '../kernel/permissions.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { EDITION_DUTIES } from './duties.ts';
import type { Delivery, Edition, RecordedDelivery } from './edition.ts';
import type { Notice } from './notice.ts';
import { dayFaults, refuseFaults, textFaults } from './read-asked.ts';
import type { Settled } from './settle-notice.ts';
import { settleByEdition } from './settle-notice.ts';
import { excerpt } from '../kernel/text-fault.ts';

export type DeliverEdition = { readonly editionId: string } & Delivery;

/** What a delivery of the list came to. */
export interface EditionDelivered {
  readonly edition: Edition;
  readonly delivery: RecordedDelivery;
  /** Notices that it met. */
  readonly met: readonly Settled[];
  /** Notices that it meets once somebody with access to their case records it there. */
  readonly left: readonly { readonly noticeId: string; readonly caseId: string; readonly why: string }[];
}

/** Everyone to whom some law gives the list. */
export const LIST_RECIPIENTS: readonly string[] = [
  ...new Set(EDITION_DUTIES.flatMap(({ duty }) => duty.recipients)),
];

/**
 * Records that an edition of the list reached a recipient, with its proof. Every notice that asks for the list and was due
 * when the edition was issued is met with it, where its case is open to this person.
 */
export const deliverEdition = ({ unitOfWork, clock, ids }: Pick<Ports, 'unitOfWork' | 'clock' | 'ids'>) =>
  useCase('notice.send', (actor, { editionId, ...delivery }: DeliverEdition) =>
    unitOfWork.run(actor, async (transaction): Promise<Outcome<EditionDelivered>> => {
      const edition = await transaction.editions.byId(editionId);
      if (edition === undefined || !permitted(actor, 'notice.send', edition.country).ok)
        return notFound('edition', editionId);
      const wrong = refuseFaults('edition.invalid', faultsOf(edition, delivery, clock.now().slice(0, 10)));
      if (wrong !== undefined) return wrong;
      const kept = await keep(transaction, edition, delivery);
      if (!kept.ok) return kept;
      const { recordedAt, country } = edition;
      const found = { editionId, delivery: kept.value };
      const due = { country, recordedAt, recipient: delivery.recipient, duties: EDITION_DUTIES };
      const notices = await transaction.notices.metBy(due);
      const { entries: _entries, ...head } = edition;
      const settled = await settleAll(transaction, { actor, ids }, { notices, found });
      return settled.ok ? done({ edition: head, delivery: kept.value, ...settled.value }) : settled;
    }),
  );

function faultsOf({ issuedOn }: Edition, { recipient, deliveredOn, form, proof }: Delivery, today: string) {
  const expected = `one of ${LIST_RECIPIENTS.join(', ')}`;
  const strange = LIST_RECIPIENTS.includes(recipient)
    ? []
    : [{ where: 'recipient', found: excerpt(recipient), expected }];
  return [
    ...strange,
    ...dayFaults('deliveredOn', deliveredOn, { from: issuedOn, to: today }),
    ...textFaults({ form, proof }),
  ];
}

async function keep(
  { editions, ledger }: Transaction,
  { id, number, country }: Edition,
  delivery: Delivery,
): Promise<Outcome<RecordedDelivery>> {
  const before = (await editions.holdDeliveries(id)).find((one) => one.recipient === delivery.recipient);
  if (before !== undefined)
    return refused(
      'conflict',
      'edition.delivered',
      `Edition ${number} was delivered to ${delivery.recipient} on ${dayInWords(before.deliveredOn)}.`,
      { meanwhile: { delivery: before } },
    );
  const deliveryId = await editions.addDelivery(id, delivery);
  const data = { editionId: id, number, country, deliveryId, ...delivery };
  await ledger.append({ chain: `country:${country}`, act: 'edition.delivered', data });
  const kept = (await editions.holdDeliveries(id)).find((one) => one.id === deliveryId);
  if (kept === undefined) throw new Error('A delivery that was kept is there.');
  return done(kept);
}

async function settleAll(
  transaction: Transaction,
  acting: { readonly actor: Actor; readonly ids: Ports['ids'] },
  {
    notices,
    found,
  }: { notices: readonly Notice[]; found: { editionId: string; delivery: RecordedDelivery } },
): Promise<Outcome<Pick<EditionDelivered, 'met' | 'left'>>> {
  const met: Settled[] = [];
  const left: EditionDelivered['left'][number][] = [];
  for (const notice of notices) {
    const access = await transaction.caseAccess.requireAccess(acting.actor, notice.caseId);
    if (!access.ok) {
      left.push({ noticeId: notice.id, caseId: notice.caseId, why: access.refusal.message });
      continue;
    }
    const round = await transaction.notices.holdRound(notice);
    if (round.find(({ id }) => id === notice.id)?.status !== 'open') continue;
    const settled = await settleByEdition(transaction, acting, { notice, round, ...found });
    if (!settled.ok) return settled;
    met.push(settled.value);
  }
  return done({ met, left });
}
