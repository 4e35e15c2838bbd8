import type { NameIndex } from './name-index.ts';
import type { DatedGroup, GroupDates, SfmRow } from './sfm-row.ts';
import type { SfmField } from './sfm-columns.ts';
import type { Citation, ParentKind, PlaceName } from './unit-claim.ts';
import { UNDATED, type ClaimDates, type ClaimDraft, type UnitsBuilder } from './units-builder.ts';

/** Kinds of parent as the sheet writes them. `Informal` is influence without command (handbook), so it makes no parent. */
const PARENT_KINDS: Readonly<Record<string, ParentKind>> = {
  command: 'command',
  administrative: 'administrative',
};

/** Where claims of one row go, and the names that they may refer to. */
export interface SfmClaimContext {
  readonly builder: UnitsBuilder;
  readonly names: NameIndex;
  readonly unitKey: string;
}

/** Makes the claims of one row. What it cannot make a claim of, it asks about on the row. */
export function claimSfmRow(row: SfmRow, context: SfmClaimContext): void {
  claimIdentity(row, context);
  claimExistence(row, context);
  claimParent(row, context);
  claimSite(row, context);
  claimArea(row, context);
  claimMembership(row, context);
}

function draft(
  row: SfmRow,
  unitKey: string,
  citations: readonly Citation[],
  dates: ClaimDates = UNDATED,
): ClaimDraft {
  return { unitKey, row: row.row, dates, citations };
}

function claimIdentity(row: SfmRow, { builder, unitKey }: SfmClaimContext): void {
  builder.claim('name', row.text('name'), draft(row, unitKey, [row.citation('name', 'name')]));
  for (const alias of row.list('alias')) {
    builder.claim('alias', alias, draft(row, unitKey, [row.citation('alias', 'alias')]));
  }
  for (const branch of row.list('classification')) {
    builder.claim(
      'classification',
      branch,
      draft(row, unitKey, [row.citation('classification', 'classification')]),
    );
  }
  const country = row.country('country');
  if (country !== null) builder.claim('country', country, draft(row, unitKey, []));
  if (row.text('note') !== '') builder.claim('note', row.text('note'), draft(row, unitKey, []));
  if (['0', '1'].includes(row.text('status'))) {
    row.ask(
      'row.not-reviewed',
      'status',
      'The researchers had not finished reviewing this row; it was taken all the same.',
    );
  }
}

/** First and last citation of the unit itself. What is said about continuing goes with the last date, if there is one. */
function claimExistence(row: SfmRow, { builder, unitKey }: SfmClaimContext): void {
  const { dates, sound } = row.dates('unit');
  const { validFrom, validTo, startIsReal, endIsReal, openEnded } = dates;
  if (!sound) return;
  if (validFrom !== null) {
    const ending = validTo === null ? { endIsReal, openEnded } : {};
    const first = { ...UNDATED, validFrom, startIsReal, ...ending };
    builder.claim('first-cited', validFrom, draft(row, unitKey, [row.citation('from', 'unit.first')], first));
  }
  if (validTo !== null) {
    const last = { ...UNDATED, validTo, endIsReal, openEnded };
    builder.claim('last-cited', validTo, draft(row, unitKey, [row.citation('to', 'unit.last')], last));
  }
}

/** Dates of a group whose value is present. Null where they contradict each other, or date nothing. */
function datesOf(row: SfmRow, group: DatedGroup, present: boolean): GroupDates | null {
  const found = row.dates(group);
  if (!present && found.present) {
    row.ask(
      'dates.without-a-value',
      `${group}.first.date`,
      'The dates stand beside an empty cell; they were not taken.',
    );
  }
  return present && found.sound ? found : null;
}

function dateCitations(row: SfmRow, group: DatedGroup, { dates }: GroupDates): readonly Citation[] {
  return [
    ...(dates.validFrom === null ? [] : [row.citation('from', `${group}.first`)]),
    ...(dates.validTo === null ? [] : [row.citation('to', `${group}.last`)]),
  ];
}

function claimParent(row: SfmRow, { builder, names, unitKey }: SfmClaimContext): void {
  const parentName = row.text('parent');
  const found = datesOf(row, 'parent', parentName !== '');
  if (found === null) return;
  const parentKey = resolved(row, 'parent', names);
  const kind = PARENT_KINDS[row.text('parent.kind').toLowerCase()];
  if (kind === undefined) {
    const words = 'The relation is neither Command nor Administrative; no parent was taken.';
    row.ask('parent.kind-unknown', 'parent.kind', words, parentKey === null ? [] : [parentKey]);
    return;
  }
  if (parentKey === null) return;
  if (parentKey === unitKey)
    return row.ask('parent.of-itself', 'parent', 'A unit cannot be its own parent.', [unitKey]);
  const citations = [
    row.citation('parent', 'parent'),
    row.citation('kind', 'parent.kind'),
    ...dateCitations(row, 'parent', found),
  ];
  builder.claim(
    'parent',
    { parentKey, parentName, kind, inFile: true },
    draft(row, unitKey, citations, found.dates),
  );
}

function claimMembership(row: SfmRow, { builder, names, unitKey }: SfmClaimContext): void {
  const memberOfName = row.text('membership');
  const found = datesOf(row, 'membership', memberOfName !== '');
  const memberOfKey = found === null ? null : resolved(row, 'membership', names);
  if (found === null || memberOfKey === null) return;
  const citations = [row.citation('membership', 'membership'), ...dateCitations(row, 'membership', found)];
  builder.claim(
    'membership',
    { memberOfKey, memberOfName, inFile: true },
    draft(row, unitKey, citations, found.dates),
  );
}

/** The one unit a cell names, by id or by its very name; otherwise a question, with those it could be. */
function resolved(row: SfmRow, field: 'parent' | 'membership', names: NameIndex): string | null {
  const text = row.text(field);
  if (names.has(text)) return text;
  const [only, ...more] = names.named(text);
  if (only !== undefined && more.length === 0) return only;
  if (only !== undefined) {
    row.ask(`${field}.ambiguous`, field, 'Several units of this file have the name; none was taken.', [
      only,
      ...more,
    ]);
  } else {
    row.ask(
      `${field}.not-found`,
      field,
      'No unit of this file has the name; none was taken.',
      names.called(text),
    );
  }
  return null;
}

function claimSite(row: SfmRow, { builder, unitKey }: SfmClaimContext): void {
  const parts = ['site.base', 'site.exact', 'site.settlement', 'site.region'] as const;
  const given = parts.filter((field) => row.text(field) !== '');
  const found = datesOf(row, 'site', given.length > 0);
  if (found === null) return;
  const exact = place(row, 'site.exact', 'site.exact.id');
  const value = {
    base: row.text('site.base') || null,
    exact: exact === null ? null : { first: exact.name, second: exact.id },
    settlement: place(row, 'site.settlement', 'site.settlement.id'),
    region: place(row, 'site.region', 'site.region.id'),
    country: row.country('site.country'),
  };
  const citations = given.map((field) => row.citation(field.replace('site.', ''), field));
  const dated = [...citations, ...dateCitations(row, 'site', found)];
  builder.claim('site', value, draft(row, unitKey, dated, found.dates));
}

function claimArea(row: SfmRow, { builder, unitKey }: SfmClaimContext): void {
  const area = place(row, 'area', 'area.id');
  const found = datesOf(row, 'area', area !== null);
  if (found === null || area === null) return;
  const citations = [row.citation('area', 'area'), ...dateCitations(row, 'area', found)];
  const value = { place: area, country: row.country('area.country') };
  builder.claim('area', value, draft(row, unitKey, citations, found.dates));
}

function place(row: SfmRow, name: SfmField, id: SfmField): PlaceName | null {
  if (row.text(name) === '') return null;
  return { name: row.text(name), id: row.text(id) || null };
}
