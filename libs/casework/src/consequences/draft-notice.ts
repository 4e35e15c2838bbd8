import type { RequiredContent } from '#law';
import type { Marking } from '../evidence/evidence.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { DraftGround } from './draft-ground.ts';
import { gatherDraft } from './draft-ground.ts';
import type { DrawnText } from './draw-part.ts';
import { drawPart } from './draw-part.ts';
import { citeIn, lawNamed } from './duties.ts';
import type { Notice } from './notice.ts';
import { readableNotice } from './open-notice.ts';

/** One required part of a draft. */
export interface DraftPart {
  readonly id: string;
  readonly words: string;
  /** With the law's citation. */
  readonly cite: string;
  /** What the record says, and where; null where nothing on record can stand for it. */
  readonly drawn: DrawnText | null;
  /** What a person has written; it stands, whatever the record says. */
  readonly written: string | null;
  readonly marking: Marking | null;
}

/** A draft of a notice: nothing of it is kept until a person writes it. */
export interface DraftedNotice {
  readonly noticeId: string;
  readonly recipient: string;
  readonly parts: readonly DraftPart[];
  /** Parts that neither a person nor the record fills, each with its citation. */
  readonly missing: readonly Pick<DraftPart, 'id' | 'words' | 'cite'>[];
  /** What to write, by part, to take the draft as it stands: what is written already stands. */
  readonly contents: Readonly<Record<string, string>>;
}

/** Builds a draft of a notice from its case, part by part, each saying where it came from. */
export const draftNotice = (ports: Pick<Ports, 'views' | 'unitOfWork' | 'clock'>) =>
  useCase('notice.read', async (actor, { id }: { readonly id: string }): Promise<Outcome<DraftedNotice>> => {
    const { consequences, caseAccess } = ports.views;
    const notices = { byId: (asked: string) => consequences.notice(asked) };
    const found = await readableNotice({ notices, caseAccess }, actor, id);
    if (!found.ok) return found;
    const ground = await gatherDraft(ports, actor, found.value);
    return ground.ok ? done(drafted(found.value, ground.value)) : ground;
  });

function drafted(notice: Notice, ground: DraftGround): DraftedNotice {
  const parts = notice.requiredContents.map((content) => partOf(content, notice, ground));
  const filled = parts.map(({ id, written, drawn }) => [id, written ?? drawn?.text ?? ''] as const);
  const blank = new Set(filled.filter(([, text]) => text === '').map(([id]) => id));
  const missing = parts.filter(({ id }) => blank.has(id)).map(({ id, words, cite }) => ({ id, words, cite }));
  const contents = Object.fromEntries(filled.filter(([id]) => !blank.has(id)));
  return { noticeId: notice.id, recipient: notice.recipient, parts, missing, contents };
}

function partOf(content: RequiredContent, notice: Notice, ground: DraftGround): DraftPart {
  const { id, words, cite } = content;
  const written = (notice.contents?.[id] ?? '').trim();
  return {
    id,
    words,
    cite: citeIn(lawNamed(notice.authorityId), cite),
    drawn: content.drawnFrom === undefined ? null : drawPart(content.drawnFrom, ground),
    written: written === '' ? null : written,
    marking: notice.portions[id] ?? null,
  };
}
