import { readSfmUnits, readSheet, readUnitCsv } from '#intake';
import type { IntakeRefusal, Sheet, UnitsReading } from '#intake';
import type { Outcome, Refusal } from '../../kernel/outcome.ts';
import { done, refused } from '../../kernel/outcome.ts';

/** Layouts of a registry file: the Security Force Monitor's units sheet, and our own with its documented header. */
export const UNIT_FORMATS = ['sfm', 'plain'] as const;
export type UnitFormat = (typeof UNIT_FORMATS)[number];

/** A registry file holds at most this much; a country's forces are a few megabytes. */
export const LARGEST_UNIT_FILE = { maxBytes: 64 * 1024 * 1024, maxRows: 250_000 } as const;

const READERS = { sfm: readSfmUnits, plain: readUnitCsv } as const;

/** Only the Security Force Monitor's sheet has this column. */
const SFM_COLUMN = 'organization:name';

/** A registry file that was read. */
export interface UnitFile {
  readonly format: UnitFormat;
  readonly reading: UnitsReading;
  /** Reads it again with ids for rows that have none, by row, as a person said. */
  readonly readWith: (ids: ReadonlyMap<number, string>) => UnitsReading;
}

/** Reads a registry file. The format is recognised by its header unless it is said. */
export function readUnitFile(bytes: Uint8Array, filename: string, format?: UnitFormat): Outcome<UnitFile> {
  const sheet = readSheet(bytes, { ...LARGEST_UNIT_FILE, filename });
  if (!sheet.ok) return fileRefused(sheet.refusal);
  const found = format ?? recognise(sheet.value);
  const reading = READERS[found](sheet.value);
  if (!reading.ok) return fileRefused(reading.refusal);
  const readWith = (ids: ReadonlyMap<number, string>) => {
    const again = READERS[found](withIds(sheet.value, ids));
    return again.ok ? again.value : reading.value;
  };
  return done({ format: found, reading: reading.value, readWith });
}

/** The column of a unit's id, in either layout. */
const ID_COLUMNS = new Set(['o_id', 'unit_id']);

function withIds(sheet: Sheet, ids: ReadonlyMap<number, string>): Sheet {
  const place = sheet.header.findIndex((column) => ID_COLUMNS.has(column.toLowerCase()));
  const rows = sheet.rows.map((row) => {
    const id = ids.get(row.row);
    return id === undefined || place === -1 ? row : { ...row, cells: row.cells.with(place, id) };
  });
  return { ...sheet, rows };
}

function recognise({ header }: Sheet): UnitFormat {
  return header.some((column) => column.toLowerCase() === SFM_COLUMN) ? 'sfm' : 'plain';
}

function fileRefused({ code, found, expected, whatToDo, row, column }: IntakeRefusal): {
  readonly ok: false;
  readonly refusal: Refusal;
} {
  const where = [row === null ? 'file' : `row ${row}`, ...(column === null ? [] : [`column ${column}`])].join(
    ', ',
  );
  const kind = code.endsWith('.too-large') ? 'too-large' : 'invalid';
  return refused(kind, code, `The file was not taken. ${whatToDo}`, { faults: [{ where, found, expected }] });
}
