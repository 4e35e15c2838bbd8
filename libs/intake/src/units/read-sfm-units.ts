import { fileRefusal, type IntakeRefusal, type Reading } from '../refusal.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { NameIndex, sameName } from './name-index.ts';
import { claimSfmRow } from './sfm-claims.ts';
import { SFM_COLUMNS, type SfmField } from './sfm-columns.ts';
import { SfmRow, type SfmPlaces } from './sfm-row.ts';
import type { ImportQuestion, UnitsReading, UnitsReport } from './unit-claim.ts';
import { UnitsBuilder } from './units-builder.ts';

/**
 * Reads the Security Force Monitor's units sheet (`SFM_COLUMNS`): several rows make one unit, told by `o_id`, each row
 * adding a parent, a site, an area or a membership. Parents and memberships stand in the sheet by name and are claimed
 * by id, where exactly one unit of the file has the name.
 *
 * Nothing is guessed. A row is set aside for a person where it has no id and its name is one of another unit's, or
 * where its id goes with another name; a parent, a membership or a date that cannot be read without a guess becomes a
 * question too. Refuses the file only where columns are missing.
 */
export function readSfmUnits(sheet: Sheet): Reading<UnitsReading> {
  const places = placesOf(sheet.header);
  if (!places.ok) return places;
  const builder = new UnitsBuilder();
  const rows = readableRows(sheet, places.value, builder);
  const names = new NameIndex();
  const taken = takeUnits(rows, names, builder);
  for (const row of taken) {
    claimSfmRow(row, { builder, names, unitKey: row.unitKey ?? '' });
    row.questions.forEach((question) => builder.ask(question));
  }
  askAboutNamesakes(taken, names, builder);
  return { ok: true, value: builder.finish(leftOutColumns(sheet.header)) };
}

function placesOf(header: readonly string[]): Reading<SfmPlaces> {
  const places = new Map<SfmField, { readonly at: number; readonly header: string }>();
  const missing: string[] = [];
  for (const column of SFM_COLUMNS) {
    if (!('field' in column)) continue;
    const at = header.indexOf(column.header);
    if (at < 0) missing.push(column.header);
    else places.set(column.field, { at, header: column.header });
  }
  if (missing.length === 0) return { ok: true, value: places };
  const more = missing.length > 3 ? ` and ${missing.length - 3} more` : '';
  return fileRefusal(
    'header.column-missing',
    `a header without "${missing.slice(0, 3).join('", "')}"${more}`,
    'the columns of the Security Force Monitor units sheet',
    'Send the sheet with all its columns, or use the layout described in the README.',
  );
}

function leftOutColumns(header: readonly string[]): UnitsReport['leftOut'] {
  const known = new Set<string>(SFM_COLUMNS.map((column) => column.header));
  return [
    ...SFM_COLUMNS.flatMap((column) =>
      'leftOut' in column ? [{ column: column.header, why: column.leftOut }] : [],
    ),
    ...header
      .filter((name) => !known.has(name))
      .map((column) => ({ column, why: 'Not a column of the sheet as this reader knows it.' })),
  ];
}

function readableRows(sheet: Sheet, places: SfmPlaces, builder: UnitsBuilder): readonly SfmRow[] {
  return sheet.rows.flatMap((sheetRow) => {
    const row = new SfmRow(sheetRow, places);
    const refusals = sheetRow.refusals.length > 0 ? sheetRow.refusals : nameless(row);
    if (refusals.length === 0) return [row];
    builder.refuse(row.row, refusals);
    return [];
  });
}

function nameless(row: SfmRow): readonly IntakeRefusal[] {
  if (row.text('name') !== '') return [];
  const place = {
    row: row.row,
    column: 'Organization:Name',
    found: '(blank)',
    expected: 'the name of a unit',
  };
  return [{ ...place, code: 'cell.blank', whatToDo: 'Name the unit, or remove the row.' }];
}

/** Decides which unit each row belongs to: rows with an id first, so that rows without one can be held against them. */
function takeUnits(rows: readonly SfmRow[], names: NameIndex, builder: UnitsBuilder): readonly SfmRow[] {
  const nameOf = new Map<string, string>();
  const withId = rows.filter((row) => row.text('id') !== '');
  const taken = withId.filter((row) => {
    const id = row.text('id');
    const known = nameOf.get(id) ?? row.text('name');
    nameOf.set(id, known);
    if (sameName(known) !== sameName(row.text('name'))) {
      builder.setAside(question(row, 'unit.two-names-one-id', `The id already belongs to "${known}".`, [id]));
      return false;
    }
    names.add(id, known, row.list('alias'));
    return take(row, { unitKey: id, keyIsDerived: false, name: known }, builder);
  });
  const withoutId = rows.filter((row) => row.text('id') === '');
  const free = withoutId.filter((row) => !isTaken(row, names, builder));
  for (const row of free) {
    const name = row.text('name');
    const unitKey = `name:${sameName(name)}|${row.text('country').toUpperCase()}`;
    names.add(unitKey, name, row.list('alias'));
    take(row, { unitKey, keyIsDerived: true, name }, builder);
  }
  return [...taken, ...free].sort((a, b) => a.row - b.row);
}

function take(row: SfmRow, unit: Parameters<UnitsBuilder['take']>[1], builder: UnitsBuilder): true {
  row.unitKey = unit.unitKey;
  builder.take(row.row, unit);
  return true;
}

function isTaken(row: SfmRow, names: NameIndex, builder: UnitsBuilder): boolean {
  const candidates = names.called(row.text('name'));
  if (candidates.length === 0) return false;
  const words = 'The row has no id, and its name is one of another unit’s: say whether it is that unit.';
  builder.setAside(question(row, 'unit.no-id-same-name', words, candidates));
  return true;
}

function question(
  row: SfmRow,
  code: ImportQuestion['code'],
  words: string,
  candidates: readonly string[],
): ImportQuestion {
  const found = row.text('name');
  return { code, row: row.row, unitKey: null, column: 'Organization:Name', found, words, candidates };
}

/** Two ids may rightly share a name, so both units are loaded; a person should still look once. */
function askAboutNamesakes(rows: readonly SfmRow[], names: NameIndex, builder: UnitsBuilder): void {
  const asked = new Set<string>();
  for (const row of rows) {
    const name = row.text('name');
    const candidates = names.named(name);
    if (candidates.length < 2 || asked.has(sameName(name))) continue;
    asked.add(sameName(name));
    const words = 'Several ids have this name. All were loaded as units of their own.';
    builder.ask({ ...question(row, 'unit.same-name-two-ids', words, candidates), unitKey: row.unitKey });
  }
}
