import { csvOptions, parseRecords, rowReached, sniffDelimiter } from './csv-records.ts';
import { encodingOf, encodingRefusal, TextFeed } from './decode-text.ts';
import { assembleSheet, emptyFile, readHeader, sheetRow } from './sheet-rows.ts';
import type { SheetDialect, SheetLimits, SheetNotice, SheetOutcome, SheetRow } from './sheet.ts';

/** Reads delimited text. *Requires:* bytes that `recogniseBytes` calls text, within `limits.maxBytes`. */
export function readCsvSheet(bytes: Uint8Array, limits: SheetLimits): SheetOutcome {
  const encoding = encodingOf(bytes);
  const { text, fault } = new TextFeed(encoding).push(bytes, true);
  const delimiter = sniffDelimiter(text);
  if (fault !== null) return encodingRefusal(fault, rowReached(text, delimiter));
  if (text.trim() === '') return emptyFile();
  const records = parseRecords(text, delimiter, limits.maxRows + 2);
  if (!records.ok) return records;
  const dialect = csvDialect(encoding, delimiter);
  return fromRecords(records.value, { dialect, notices: textNotices(text) }, limits);
}

function fromRecords(
  records: readonly (readonly string[])[],
  about: { readonly dialect: SheetDialect; readonly notices: readonly SheetNotice[] },
  limits: SheetLimits,
): SheetOutcome {
  const header = readHeader(records[0] ?? []);
  if (!header.ok) return header;
  const rows: SheetRow[] = [];
  for (let index = 1; index < records.length; index += 1) {
    const row = sheetRow(index + 1, records[index] ?? [], header.value);
    if (row !== null) rows.push(row);
  }
  return assembleSheet({ ...about, header: header.value, rows, total: records.length - 1 }, limits);
}

/** The dialect of a delimited text. */
export function csvDialect(
  encoding: SheetDialect['encoding'],
  delimiter: Parameters<typeof csvOptions>[0],
): SheetDialect {
  return { format: delimiter === '\t' ? 'tsv' : 'csv', encoding, delimiter, worksheet: null };
}

function textNotices(text: string): readonly SheetNotice[] {
  if (!text.includes('\ufffd')) return [];
  return [
    {
      code: 'text.replaced',
      words: 'The text holds the replacement character U+FFFD: letters were lost before the file was sent.',
    },
  ];
}
