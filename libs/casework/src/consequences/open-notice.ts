import { dayInWords } from '#law';
import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import type { Notice } from './notice.ts';

type Needs = Pick<Transaction, 'notices' | 'caseAccess'>;

/** What reading a notice needs: of an act, or of a view. */
interface Reads extends Pick<Transaction, 'caseAccess'> {
  readonly notices: Pick<Transaction['notices'], 'byId'>;
}

/** A notice that this person may read: in the portfolio, in a case that is open to them. */
export async function readableNotice(
  { notices, caseAccess }: Reads,
  actor: Actor,
  id: string,
): Promise<Outcome<Notice>> {
  const notice = await notices.byId(id);
  if (notice === undefined || !coversCountry(actor, notice.country)) return notFound('notice', id);
  const access = await caseAccess.requireAccess(actor, notice.caseId);
  return access.ok ? done(notice) : access;
}

/** The notices of the round that this one belongs to, held, where it is still open. */
export async function holdOpenNotice(
  transaction: Needs,
  actor: Actor,
  id: string,
): Promise<Outcome<{ readonly notice: Notice; readonly round: readonly Notice[] }>> {
  const found = await readableNotice(transaction, actor, id);
  if (!found.ok) return found;
  const round = await transaction.notices.holdRound(found.value);
  const notice = round.find((one) => one.id === id);
  if (notice === undefined) throw new Error('A notice belongs to its own round.');
  return notice.status === 'open' ? done({ notice, round }) : notOpen(notice);
}

function notOpen({ status, delivery }: Notice) {
  if (status === 'delivered')
    return refused(
      'conflict',
      'notice.delivered',
      `This notice was delivered on ${dayInWords(delivery?.deliveredOn ?? 'an earlier day')}.`,
      { meanwhile: { delivery } },
    );
  const words =
    status === 'superseded'
      ? 'The duty came to life again since; deliver the newer notice.'
      : 'The exit it would report has fallen; there is nothing to report.';
  return refused('conflict', `notice.${status}`, words);
}
