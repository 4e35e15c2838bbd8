import { excelDate } from './excel-date.ts';
import type { DateStyle } from './date-styles.ts';
import { readXml, XmlFault } from './read-xml.ts';
import { RichText, unescaped } from './shared-strings.ts';

/** A cell: its text, or why it has none that can be trusted. */
export type WorksheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'formula' }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'not-a-date'; readonly text: string };

/** One row: its number as the spreadsheet shows it, and its cells by zero-based column. */
export interface WorksheetRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, WorksheetCell>;
}

/** What the cells of a worksheet refer to. */
export interface WorksheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly (DateStyle | null)[];
  readonly from1904: boolean;
}

/** What a worksheet holds besides its cells. */
export interface WorksheetFacts {
  readonly hiddenRows: number;
  readonly mergedAreas: number;
}

/** Reads a worksheet's rows in order. `take` returns false to stop listening (a limit was reached). */
export function readWorksheet(
  bytes: Uint8Array,
  context: WorksheetContext,
  take: (row: WorksheetRow) => boolean,
): WorksheetFacts {
  const reader = new WorksheetReader(context, take);
  readXml(bytes, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return reader;
}

class WorksheetReader implements WorksheetFacts {
  hiddenRows = 0;
  mergedAreas = 0;
  readonly #context: WorksheetContext;
  readonly #take: (row: WorksheetRow) => boolean;
  readonly #inline = new RichText();
  #listening = true;
  #row = 0;
  #column = -1;
  #cells = new Map<number, WorksheetCell>();
  #attributes: Readonly<Record<string, string>> = {};
  #value = '';
  #inValue = false;
  #formula = false;

  constructor(context: WorksheetContext, take: (row: WorksheetRow) => boolean) {
    this.#context = context;
    this.#take = take;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'f') this.#formula = true;
    else if (name === 'v') this.#inValue = true;
    else if (name === 'mergeCell') this.mergedAreas += 1;
    else this.#inline.open(name);
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
    else this.#inline.add(text);
  }

  close(name: string): void {
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#cells.set(this.#column, this.#cell());
    else if (name === 'row') this.#closeRow();
    else this.#inline.close(name);
  }

  #openRow(attributes: Readonly<Record<string, string>>): void {
    const row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']);
    if (!Number.isInteger(row) || row <= this.#row) throw new XmlFault('The rows are not in order.');
    this.#row = row;
    this.#column = -1;
    this.#cells = new Map();
    if (attributes['hidden'] === '1') this.hiddenRows += 1;
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes['r'];
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
    this.#attributes = attributes;
    this.#value = '';
    this.#formula = false;
    this.#inline.start();
  }

  #closeRow(): void {
    if (this.#listening) this.#listening = this.#take({ row: this.#row, cells: this.#cells });
  }

  #cell(): WorksheetCell {
    if (this.#formula) return { kind: 'formula' };
    const type = this.#attributes['t'] ?? 'n';
    if (type === 'e') return { kind: 'error', text: this.#value };
    if (type === 'n') return this.#number();
    return { kind: 'text', text: this.#words(type) };
  }

  #words(type: string): string {
    if (type === 's') {
      const text = this.#context.strings[Number(this.#value)];
      if (text === undefined) throw new XmlFault('A cell points at a text that is not there.');
      return text;
    }
    if (type === 'inlineStr') return this.#inline.value;
    if (type === 'b') return this.#value === '1' ? 'TRUE' : 'FALSE';
    if (type === 'd') return this.#value.replace(/T00:00:00(\.0+)?Z?$/u, '');
    return unescaped(this.#value);
  }

  #number(): WorksheetCell {
    const text = this.#value.trim();
    if (text === '') return { kind: 'text', text };
    const number = Number(text);
    if (!Number.isFinite(number)) return { kind: 'text', text };
    const style = this.#context.styles[Number(this.#attributes['s'] ?? 0)] ?? null;
    if (style === null) return { kind: 'text', text: String(number) };
    const date = excelDate(number, style, this.#context.from1904);
    return date === null ? { kind: 'not-a-date', text } : { kind: 'text', text: date };
  }
}

/** The zero-based column of a reference such as `AB12`. */
export function columnOf(reference: string): number {
  const letters = /^([A-Z]{1,3})\d+$/u.exec(reference)?.[1];
  if (letters === undefined) throw new XmlFault('A cell has no readable reference.');
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
