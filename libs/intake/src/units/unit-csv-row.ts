import { quoted, type IntakeRefusal } from '../refusal.ts';
import type { SheetRow } from '../sheets/sheet.ts';
import { endsBefore, readPartialDate } from './partial-date.ts';
import type { Citation, Confidence, OpenEnded, ParentKind, PartialDate } from './unit-claim.ts';
import type { UnitCsvField } from './unit-csv-columns.ts';
import type { ClaimDates } from './units-builder.ts';

/** One row of our own units layout. Reads its cells, and refuses those that break the layout. */
export class UnitCsvRow {
  readonly row: number;
  readonly refusals: IntakeRefusal[];
  readonly #cells: readonly string[];
  readonly #places: ReadonlyMap<UnitCsvField, number>;

  constructor(row: SheetRow, places: ReadonlyMap<UnitCsvField, number>) {
    this.row = row.row;
    this.refusals = [...row.refusals];
    this.#cells = row.cells;
    this.#places = places;
  }

  text(field: UnitCsvField): string {
    return (this.#cells[this.#places.get(field) ?? -1] ?? '').trim();
  }

  list(field: UnitCsvField): readonly string[] {
    return this.text(field)
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  refuse(field: UnitCsvField, code: IntakeRefusal['code'], expected: string): void {
    const place = { row: this.row, column: field, found: quoted(this.text(field)) };
    this.refusals.push({
      ...place,
      code,
      expected,
      whatToDo: 'Correct the cell; the rest of the file was read.',
    });
  }

  /** One of a closed list of words, letter case ignored; null where blank or refused. */
  oneOf<Word extends string>(field: UnitCsvField, words: readonly Word[]): Word | null {
    const text = this.text(field).toLowerCase();
    const word = words.find((one) => one.toLowerCase() === text) ?? null;
    if (word === null && text !== '')
      this.refuse(field, 'cell.not-a-choice', `one of ${words.join(', ')}, or nothing`);
    return word;
  }

  confidence(): Confidence {
    return this.oneOf('confidence', ['high', 'medium', 'low']);
  }

  parentKind(): ParentKind | null {
    const kind = this.oneOf('parent_kind', ['command', 'administrative', 'attached']);
    if (this.text('parent_id') !== '' && this.text('parent_kind') === '') {
      this.refuse(
        'parent_kind',
        'cell.blank',
        'command, administrative or attached, as there is a parent_id',
      );
    }
    return kind;
  }

  country(): string {
    const text = this.text('country').toUpperCase();
    if (!/^[A-Z]{2}$/u.test(text)) this.refuse('country', 'cell.not-a-country', 'an ISO 3166-1 alpha-2 code');
    return text;
  }

  /** Dates of the unit itself, or of what the row relates it to. */
  dates(of: 'unit' | 'relations'): ClaimDates {
    const [first, last, start, open] =
      of === 'unit'
        ? (['first_cited', 'last_cited', 'start_is_real', 'open_ended'] as const)
        : (['valid_from', 'valid_to', 'valid_from_is_start', 'valid_open_ended'] as const);
    const validFrom = this.#date(first);
    const validTo = this.#date(last);
    if (validFrom !== null && validTo !== null && endsBefore(validTo, validFrom)) {
      this.refuse(last, 'dates.end-before-start', `a date not before ${validFrom}`);
    }
    const started = this.oneOf(start, ['Y', 'N']);
    const openEnded: OpenEnded = this.oneOf(open, ['Y', 'N', 'E']);
    return {
      validFrom,
      validTo,
      startIsReal: started === null ? null : started === 'Y',
      endIsReal: openEnded === null ? null : openEnded === 'E',
      openEnded,
    };
  }

  /** The row's one source, cited for a value and its dates alike. */
  citations(about: string): readonly Citation[] {
    return [{ about, source: this.text('source'), confidence: this.confidence() }];
  }

  #date(field: UnitCsvField): PartialDate | null {
    const text = this.text(field);
    const date = /^\d{4}(-\d{2}){0,2}$/u.test(text) ? readPartialDate(text) : null;
    if (date === null && text !== '')
      this.refuse(field, 'cell.not-a-date', 'YYYY, YYYY-MM or YYYY-MM-DD, or nothing');
    return date;
  }
}
