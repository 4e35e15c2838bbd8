import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Outcome, refused } from '#casework';

/** Adds lines to the file being written; resolves when there is room for more. */
export type WriteLines = (lines: readonly (readonly string[])[]) => Promise<void>;

/** Characters gathered before they are written. */
const PIECE = 256 * 1024;

/**
 * Writes a CSV file (RFC 4180, UTF-8) whole or not at all: under another name beside it, moved into place when `fill`
 * has succeeded. Refuses a place that cannot be written, and what `fill` refuses; then no file is left.
 */
export async function writeAnswers<Value>(
  file: string,
  fill: (write: WriteLines) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.part`);
  const opened = await attempt(file, () => open(draft, 'wx'));
  if (!opened.ok) return opened;
  try {
    const outcome = await filled(opened.value, fill);
    if (!outcome.ok) return outcome;
    const moved = await attempt(file, () => rename(draft, file));
    return moved.ok ? outcome : moved;
  } finally {
    await opened.value.close().catch(() => undefined); // Closed already where all went well.
    await rm(draft, { force: true });
  }
}

async function filled<Value>(
  handle: FileHandle,
  fill: (write: WriteLines) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  let held = '';
  const outcome = await fill(async (lines) => {
    for (const line of lines) held += csvRow(line);
    if (held.length < PIECE) return;
    const piece = held;
    held = '';
    await handle.writeFile(piece);
  });
  if (!outcome.ok) return outcome;
  await handle.writeFile(held);
  await handle.sync();
  await handle.close();
  return outcome;
}

async function attempt<Value>(file: string, act: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    const why = code === 'ENOENT' ? 'there is no such folder' : code;
    return refused('invalid', 'file.unwritable', `The file ${file} cannot be written (${why}).`);
  }
}

/** Cells are written as they are: the texts are the caller's own, and are looked up by them. */
const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

const csvCell = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
