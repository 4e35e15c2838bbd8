import type { ComputedClock, RequiredContent, Timing } from '#law';
import { computeClock, isVerified, missingContents } from '#law';
import { done } from '../kernel/outcome.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { citeIn, clockNamed, dutyNamed, lawNamed } from './duties.ts';
import { isEditionDuty } from './fill-notice.ts';
import type { Notice, NoticeFilter } from './notice.ts';
import { readableNotice } from './open-notice.ts';

/** When a notice is due: by the law's own count of days, shown; or by a gate; or at no time that the text names. */
export type NoticeTiming =
  | {
      readonly kind: 'clock';
      readonly cite: string;
      readonly clock: ComputedClock;
      readonly verified: boolean;
      readonly overdue: boolean;
    }
  | { readonly kind: 'gate' | 'untimed'; readonly words: string };

/** A notice in a list: no contents. */
export type NoticeHead = Omit<
  Notice,
  'requiredContents' | 'contents' | 'contentsId' | 'portions' | 'clockId'
> & {
  readonly title: string;
  readonly cite: string;
  readonly verified: boolean;
  readonly recipientName: string;
  readonly timing: NoticeTiming;
};

/** A required part, and whether it is there. */
export type RequiredPart = RequiredContent & {
  /** With the law's citation. */
  readonly fullCite: string;
  readonly verified: boolean;
  readonly missing: boolean;
};

/** A notice with its contents. */
export type ShownNotice = NoticeHead &
  Pick<Notice, 'contents' | 'portions'> & {
    readonly words: string;
    /** Nothing is written or sent for it: it is met by delivering an edition of the list. */
    readonly metByEdition: boolean;
    readonly required: readonly RequiredPart[];
  };

/** Notices due and delivered, without their contents. */
export const listNotices = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase('notice.read', async (actor, filter: NoticeFilter): Promise<Outcome<readonly NoticeHead[]>> => {
    const found = await views.consequences.notices(actor, filter);
    return done(found.map((notice) => headOf(notice, clock.now().slice(0, 10))));
  });

/** A notice with what it must contain, what it contains, what is missing, and when it is due. */
export const showNotice = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase('notice.read', async (actor, { id }: { readonly id: string }): Promise<Outcome<ShownNotice>> => {
    const notices = { byId: (asked: string) => views.consequences.notice(asked) };
    const found = await readableNotice({ notices, caseAccess: views.caseAccess }, actor, id);
    return found.ok ? done(shown(found.value, clock.now().slice(0, 10))) : found;
  });

function shown(notice: Notice, today: string): ShownNotice {
  const { requiredContents: contents, authorityId } = notice;
  const missing = new Set(missingContents({ contents }, notice.contents ?? {}).map(({ id }) => id));
  const required = contents.map((part) => ({
    ...part,
    fullCite: citeIn(lawNamed(authorityId), part.cite),
    verified: isVerified(part.provenance),
    missing: missing.has(part.id),
  }));
  const { words } = dutyNamed(notice);
  const metByEdition = isEditionDuty(notice);
  return {
    ...headOf(notice, today),
    words,
    metByEdition,
    contents: notice.contents,
    portions: notice.portions,
    required,
  };
}

function headOf(notice: Notice, today: string): NoticeHead {
  const {
    requiredContents: _parts,
    contents: _contents,
    contentsId: _version,
    portions: _marks,
    clockId: _clock,
    ...head
  } = notice;
  const { title, cite, verified, timing } = dutyNamed(notice);
  const recipient = lawNamed(notice.authorityId).recipients.find(({ id }) => id === notice.recipient);
  const recipientName = recipient?.name ?? notice.recipient;
  return { ...head, title, cite, verified, recipientName, timing: timingOf(notice, timing, today) };
}

/** The day it is due is computed from the event each time it is read, and stored nowhere. */
function timingOf(notice: Notice, timing: Timing, today: string): NoticeTiming {
  const definition = clockNamed(notice.authorityId, { clockId: notice.clockId, on: notice.dueFrom });
  if (definition === undefined) return untimed(timing);
  const { days, counting, cite } = definition;
  const clock = computeClock({ start: notice.dueFrom, days: days.value, counting });
  const reached = notice.delivery?.deliveredOn ?? today;
  return {
    kind: 'clock',
    cite: citeIn(lawNamed(notice.authorityId), cite),
    clock,
    verified: isVerified(days.provenance),
    overdue: isDue(notice) && clock.due !== null && reached > clock.due,
  };
}

const isDue = ({ status }: Notice): boolean => status === 'open' || status === 'delivered';

const untimed = (timing: Timing): NoticeTiming =>
  timing.kind === 'clock'
    ? { kind: 'untimed', words: 'Its clock is not among those of the law any more.' }
    : { kind: timing.kind, words: timing.words };
