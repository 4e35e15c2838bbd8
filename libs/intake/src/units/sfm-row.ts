import { quoted } from '../refusal.ts';
import type { SheetRow } from '../sheets/sheet.ts';
import { agreedPart, endsBefore, readDateParts, readPartialDate } from './partial-date.ts';
import type { SfmField } from './sfm-columns.ts';
import type { Citation, Confidence, ImportQuestion, OpenEnded, PartialDate } from './unit-claim.ts';
import type { ClaimDates } from './units-builder.ts';

/** The groups of columns that have a first and a last date. */
export type DatedGroup = 'unit' | 'parent' | 'site' | 'area' | 'membership';
type Edge = `${DatedGroup}.${'first' | 'last'}`;

/** Where each field stands in one file. */
export type SfmPlaces = ReadonlyMap<SfmField, { readonly at: number; readonly header: string }>;

/** Dates read from a group; `sound` is false where they contradict each other and nothing dated by them may be loaded. */
export interface GroupDates {
  readonly dates: ClaimDates;
  readonly sound: boolean;
  readonly present: boolean;
}

/** One row of the sheet. Reads its cells, and asks about those it cannot read. */
export class SfmRow {
  readonly row: number;
  unitKey: string | null = null;
  readonly questions: ImportQuestion[] = [];
  readonly #cells: readonly string[];
  readonly #places: SfmPlaces;

  constructor(row: SheetRow, places: SfmPlaces) {
    this.row = row.row;
    this.#cells = row.cells;
    this.#places = places;
  }

  /** The cell's text without the space around it. `nan`, left by the researchers' tools, is a blank. */
  text(field: SfmField): string {
    const text = (this.#cells[this.#places.get(field)?.at ?? -1] ?? '').trim();
    return text === 'nan' ? '' : text;
  }

  /** The parts of a cell that lists several, separated by semicolons. */
  list(field: SfmField): readonly string[] {
    return this.text(field)
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  ask(
    code: ImportQuestion['code'],
    field: SfmField,
    words: string,
    candidates: readonly string[] = [],
  ): void {
    const column = this.#places.get(field)?.header ?? null;
    const { row, unitKey } = this;
    this.questions.push({ code, row, unitKey, column, found: quoted(this.text(field)), words, candidates });
  }

  /** The citation of a field that has a source and a confidence beside it. */
  citation(about: string, field: string): Citation {
    const source = this.text(`${field}.source` as SfmField);
    return { about, source, confidence: this.#confidence(`${field}.confidence` as SfmField) };
  }

  #confidence(field: SfmField): Confidence {
    const text = this.text(field).toLowerCase();
    if (text === 'high' || text === 'medium' || text === 'low') return text;
    if (text !== '')
      this.ask('confidence.unknown', field, 'The confidence is none of High, Medium, Low; none was taken.');
    return null;
  }

  /** A two-letter country, upper case; null where blank. */
  country(field: SfmField): string | null {
    const text = this.text(field);
    const [, code] = /^(?:ocd-division\/country:)?([a-z]{2})$/iu.exec(text) ?? [];
    if (code === undefined && text !== '') {
      this.ask('country.unknown', field, 'The country is no two-letter code; none was taken.');
    }
    return code?.toUpperCase() ?? null;
  }

  #letter(field: SfmField, letters: string): string | null {
    const text = this.text(field).toUpperCase();
    if (text.length === 1 && letters.includes(text)) return text;
    if (text !== '')
      this.ask('flag.unknown', field, `The letter is none of ${[...letters].join(', ')}; none was taken.`);
    return null;
  }

  /** The dates of a group, checked against their parts and against each other. */
  dates(group: DatedGroup): GroupDates {
    const validFrom = this.#date(`${group}.first`);
    const validTo = this.#date(`${group}.last`);
    const start = this.#letter(`${group}.startIsReal`, 'YN');
    const sound = validFrom === null || validTo === null || !endsBefore(validTo, validFrom);
    if (!sound) {
      const words = `The last date lies before the first (${validFrom ?? ''}); nothing dated by them was taken.`;
      this.ask('dates.end-before-start', `${group}.last.date`, words);
    }
    const dates = {
      validFrom,
      validTo,
      startIsReal: start === null ? null : start === 'Y',
      ...this.#ending(group),
    };
    return { dates, sound, present: validFrom !== null || validTo !== null };
  }

  /** Memberships say only whether the last date is the end (`Y`; some rows write `E`); the other groups say Y, N or E. */
  #ending(group: DatedGroup): { readonly endIsReal: boolean | null; readonly openEnded: OpenEnded } {
    if (group === 'membership') {
      const end = this.#letter('membership.endIsReal', 'YNE');
      return { endIsReal: end === null ? null : end !== 'N', openEnded: null };
    }
    const openEnded = this.#letter(`${group}.openEnded`, 'YNE') as OpenEnded;
    return { endIsReal: openEnded === null ? null : openEnded === 'E', openEnded };
  }

  /** Reads a date from its text and its parts. Where they disagree, only what both say is taken. */
  #date(edge: Edge): PartialDate | null {
    const [text, year, month, day] = (['date', 'year', 'month', 'day'] as const).map((part) =>
      this.text(`${edge}.${part}`),
    ) as [string, string, string, string];
    const beside = [year, month, day].filter((part) => part !== '').join('-');
    if (text === '' && beside === '') return null;
    const fromText = readPartialDate(text);
    const fromParts = readDateParts(year, month, day);
    if (fromText !== null && fromText === fromParts) return fromText;
    const taken = agreed(fromText, fromParts);
    const words = `The date and the year, month and day beside it (${beside || '(blank)'}) disagree; ${taken ?? 'none'} was taken.`;
    this.ask('dates.disagree', `${edge}.date`, words);
    return taken;
  }
}

/** What two readings of one date have in common; the other one where one cannot be read. */
function agreed(one: PartialDate | null, other: PartialDate | null): PartialDate | null {
  return one !== null && other !== null ? agreedPart(one, other) : (one ?? other);
}
