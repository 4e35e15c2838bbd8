import { findAuthority } from '#law';
import type { Fault } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { EDITION_DUTIES } from './duties.ts';
import type { DutyKey, Notice, NoticeContents, NoticePortions } from './notice.ts';
import { holdOpenNotice } from './open-notice.ts';
import { refuseFaults, textFaults } from './read-asked.ts';
import { MARKINGS } from '../evidence/evidence.ts';
import { excerpt } from '../kernel/text-fault.ts';

export interface FillNotice {
  readonly noticeId: string;
  /** By the id of the required content; what is left out stays as it was. */
  readonly contents: NoticeContents;
  /** How parts are marked, by the id of the required content; what is left out stays as it was. */
  readonly portions?: NoticePortions;
  /** Write the same to every recipient of this duty that is still waiting. */
  readonly everyRecipient?: boolean;
}

/**
 * Writes what a notice contains, part by part; each writing is a new version. Refuses a part that the law does not ask
 * for, and the list, whose contents are the edition itself.
 */
export const fillNotice = ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  useCase(
    'notice.write',
    (actor, { noticeId, contents, portions = {}, everyRecipient = false }: FillNotice) =>
      unitOfWork.run(actor, async (transaction) => {
        const held = await holdOpenNotice(transaction, actor, noticeId);
        if (!held.ok) return held;
        const { notice, round } = held.value;
        if (isEditionDuty(notice)) return MADE_BY_EDITION;
        const wrong = refuseFaults('notice.invalid', faultsOf(notice, contents, portions));
        if (wrong !== undefined) return wrong;
        const meant = everyRecipient ? round.filter(({ status }) => status === 'open') : [notice];
        for (const one of meant)
          await transaction.notices.fill(
            [one.id],
            { ...one.contents, ...contents },
            { ...one.portions, ...portions },
          );
        const { caseId, dutyId, authorityId } = notice;
        const filled = meant.map(({ id, recipient }) => ({ id, recipient }));
        const data = { authorityId, dutyId, notices: filled, contents, portions };
        await transaction.ledger.append({ chain: `case:${caseId}`, act: 'notice.written', data });
        return done({ filled });
      }),
  );

/** Whether the notice is met by delivering an edition of the list, and by nothing else. */
export const isEditionDuty = ({ authorityId, dutyId }: DutyKey): boolean =>
  EDITION_DUTIES.some((one) => one.authorityId === authorityId && one.dutyId === dutyId);

const MADE_BY_EDITION = refused(
  'blocked',
  'notice.is-the-list',
  'This notice is the list itself; its contents are the edition that is delivered.',
);

function faultsOf(
  { requiredContents, authorityId }: Notice,
  contents: NoticeContents,
  portions: NoticePortions,
): readonly Fault[] {
  const known = requiredContents.map(({ id }) => id);
  const law = findAuthority(authorityId)?.citation ?? authorityId;
  const strange = [...Object.keys(contents), ...Object.keys(portions)]
    .filter((id) => !known.includes(id))
    .map((id) => ({
      where: `contents.${excerpt(id)}`,
      found: `a part that ${law} does not ask for`,
      expected: `one of ${known.join(', ')}`,
    }));
  const unmarked = Object.entries(portions)
    .filter(([, marking]) => !MARKINGS.includes(marking))
    .map(([id, marking]) => ({
      where: `portions.${excerpt(id)}`,
      found: excerpt(String(marking)),
      expected: `one of ${MARKINGS.join(', ')}`,
    }));
  return [...strange, ...unmarked, ...textFaults(contents)];
}
