import { fileRefusal, type Reading } from '../refusal.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { NameIndex, sameName } from './name-index.ts';
import type { ClaimKind, ClaimValues, ParentKind, UnitsReading } from './unit-claim.ts';
import { UNIT_CSV_COLUMNS, type UnitCsvField } from './unit-csv-columns.ts';
import { UnitCsvRow } from './unit-csv-row.ts';
import { UNDATED, UnitsBuilder, type ClaimDates } from './units-builder.ts';

/**
 * Reads a units file in our own layout (`UNIT_CSV_COLUMNS`). A row with a cell that breaks the layout is refused whole;
 * a row whose id already belongs to another name is set aside for a person. A parent or mission that no row describes
 * is claimed with `inFile: false`: only the registry knows whether it exists. Refuses the file where a required column
 * is missing.
 */
export function readUnitCsv(sheet: Sheet): Reading<UnitsReading> {
  const places = placesOf(sheet.header);
  const missing = UNIT_CSV_COLUMNS.filter(({ name, required }) => required && !places.has(name));
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join(', ');
    const expected = UNIT_CSV_COLUMNS.map(({ name }) => name).join(', ');
    return fileRefusal(
      'header.column-missing',
      `a header without ${names}`,
      expected,
      'Add the missing columns.',
    );
  }
  const builder = new UnitsBuilder();
  const rows = soundRows(sheet, places, builder);
  const names = new NameIndex();
  const taken = rows.filter((row) => takeRow(row, names, builder));
  const known = new Set(taken.map((row) => row.text('unit_id')));
  for (const row of taken) claimRow(row, known, builder);
  askAboutNamesakes(taken, names, builder);
  const used = new Set<number>(places.values());
  const ignored = sheet.header.filter((_, at) => !used.has(at));
  const leftOut = ignored.map((column) => ({ column, why: 'Not a column of this layout.' }));
  return { ok: true, value: builder.finish(leftOut) };
}

function placesOf(header: readonly string[]): ReadonlyMap<UnitCsvField, number> {
  const names = header.map((name) => name.toLowerCase().replace(/[\s-]+/gu, '_'));
  return new Map(
    UNIT_CSV_COLUMNS.filter(({ name }) => names.includes(name)).map(({ name }) => [
      name,
      names.indexOf(name),
    ]),
  );
}

/** Rows in which every cell keeps to the layout: all is checked before anything is claimed. */
function soundRows(
  sheet: Sheet,
  places: ReadonlyMap<UnitCsvField, number>,
  builder: UnitsBuilder,
): readonly UnitCsvRow[] {
  return sheet.rows.flatMap((sheetRow) => {
    const row = new UnitCsvRow(sheetRow, places);
    if (row.refusals.length === 0) check(row);
    if (row.refusals.length === 0) return [row];
    builder.refuse(row.row, row.refusals);
    return [];
  });
}

function check(row: UnitCsvRow): void {
  for (const { name, required } of UNIT_CSV_COLUMNS) {
    if (required && row.text(name) === '') row.refuse(name, 'cell.blank', 'a value');
  }
  row.country();
  row.confidence();
  row.parentKind();
  row.dates('unit');
  row.dates('relations');
  if (row.text('parent_id') !== '' && row.text('parent_id') === row.text('unit_id')) {
    row.refuse('parent_id', 'parent.of-itself', 'another unit');
  }
}

function takeRow(row: UnitCsvRow, names: NameIndex, builder: UnitsBuilder): boolean {
  const unitKey = row.text('unit_id');
  const name = row.text('name');
  if (names.has(unitKey) && !names.named(name).includes(unitKey)) {
    const words = 'The id already belongs to a unit of another name: say whether this is the same unit.';
    const place = { row: row.row, unitKey: null, column: 'name', found: name };
    builder.setAside({ code: 'unit.two-names-one-id', ...place, words, candidates: [unitKey] });
    return false;
  }
  names.add(unitKey, name, row.list('aliases'));
  builder.take(row.row, { unitKey, keyIsDerived: false, name });
  return true;
}

function claimRow(row: UnitCsvRow, known: ReadonlySet<string>, builder: UnitsBuilder): void {
  const unitKey = row.text('unit_id');
  const claim = <Kind extends ClaimKind>(
    kind: Kind,
    value: ClaimValues[Kind],
    dates: ClaimDates = UNDATED,
  ): void => builder.claim(kind, value, { unitKey, row: row.row, dates, citations: row.citations(kind) });
  claim('name', row.text('name'));
  row.list('aliases').forEach((alias) => claim('alias', alias));
  row.list('classification').forEach((branch) => claim('classification', branch));
  claim('country', row.country());
  if (row.text('note') !== '') claim('note', row.text('note'));
  claimExistence(row, claim);
  claimRelations(row, known, claim);
}

type Claim = <Kind extends ClaimKind>(kind: Kind, value: ClaimValues[Kind], dates?: ClaimDates) => void;

function claimExistence(row: UnitCsvRow, claim: Claim): void {
  const { validFrom, validTo, startIsReal, endIsReal, openEnded } = row.dates('unit');
  const ending = { endIsReal, openEnded };
  if (validFrom !== null) {
    claim('first-cited', validFrom, {
      ...UNDATED,
      validFrom,
      startIsReal,
      ...(validTo === null ? ending : {}),
    });
  }
  if (validTo !== null) claim('last-cited', validTo, { ...UNDATED, validTo, ...ending });
}

function claimRelations(row: UnitCsvRow, known: ReadonlySet<string>, claim: Claim): void {
  const dates = row.dates('relations');
  const parentKey = row.text('parent_id');
  if (parentKey !== '') {
    const kind = row.parentKind() as ParentKind;
    claim('parent', { parentKey, parentName: null, kind, inFile: known.has(parentKey) }, dates);
  }
  const memberOfKey = row.text('member_of');
  if (memberOfKey !== '') {
    claim('membership', { memberOfKey, memberOfName: null, inFile: known.has(memberOfKey) }, dates);
  }
  const base = row.text('site');
  if (base !== '') claim('site', { base, exact: null, settlement: null, region: null, country: null }, dates);
  const area = row.text('area');
  if (area !== '') claim('area', { place: { name: area, id: null }, country: null }, dates);
}

/** Two ids may rightly share a name, so both units are loaded; a person should still look once. */
function askAboutNamesakes(rows: readonly UnitCsvRow[], names: NameIndex, builder: UnitsBuilder): void {
  const asked = new Set<string>();
  for (const row of rows) {
    const found = row.text('name');
    const candidates = names.named(found);
    if (candidates.length < 2 || asked.has(sameName(found))) continue;
    asked.add(sameName(found));
    const words = 'Several ids have this name. All were loaded as units of their own.';
    const place = { row: row.row, unitKey: row.text('unit_id'), column: 'name', found };
    builder.ask({ code: 'unit.same-name-two-ids', ...place, words, candidates });
  }
}
