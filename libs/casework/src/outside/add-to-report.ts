import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { textFault } from '../kernel/text-fault.ts';
import { sniffMediaType } from '../evidence/sniff-media-type.ts';
import { cleanFilename } from '../evidence/clean-filename.ts';
import { hashOfCode, readReceiptCode } from '../information/receipt-code.ts';
import type { Held } from './outside-store.ts';
import type { ReportFile } from './outside.ts';
import { OUTSIDE, REPORT_LIMITS } from './outside.ts';

/** Adds words to a report, for whoever holds its code. What was sent before stays as it was. */
export const addToReport =
  ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  async ({ code, words }: { readonly code: string; readonly words: string }): Promise<Outcome<true>> => {
    const fault = textFault('words', words, REPORT_LIMITS.text);
    if (fault) return refused('invalid', 'report.invalid', 'This cannot be added.', { faults: [fault] });
    return unitOfWork.run(OUTSIDE, async ({ outside, ledger }) => {
      const held = await outside.lockByCode(hashOf(code));
      if (held === undefined) return NO_REPORT;
      if (held.additions >= REPORT_LIMITS.additions) return TOO_MUCH;
      const { informationId } = held;
      const id = ids.next();
      await outside.addAddition({ id, informationId, body: words });
      const data = { informationId, additionId: id };
      await ledger.append({ chain: `information:${informationId}`, act: 'report.added-to', data });
      return done(true);
    });
  };

export interface AddReportFile {
  readonly code: string;
  readonly filename: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** What the sender says the size is. */
  readonly announcedSize: number;
}

/**
 * Keeps a file of a report, for whoever holds its code: stored under its hash while it streams, its type read from its
 * bytes, its name made harmless, opened by nothing. Refused before a byte is read where the code is wrong or the report
 * is full. The same file twice is kept once.
 */
export const addReportFile =
  ({ unitOfWork, views, files, ids }: Pick<Ports, 'unitOfWork' | 'views' | 'files' | 'ids'>) =>
  async ({ code, filename, bytes, announcedSize }: AddReportFile): Promise<Outcome<ShownFile>> => {
    if (!(await views.outside.knows(hashOf(code)))) return NO_REPORT;
    if (announcedSize > REPORT_LIMITS.fileBytes) return TOO_LARGE;
    const stored = await files.put(atMost(bytes, REPORT_LIMITS.fileBytes));
    if (!stored.ok) return stored;
    const { sha256, size, head } = stored.value;
    if (size > REPORT_LIMITS.fileBytes) return TOO_LARGE;
    const name = cleanFilename(filename);
    const file = { id: ids.next(), sha256, size, mediaType: sniffMediaType(head), filename: name };
    return unitOfWork.run(OUTSIDE, async ({ outside, evidence, ledger }) => {
      await evidence.lock(`file:${sha256}`);
      if (!(await files.has(sha256))) return SWEPT;
      const held = await outside.lockByCode(hashOf(code));
      if (held === undefined) return NO_REPORT;
      const full = await isFull(held, size, () => outside.bytesSince(dayBefore(outside.at)));
      if (full) return full;
      const { informationId } = held;
      await outside.addFile({ ...file, informationId });
      const data = { informationId, fileId: file.id, sha256, size, mediaType: file.mediaType };
      await ledger.append({ chain: `information:${informationId}`, act: 'report-file.received', data });
      return done({ filename: name, size, mediaType: file.mediaType });
    });
  };

type ShownFile = Pick<ReportFile, 'filename' | 'size' | 'mediaType'>;

const DAY_MS = 86_400_000;
const dayBefore = (at: string): string => new Date(Date.parse(at) - DAY_MS).toISOString();

async function isFull({ files, bytes }: Held, size: number, today: () => Promise<number>) {
  if (files >= REPORT_LIMITS.files || bytes + size > REPORT_LIMITS.reportBytes) return TOO_MUCH;
  return (await today()) + size > REPORT_LIMITS.bytesADay ? NO_ROOM : undefined;
}

/** Stops one byte beyond the most, so that a sender who announced less cannot fill the disk. */
async function* atMost(bytes: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    yield chunk;
    if (length > most) return;
  }
}

/** The hash under which a code is kept; of nothing where it can be no code. */
const hashOf = (code: string): string => hashOfCode(readReceiptCode(code) ?? '');

/** No report has this code. */
export const NO_REPORT = refused(
  'not-found',
  'report.not-found',
  'No report has this code. Look at each sign again: a code has twelve, such as 7K2M-9QXA-P3WD.',
);
const TOO_MUCH = refused(
  'conflict',
  'report.full',
  `A report takes ${REPORT_LIMITS.files} files, ${REPORT_LIMITS.reportBytes / 1e6} MB, and ${REPORT_LIMITS.additions} additions. What was sent before is kept. Send another report for more.`,
);
const TOO_LARGE = refused(
  'too-large',
  'file.too-large',
  `A file may have ${REPORT_LIMITS.fileBytes / 1e6} MB. Nothing was kept of this one; a shorter part of it can be sent.`,
);
const NO_ROOM = refused(
  'throttled',
  'report.no-room',
  'More files arrived today than can be taken in. Nothing was kept of this one. Please come back tomorrow with your code.',
);
const SWEPT = refused('conflict', 'file.swept', 'The file was not kept. Please send it again.');
