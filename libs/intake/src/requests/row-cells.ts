import { quoted, type IntakeRefusal } from '../refusal.ts';
import type { SheetRow } from '../sheets/sheet.ts';
import type { CellValue } from './cell-values.ts';
import type { FittedShape, RequestField } from './request-shapes.ts';

/** One row under one layout: gives texts by field and gathers everything that is wrong with them. */
export class RowCells {
  readonly row: number;
  readonly refusals: IntakeRefusal[];
  readonly #cells: readonly string[];
  readonly #shape: FittedShape;
  readonly #header: readonly string[];

  constructor(row: SheetRow, shape: FittedShape, header: readonly string[]) {
    this.row = row.row;
    this.#cells = row.cells;
    this.#shape = shape;
    this.#header = header;
    const used = new Set([...shape.at.values()].map((at) => header[at]));
    this.refusals = row.refusals.filter(({ column }) => column === null || used.has(column));
  }

  /** The cell's text without the space around it; blank where the file has no such column. */
  text(field: RequestField): string {
    const at = this.#shape.at.get(field);
    return at === undefined ? '' : (this.#cells[at] ?? '').trim();
  }

  /** The text, or null where blank. */
  optional(field: RequestField): string | null {
    return this.text(field) || null;
  }

  has(field: RequestField): boolean {
    return this.#shape.at.has(field);
  }

  /** Reads a cell that may not be blank. Null where it was refused. */
  required<Value>(field: RequestField, read: (text: string) => CellValue<Value>): Value | null {
    if (this.text(field) !== '') return this.read(field, read);
    this.refuse(field, 'cell.blank', 'a value', 'Fill it in; a nomination cannot do without it.');
    return null;
  }

  /** Reads a cell. Null where it was refused. */
  read<Value>(field: RequestField, read: (text: string) => CellValue<Value>): Value | null {
    const outcome = read(this.text(field));
    if ('value' in outcome) return outcome.value;
    const { code, expected, whatToDo } = outcome.fault;
    this.refuse(field, code, expected, whatToDo);
    return null;
  }

  refuse(field: RequestField, code: IntakeRefusal['code'], expected: string, whatToDo: string): void {
    const at = this.#shape.at.get(field);
    const column = at === undefined ? null : (this.#header[at] ?? null);
    if (this.refusals.some((earlier) => earlier.column === column && column !== null)) return;
    this.refusals.push({ code, row: this.row, column, found: quoted(this.text(field)), expected, whatToDo });
  }
}
