import { dayInWords } from '#law';
import type { LeahyContext, PinnedDuty } from './context.ts';

/** A gate that a transfer must find open, with the words and citation for the one who is stopped by it. */
export interface TransferGate {
  readonly dutyId: string;
  readonly title: string;
  readonly words: string;
  readonly cite: string;
  readonly open: boolean;
}

/** When the transfer is made (ISO instant or date), and whether its recipient units are known before it. */
export interface TransferAsked {
  readonly at: string;
  readonly traceable: boolean;
}

/**
 * The gates that this law sets for a transfer. They exist only where recipients cannot be identified
 * beforehand: an agreement in force, and the list delivered since the unit came on it. For a traceable
 * transfer there are none; its unit is vetted.
 */
export function gatesForTransfer(
  context: LeahyContext,
  { at, traceable }: TransferAsked,
): readonly TransferGate[] {
  const day = at.slice(0, 10);
  return context.procedure.duties
    .filter((duty) => duty.gatesTransfer && !(duty.onlyNonTraceable && traceable))
    .filter(({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= day)
    .map((duty) => gateOf(duty, context, day));
}

function gateOf(duty: PinnedDuty, context: LeahyContext, day: string): TransferGate {
  const { id, title, kind } = duty;
  const cite = `${context.procedure.citation}${duty.cite}`;
  const found = kind === 'agreement' ? agreement(context, day) : delivery(context, id);
  return { dutyId: id, title, cite, ...found };
}

function agreement({ agreement: on }: LeahyContext, day: string): { open: boolean; words: string } {
  if (on === null)
    return { open: false, words: 'No written agreement of the recipient government is on record.' };
  if (day < on.inForceFrom)
    return { open: false, words: `The agreement is in force only from ${dayInWords(on.inForceFrom)}.` };
  if (on.endsOn !== null && day > on.endsOn)
    return { open: false, words: `The agreement ended on ${dayInWords(on.endsOn)}.` };
  return { open: true, words: `Agreement in force since ${dayInWords(on.inForceFrom)}.` };
}

function delivery({ notices }: LeahyContext, dutyId: string): { open: boolean; words: string } {
  const notice = Object.hasOwn(notices, dutyId) ? notices[dutyId] : undefined;
  if (notice === undefined) return { open: true, words: 'This proceeding has put no unit on the list.' };
  if (notice.deliveredAt === null)
    return { open: false, words: `Due since ${dayInWords(notice.dueSince)} and not delivered.` };
  return { open: true, words: `Delivered on ${dayInWords(notice.deliveredAt)}.` };
}
