import { dayInWords, missingContents } from '#law';
import type { Actor } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { citeIn, dutyNamed, lawNamed } from './duties.ts';
import type { Delivery } from './edition.ts';
import { isEditionDuty } from './fill-notice.ts';
import type { Notice } from './notice.ts';
import { holdOpenNotice } from './open-notice.ts';
import { dayFaults, refuseFaults, textFaults } from './read-asked.ts';
import type { Settled } from './settle-notice.ts';
import { settleByEdition, settleNotice } from './settle-notice.ts';

/** A delivery to the notice's own recipient, with its proof. The list needs none: the edition's delivery is the proof. */
export type DeliverNotice = { readonly noticeId: string } & Partial<Omit<Delivery, 'recipient'>>;

/**
 * Records that a notice reached its recipient. Refuses while a required part is missing, naming each with its citation.
 * When the last recipient has it, the proceeding learns of it in the same act; a report that an exit waits for makes the
 * exit count then, and not before.
 */
export const deliverNotice = ({ unitOfWork, clock, ids }: Pick<Ports, 'unitOfWork' | 'clock' | 'ids'>) =>
  useCase('notice.send', (actor, ask: DeliverNotice) =>
    unitOfWork.run(actor, async (transaction): Promise<Outcome<Settled>> => {
      const held = await holdOpenNotice(transaction, actor, ask.noticeId);
      if (!held.ok) return held;
      const { notice, round } = held.value;
      const acting = { actor, ids };
      if (isEditionDuty(notice)) return byEdition(transaction, acting, notice, round);
      const ready = checkDelivery(notice, ask, clock.now().slice(0, 10));
      if (!ready.ok) return ready;
      return settleNotice(transaction, acting, { notice, round, ...ready.value });
    }),
  );

type Ready = { readonly contentsId: string; readonly delivery: Omit<Delivery, 'recipient'> };

function checkDelivery(notice: Notice, ask: DeliverNotice, today: string): Outcome<Ready> {
  const missing = missingParts(notice);
  if (missing !== undefined || notice.contentsId === null) return missing ?? nothingWritten(notice);
  const { deliveredOn = '', form = '', proof = '', classifiedAnnex = false } = ask;
  const faults = [
    ...dayFaults('deliveredOn', deliveredOn, { from: notice.dueFrom, to: today }),
    ...textFaults({ form, proof }),
  ];
  const wrong = refuseFaults('notice.invalid', faults);
  return (
    wrong ?? done({ contentsId: notice.contentsId, delivery: { deliveredOn, form, proof, classifiedAnnex } })
  );
}

function missingParts({ requiredContents, contents, authorityId, dutyId }: Notice) {
  const missing = missingContents({ contents: requiredContents }, contents ?? {});
  if (missing.length === 0) return undefined;
  const authority = lawNamed(authorityId);
  const blocks = missing.map(({ words, cite }) => ({
    words: `Missing: ${words}.`,
    cite: citeIn(authority, cite),
    clearedBy: 'legislative-affairs, analyst, post-vetter',
  }));
  const names = missing.map(({ words }) => words).join('; ');
  const { title } = dutyNamed({ authorityId, dutyId });
  return refused('blocked', 'notice.incomplete', `"${title}" cannot be delivered yet; it lacks: ${names}.`, {
    blocks,
  });
}

const nothingWritten = ({ dutyId }: Notice) =>
  refused('blocked', 'notice.incomplete', `Nothing is written for "${dutyId}" yet.`);

async function byEdition(
  transaction: Transaction,
  acting: { readonly actor: Actor; readonly ids: Ports['ids'] },
  notice: Notice,
  round: readonly Notice[],
): Promise<Outcome<Settled>> {
  const { country, recipient, recordedAt } = notice;
  const found =
    country === null ? undefined : await transaction.editions.deliveredSince(country, recipient, recordedAt);
  if (found !== undefined) return settleByEdition(transaction, acting, { notice, round, ...found });
  const { title, cite } = dutyNamed(notice);
  const words = `"${title}" is met by delivering an edition of the list issued since ${dayInWords(notice.dueFrom)}, and none has reached ${recipient}.`;
  return refused('blocked', 'notice.is-the-list', words, {
    blocks: [{ words, cite, clearedBy: 'legislative-affairs, post-vetter' }],
  });
}
