import type { ActRefusal, ActRefusalCode, Blocked } from '#workflow';
import { decisive } from '#workflow';
import type { Block, Fault, RefusalKind } from '../kernel/outcome.ts';
import { refused } from '../kernel/outcome.ts';
import type { ActSince } from './proceeding-store.ts';
import type { ProceedingRecord } from './proceeding-record.ts';

const KIND_OF = {
  'act.unknown': 'invalid',
  'act.not-available': 'blocked',
  'act.role-missing': 'forbidden',
  'act.field-missing': 'invalid',
  'act.blocked': 'blocked',
  'signer.is-author': 'forbidden',
} as const satisfies Record<ActRefusalCode, RefusalKind>;

/** One unmet condition, for a reader. */
export function toBlock({ words, cite, clearedBy }: Blocked): Block {
  return { words, cite, clearedBy: clearedBy.join(', ') || 'nobody: no act clears it' };
}

/** The machine's refusal as ours: fields become faults, conditions become blocks. */
export function ofMachine({ code, message, blocked }: ActRefusal) {
  const faults = blocked.flatMap(({ field, words }): Fault[] =>
    field === undefined ? [] : [{ where: field, found: 'what was sent', expected: words }],
  );
  const blocks = decisive(blocked)
    .filter(({ field }) => field === undefined)
    .map(toBlock);
  return refused(KIND_OF[code], code, message, {
    ...(blocks.length > 0 && { blocks }),
    ...(faults.length > 0 && { faults }),
  });
}

/** The refusal of a payload. */
export function ofFields(title: string, faults: readonly Fault[]) {
  const [only] = faults;
  const message =
    faults.length === 1 && only
      ? `"${title}": ${only.where} is not right.`
      : `"${title}": ${faults.length} fields are not right.`;
  return refused('invalid', 'act.invalid', message, { faults });
}

/** The refusal of an act that was based on an older revision: what was done since, by whom and when. */
export function isStale({ revision, stored }: ProceedingRecord, acts: readonly ActSince[]) {
  const last = acts.at(-1);
  const message = last
    ? `The proceeding moved on since you read it: "${last.title}", by ${last.by}, at ${last.at}.`
    : 'The proceeding does not stand at the revision you name; read it again.';
  const state = (stored as { state?: unknown }).state;
  return refused('stale', 'proceeding.moved-on', message, { meanwhile: { revision, state, acts } });
}

/** The refusal of a signature by somebody who has written in the assessment, in any of its reviews. */
export const SIGNER_IS_AUTHOR = refused(
  'forbidden',
  'signer.is-author',
  'You wrote in an assessment of this proceeding, or filled a worksheet of its case; another person has to sign.',
  {
    blocks: [
      {
        words:
          'Who writes in the assessment of a proceeding signs none of its determinations, in any review.',
        cite: 'four eyes',
        clearedBy: 'another deciding-official',
      },
    ],
  },
);

/** The refusal of an edit by somebody who has signed on the proceeding. */
export const AUTHOR_HAS_SIGNED = refused(
  'forbidden',
  'author.has-signed',
  'You signed a determination of this proceeding; another person has to write in its assessment.',
  {
    blocks: [
      {
        words: 'Who signs a determination of a proceeding writes in none of its assessments.',
        cite: 'four eyes',
        clearedBy: 'another analyst',
      },
    ],
  },
);
