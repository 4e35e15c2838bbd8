import { parse } from 'csv-parse/stream';
import type { IntakeRefusal } from '../refusal.ts';
import { csvOptions, csvRefusal, sniffDelimiter, type Delimiter } from './csv-records.ts';
import { encodingOf, encodingRefusal, TextFeed, type EncodingFault } from './decode-text.ts';
import { evenPieces, PIECE } from './even-pieces.ts';
import { csvDialect } from './read-csv-sheet.ts';
import { recogniseBytes } from './recognise-bytes.ts';
import { emptyFile, readHeader, sheetRow, tooManyBytes, tooManyRows } from './sheet-rows.ts';
import type { SheetLimits, SheetPart } from './sheet.ts';

/**
 * Reads CSV or TSV of any length in memory bounded by one 64 KiB piece and one record, under the rules
 * of `readSheet`. Yields the header, then rows as they arrive, then `end`; or a `refusal`, after which nothing follows.
 * A consumer that must not act on half a file acts on `end`. XLSX is refused here: read it whole with `readSheet`.
 */
export async function* readCsvStream(
  chunks: AsyncIterable<Uint8Array>,
  limits: SheetLimits,
): AsyncGenerator<SheetPart, void, undefined> {
  const table = new StreamedTable(limits);
  for await (const piece of evenPieces(chunks)) {
    await table.feed(piece);
    yield* table.take();
    if (table.refused) return;
  }
  await table.end();
  yield* table.take();
}

/** The state of one streamed file: bytes in, parts out. */
class StreamedTable {
  readonly #limits: SheetLimits;
  #parts: SheetPart[] = [];
  #feed: TextFeed | null = null;
  #writer: WritableStreamDefaultWriter<Uint8Array> | null = null;
  #delimiter: Delimiter = ',';
  /** Text held back until its first record shows the delimiter. */
  #held = '';
  #header: readonly string[] | null = null;
  #bytes = 0;
  #records = 0;
  #rows = 0;
  #counting = false;
  refused = false;

  constructor(limits: SheetLimits) {
    this.#limits = limits;
  }

  take(): readonly SheetPart[] {
    const parts = this.#parts;
    this.#parts = [];
    return parts;
  }

  async feed(piece: Uint8Array): Promise<void> {
    this.#bytes += piece.length;
    if (this.#bytes > this.#limits.maxBytes) return this.#refuse(tooManyBytes(this.#limits));
    const feed = this.#feed ?? this.#recognise(piece);
    if (feed !== null) await this.#read(feed, piece, false);
  }

  async end(): Promise<void> {
    if (this.#feed === null) return this.#refuse(emptyFile().refusal);
    await this.#read(this.#feed, new Uint8Array(), true);
    if (!this.refused) await this.#guard(async () => this.#writer?.close());
    if (this.refused) return;
    if (this.#header === null) return this.#refuse(emptyFile().refusal);
    this.#parts.push({ kind: 'end', rows: this.#rows, blankRows: this.#records - 1 - this.#rows });
  }

  #recognise(piece: Uint8Array): TextFeed | null {
    const seen = recogniseBytes(piece);
    if (seen.kind === 'text') {
      this.#feed = new TextFeed(encodingOf(piece));
      return this.#feed;
    }
    const [found, whatToDo] =
      seen.kind === 'zip' ? ['a ZIP archive or a workbook', 'Send it as CSV.'] : [seen.what, seen.whatToDo];
    const expected = 'CSV or TSV text';
    this.#refuse({ code: 'file.not-a-table', row: null, column: null, found, expected, whatToDo });
    return null;
  }

  async #read(feed: TextFeed, piece: Uint8Array, last: boolean): Promise<void> {
    const { text, fault } = feed.push(piece, last);
    this.#held += text;
    const ready = last || this.#held.length >= PIECE || /[\n\r]/u.test(this.#held);
    if (fault !== null) return this.#stopAt(fault);
    if (this.#writer !== null || ready) await this.#flush();
  }

  /** Lets the parser finish what came before the fault, only to learn in which row it stands. */
  async #stopAt(fault: EncodingFault): Promise<void> {
    this.#counting = true;
    this.#held += 'x';
    await this.#flush();
    let row = this.#records;
    await this.#writer?.close().catch(() => (row += 1));
    this.#refuse(encodingRefusal(fault, Math.max(row, this.#records)).refusal);
  }

  async #flush(): Promise<void> {
    const writer = this.#writer ?? this.#open();
    const bytes = new TextEncoder().encode(this.#held);
    this.#held = '';
    if (bytes.length > 0) await this.#guard(async () => writer.write(bytes));
  }

  /** Starts the parser. Its records are taken as they are made, so its own output queue stays empty. */
  #open(): WritableStreamDefaultWriter<Uint8Array> {
    this.#delimiter = sniffDelimiter(this.#held);
    const take = (record: string[]): null => {
      this.#record(record);
      return null;
    };
    const stream = parse({
      ...csvOptions(this.#delimiter, this.#limits.maxRecordCharacters),
      on_record: take,
    });
    const writer = stream.writable.getWriter() as WritableStreamDefaultWriter<Uint8Array>;
    const ignore = (): void => undefined; // The same failure is reported by write or close.
    writer.closed.catch(ignore);
    stream.readable.getReader().closed.catch(ignore);
    this.#writer = writer;
    return writer;
  }

  #record(record: readonly string[]): void {
    if (this.refused) return;
    this.#records += 1;
    if (this.#counting) return;
    if (this.#header === null) return this.#takeHeader(record);
    if (this.#records - 1 > this.#limits.maxRows) return this.#refuse(tooManyRows(this.#limits));
    const row = sheetRow(this.#records, record, this.#header);
    if (row === null) return;
    this.#rows += 1;
    this.#parts.push({ kind: 'row', row });
  }

  #takeHeader(record: readonly string[]): void {
    const header = readHeader(record);
    if (!header.ok) return this.#refuse(header.refusal);
    this.#header = header.value;
    const dialect = csvDialect(this.#feed?.encoding ?? 'utf-8', this.#delimiter);
    this.#parts.push({ kind: 'header', header: header.value, dialect });
  }

  async #guard(write: () => Promise<unknown>): Promise<void> {
    try {
      await write();
    } catch (error) {
      this.#refuse(csvRefusal(error, this.#limits.maxRecordCharacters));
    }
  }

  #refuse(refusal: IntakeRefusal): void {
    if (this.refused) return;
    this.refused = true;
    this.#parts.push({ kind: 'refusal', refusal });
  }
}
