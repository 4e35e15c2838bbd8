import { fileRefusal, quoted, type IntakeRefusal, type Reading } from '../../refusal.ts';
import {
  assembleSheet,
  emptyFile,
  formulaLike,
  raggedRow,
  readHeader,
  sheetRow,
  WIDEST,
} from '../sheet-rows.ts';
import type { SheetLimits, SheetNotice, SheetOutcome, SheetRow } from '../sheet.ts';
import { readDateStyles } from './date-styles.ts';
import { XmlFault } from './read-xml.ts';
import { readSharedStrings } from './shared-strings.ts';
import { unpackWorkbook, type UnpackedParts } from './unpack-workbook.ts';
import { readWorkbookIndex, type WorkbookIndex, type WorksheetEntry } from './workbook-index.ts';
import {
  readWorksheet,
  type WorksheetCell,
  type WorksheetFacts,
  type WorksheetRow,
} from './worksheet-rows.ts';

const UNPACKED = 128 * 1024 * 1024;
const INDEX = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];

/**
 * Reads the first visible worksheet of an XLSX workbook; a notice names the others. The first row that is not blank is
 * the header, and rows keep the spreadsheet's own numbers. Dates become ISO 8601. A formula is refused cell by cell:
 * its stored result is whatever the last program wrote there.
 */
export function readXlsxSheet(bytes: Uint8Array, limits: SheetLimits): SheetOutcome {
  const most = limits.maxUnpackedBytes ?? UNPACKED;
  const first = unpackWorkbook(bytes, (path) => INDEX.includes(path), most);
  if (!first.ok) return unpackRefusal(first.fault, most);
  const workbook = first.value.parts.get('xl/workbook.xml');
  if (workbook === undefined) return notAWorkbook(first.value.paths);
  try {
    const index = readWorkbookIndex(workbook, first.value.parts.get('xl/_rels/workbook.xml.rels'));
    const sheet = index.worksheets.find(({ visible }) => visible);
    if (sheet === undefined) return noWorksheet();
    const wanted = [sheet.path, 'xl/sharedStrings.xml', 'xl/styles.xml'];
    const second = unpackWorkbook(bytes, (path) => wanted.includes(path), most);
    if (!second.ok) return unpackRefusal(second.fault, most);
    return readTable({ index, sheet, parts: second.value }, limits);
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return unpackRefusal('damaged', most);
  }
}

interface OpenWorkbook {
  readonly index: WorkbookIndex;
  readonly sheet: WorksheetEntry;
  readonly parts: UnpackedParts;
}

function readTable({ index, sheet, parts }: OpenWorkbook, limits: SheetLimits): SheetOutcome {
  const bytes = parts.parts.get(sheet.path);
  if (bytes === undefined) return unpackRefusal('damaged', 0);
  const table = new WorkbookTable(limits);
  const context = {
    strings: readSharedStrings(parts.parts.get('xl/sharedStrings.xml')),
    styles: readDateStyles(parts.parts.get('xl/styles.xml')),
    from1904: index.from1904,
  };
  const facts = readWorksheet(bytes, context, (row) => table.take(row));
  if (table.refusal !== null) return { ok: false, refusal: table.refusal };
  if (table.header === null) return emptyFile();
  const dialect = { format: 'xlsx', encoding: 'utf-8', delimiter: null, worksheet: sheet.name } as const;
  const notices = workbookNotices(index, sheet, { ...facts, paths: parts.paths });
  return assembleSheet(
    { dialect, header: table.header, rows: table.rows, notices, total: table.total },
    limits,
  );
}

class WorkbookTable {
  header: readonly string[] | null = null;
  refusal: IntakeRefusal | null = null;
  total = 0;
  readonly rows: SheetRow[] = [];
  readonly #limits: SheetLimits;

  constructor(limits: SheetLimits) {
    this.#limits = limits;
  }

  take(row: WorksheetRow): boolean {
    if (this.header === null) return this.#takeHeader(row);
    this.total += 1;
    const made = tableRow(row, this.header);
    if (made !== null) this.rows.push(made);
    return this.total <= this.#limits.maxRows;
  }

  #takeHeader(row: WorksheetRow): boolean {
    const texts = textsOf(row, Math.min(WIDEST + 1, Math.max(...row.cells.keys(), -1) + 1));
    const trusted = [...row.cells.values()].every(({ kind }) => kind === 'text');
    if (trusted && texts.every((text) => text.trim() === '')) return true;
    const header: Reading<readonly string[]> = trusted ? readHeader(texts) : formulaInHeader(row.row);
    if (header.ok) this.header = header.value;
    else this.refusal = { ...header.refusal, row: row.row };
    return header.ok;
  }
}

function tableRow(row: WorksheetRow, header: readonly string[]): SheetRow | null {
  const cells = textsOf(row, header.length);
  const width = Math.max(header.length, ...[...row.cells].map(([at, cell]) => (isBlank(cell) ? 0 : at + 1)));
  const refusals = [...row.cells].flatMap(([at, cell]) => refusedCell(row.row, header[at], cell));
  if (width > header.length) refusals.unshift(raggedRow(row.row, width, header.length));
  if (refusals.length === 0) return sheetRow(row.row, cells, header);
  return { row: row.row, cells, refusals, formulaLike: formulaLike(cells, header) };
}

function isBlank(cell: WorksheetCell): boolean {
  return cell.kind === 'text' && cell.text.trim() === '';
}

function textsOf(row: WorksheetRow, width: number): readonly string[] {
  return Array.from({ length: width }, (_, at) => {
    const cell = row.cells.get(at);
    return cell?.kind === 'text' ? cell.text : '';
  });
}

const CELL_FAULTS = {
  formula: ['cell.formula', 'a formula', 'a value', 'Copy the cell and paste it as a value.'],
  error: ['cell.error-value', 'an error value', 'a value', 'Replace the error by the value it should show.'],
  'not-a-date': [
    'cell.not-a-date',
    'a number shown as a date',
    'a date that exists',
    'Type it as text: YYYY-MM-DD.',
  ],
} as const;

function refusedCell(row: number, column: string | undefined, cell: WorksheetCell): readonly IntakeRefusal[] {
  if (cell.kind === 'text' || column === undefined) return [];
  const [code, what, expected, whatToDo] = CELL_FAULTS[cell.kind];
  const found = 'text' in cell ? `${what}: ${quoted(cell.text)}` : what;
  return [{ code, row, column, found, expected, whatToDo }];
}

function formulaInHeader(row: number): Reading<never> {
  const whatToDo = 'Type the column names as text.';
  return {
    ok: false,
    refusal: {
      code: 'header.formula',
      row,
      column: null,
      found: 'a formula or an error',
      expected: 'column names',
      whatToDo,
    },
  };
}

function workbookNotices(
  index: WorkbookIndex,
  read: WorksheetEntry,
  facts: WorksheetFacts & { readonly paths: readonly string[] },
): readonly SheetNotice[] {
  const others = index.worksheets.filter((sheet) => sheet !== read);
  const names = others
    .map(({ name, visible }) => `"${quoted(name)}"${visible ? '' : ' (hidden)'}`)
    .join(', ');
  const notice = (when: boolean, code: SheetNotice['code'], words: string): readonly SheetNotice[] =>
    when ? [{ code, words }] : [];
  return [
    ...notice(
      others.length > 0,
      'workbook.other-sheets',
      `Only "${quoted(read.name)}", the first visible worksheet, was read. Not read: ${names}.`,
    ),
    ...notice(
      facts.hiddenRows > 0,
      'workbook.hidden-rows',
      `${facts.hiddenRows} hidden rows were read like the others.`,
    ),
    ...notice(
      facts.mergedAreas > 0,
      'workbook.merged-cells',
      `${facts.mergedAreas} merged areas: only the first cell of each holds its value.`,
    ),
    ...notice(
      facts.paths.includes('xl/vbaProject.bin'),
      'workbook.macros',
      'The workbook holds macros. They were not run and not kept.',
    ),
  ];
}

function unpackRefusal(fault: 'damaged' | 'too-large', most: number): SheetOutcome {
  if (fault === 'damaged') {
    const whatToDo = 'Open it in the program that made it and save it again, or save it as CSV (UTF-8).';
    return fileRefusal(
      'file.damaged',
      'a workbook that cannot be read to its end',
      'a whole XLSX workbook',
      whatToDo,
    );
  }
  const found = `a workbook that unpacks to more than ${most} bytes`;
  return fileRefusal(
    'file.unpacks-too-large',
    found,
    `at most ${most} bytes`,
    'Split it, or save it as CSV (UTF-8).',
  );
}

function noWorksheet(): SheetOutcome {
  return fileRefusal(
    'file.no-worksheet',
    'a workbook without a visible worksheet',
    'one visible worksheet',
    'Show it.',
  );
}

function notAWorkbook(paths: readonly string[]): SheetOutcome {
  const what = paths.includes('word/document.xml')
    ? 'a Word document'
    : paths.includes('content.xml')
      ? 'an OpenDocument file'
      : paths.some((path) => path.startsWith('xl/') && path.endsWith('.bin'))
        ? 'a binary Excel workbook (.xlsb)'
        : 'a ZIP archive';
  return fileRefusal(
    'file.not-a-table',
    what,
    'a CSV, TSV or XLSX table',
    'Save the table as XLSX or CSV (UTF-8).',
  );
}
