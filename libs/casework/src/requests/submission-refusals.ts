import { dayInWords } from '#law';
import { refused } from '../kernel/outcome.ts';
import { splitBatch } from './batch-limit.ts';
import type { Post } from './post-store.ts';
import type { Submission } from './read-submission.ts';
import { faultOf } from './read-submission.ts';
import type { EarlierFile } from './request-store.ts';

const MOST_SHOWN = 50;

/** Every row was refused, or none was selected. */
export function nothingNominated({ totals, endings }: Submission) {
  const faults = endings.flatMap((ending) =>
    ending.ending === 'refused' ? ending.refusals.map(faultOf) : [],
  );
  const message =
    totals.refused > 0
      ? `None of the ${totals.rows} rows can be nominated: ${totals.refused} are refused, ${totals.notSelected} are outside what was asked for.`
      : `None of the ${totals.rows} rows is in what was asked for. Check the country, the report and the fiscal year.`;
  return refused('invalid', 'request.nothing-nominated', message, { faults: faults.slice(0, MOST_SHOWN) });
}

/** More than the post takes at once: the ways there are to go on. */
export function overLimit({ totals, endings }: Submission, { name, maxBatch }: Post) {
  const parts = splitBatch(endings, maxBatch);
  const [first, second] = parts.map(({ fromRow, toRow }) => `rows ${fromRow} to ${toRow}`);
  return refused(
    'blocked',
    'request.over-limit',
    `The file makes ${totals.nominations} nominations; ${name} takes ${maxBatch} at once. Send it in ${parts.length} parts with fromRow and toRow (${first}, then ${second ?? 'the rest'}…), or send it whole with overLimit and your reason.`,
    {
      blocks: [
        {
          words: `At most ${maxBatch} nominations in one request of ${name}: a setting of the post, not a rule of law.`,
          clearedBy: 'the submitter, by parts or by a recorded reason; an administrator, by the setting',
        },
      ],
      meanwhile: { limit: maxBatch, nominations: totals.nominations, parts },
    },
  );
}

/** Rows of this very file were taken before. */
export function takenBefore(earlier: EarlierFile) {
  return refused(
    'conflict',
    'request.file-taken-before',
    `This file was submitted before, on ${dayInWords(earlier.submittedAt)}, as "${earlier.title}". Look at that request; or send "again" with the reason for sending it twice.`,
    { meanwhile: { ...earlier, link: `/api/requests/${earlier.requestId}` } },
  );
}
