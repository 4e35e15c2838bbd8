import { createReadStream } from 'node:fs';
import { done, type Outcome, refused } from '#casework';
import { type IntakeRefusal, readCsvStream, type SheetLimits, type SheetPart, type SheetRow } from '#intake';

/** The columns a file must have and may have; any other column is passed over. */
export interface TableColumns<Required extends string, Optional extends string> {
  readonly required: readonly Required[];
  readonly optional: readonly Optional[];
}

/** One row as its columns' texts; an optional column that the file lacks is empty. `row` counts the header as 1. */
export interface TableRow<Column extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/** A cell may be as long as a hostile file makes it, within this: what is too long for a name is not read further. */
const LIMITS: SheetLimits = {
  maxRows: 50_000_000,
  maxBytes: 64 * 1024 ** 3,
  maxRecordCharacters: 64 * 1024 ** 2,
};

/**
 * Reads a CSV file (comma, semicolon or tab; UTF-8 with or without a mark at its start) row by row, in memory bounded by
 * one row, and hands each row to `take`. Refuses a file that cannot be read, lacks a column, or has no rows, and a row
 * whose cells do not line up, with the file, the row and the column. Gives the number of rows.
 */
export async function eachRow<Required extends string, Optional extends string>(
  file: string,
  columns: TableColumns<Required, Optional>,
  take: (row: TableRow<Required | Optional>) => void | Promise<void>,
): Promise<Outcome<number>> {
  const table = new TableReader(file, columns);
  try {
    for await (const part of readCsvStream(createReadStream(file), LIMITS)) {
      const refusal = table.accept(part);
      if (refusal !== undefined) return refusal;
      if (part.kind === 'row') await take(table.rowOf(part.row));
    }
  } catch (error) {
    return unreadable(file, error);
  }
  const none = `The file ${file} has no rows below its header.`;
  return table.rows > 0 ? done(table.rows) : refused('invalid', 'file.no-rows', none);
}

/** What is known of one file while it is read. */
class TableReader<Required extends string, Optional extends string> {
  readonly #file: string;
  readonly #columns: TableColumns<Required, Optional>;
  #places: readonly (readonly [Required | Optional, number])[] = [];
  rows = 0;

  constructor(file: string, columns: TableColumns<Required, Optional>) {
    this.#file = file;
    this.#columns = columns;
  }

  /** Why the file cannot be read further, if so. */
  accept(part: SheetPart): Outcome<never> | undefined {
    if (part.kind === 'refusal') return fileRefused(this.#file, part.refusal);
    if (part.kind === 'header') return this.#takeHeader(part.header);
    if (part.kind === 'end') return undefined;
    this.rows += 1;
    const [fault] = part.row.refusals;
    return fault && fileRefused(this.#file, fault);
  }

  rowOf({ row, cells }: SheetRow): TableRow<Required | Optional> {
    const texts = this.#places.map(([column, at]) => [column, at < 0 ? '' : (cells[at] ?? '')]);
    return { row, cells: Object.fromEntries(texts) as Record<Required | Optional, string> };
  }

  #takeHeader(header: readonly string[]): Outcome<never> | undefined {
    const { required, optional } = this.#columns;
    const names = header.map((name) => name.toLowerCase());
    this.#places = [...required, ...optional].map((column) => [column, names.indexOf(column)] as const);
    const missing = required.filter((column) => !names.includes(column));
    if (missing.length === 0) return undefined;
    const found = `the columns ${header.map((name) => `"${name}"`).join(', ')}`;
    const expected = `${missing.map((name) => `"${name}"`).join(' and ')} among them`;
    return refused('invalid', 'file.missing-column', `The file ${this.#file} lacks a column.`, {
      faults: [{ where: 'row 1', found, expected }],
    });
  }
}

/** What is wrong with a file, as a refusal of the command. */
function fileRefused(file: string, fault: IntakeRefusal): Outcome<never> {
  const { code, row, column, found, expected, whatToDo } = fault;
  const where = [row === null ? 'the file' : `row ${row}`, column === null ? '' : `column ${column}`];
  return refused('invalid', code, `The file ${file} was not read. ${whatToDo}`, {
    faults: [{ where: where.filter((part) => part !== '').join(', '), found, expected }],
  });
}

/** Only what the system says about the file itself is a refusal; anything else is a defect and is thrown. */
function unreadable(file: string, error: unknown): Outcome<never> {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
  const why = code === 'ENOENT' ? 'there is no such file' : code;
  return refused('invalid', 'file.unreadable', `The file ${file} cannot be read (${why}).`);
}
