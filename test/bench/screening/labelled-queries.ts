import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { IndexedUnit } from '#matching';
import { generateRegistry } from './generate-registry.ts';
import { hasSharedData, sharedData } from './report-rows.ts';

/** A text with the units that it is known to name. */
export interface LabelledQuery {
  readonly text: string;
  readonly country: string;
  readonly right: ReadonlySet<string>;
}

/** Queries with labels, the registry they are put to, and what the labels are worth. */
export interface LabelledSet {
  readonly title: string;
  readonly note: string;
  readonly registry: readonly IndexedUnit[];
  readonly queries: readonly LabelledQuery[];
}

const COUNTRY = 'NG';

/** Reads a table of the public data by its header. */
function readTable(file: string, delimiter: string): readonly Record<string, string>[] {
  const text = readFileSync(path.join(sharedData, file), 'utf8');
  return parse<Record<string, string>>(text, {
    columns: true,
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
  });
}

/** The sets that can be measured here: real ones, or where they are not there, one that is invented. */
export function labelledSets(): readonly LabelledSet[] {
  return hasSharedData ? [aliasPairs(), leftOutAliases()] : [generatedAliases()];
}

/** Each unit once by its own name, the names of the negative pairs beside them; each alias is a query. */
function aliasPairs(): LabelledSet {
  const pairs = readTable('unit-names/unit-alias-pairs.csv', ',');
  const positives = pairs.filter(({ is_match }) => is_match === 'true');
  const names = new Map(positives.map(({ unit_id = '', candidate = '' }) => [unit_id, candidate]));
  const known = new Set(names.values());
  for (const pair of pairs.filter(({ is_match }) => is_match !== 'true')) {
    for (const name of [pair['query'] ?? '', pair['candidate'] ?? '']) {
      if (!known.has(name)) names.set(`negative:${name}`, name);
      known.add(name);
    }
  }
  const right = new Map<string, Set<string>>();
  for (const { query = '', unit_id = '' } of positives)
    right.set(query, (right.get(query) ?? new Set()).add(unit_id));
  return {
    title: 'Labelled aliases of one country (unit-alias-pairs.csv)',
    note: 'Labels by researchers. The registry holds each unit by its own name only.',
    registry: [...names].map(([id, name]) => ({ id, country: COUNTRY, names: [name] })),
    queries: [...right].map(([text, ids]) => ({ text, country: COUNTRY, right: ids })),
  };
}

/** A country's registry with every name and alias, parent and place; rows of one name are one unit. */
export function countryRegistry(): readonly IndexedUnit[] {
  const rows = readTable('unit-registry/nigeria-units.tsv', '\t').filter(named);
  return [...Map.groupBy(rows, (row) => row['Organization:Name'] ?? '')].map(([name, all]): IndexedUnit => {
    const every = (column: string): string[] => [...new Set(all.flatMap((row) => listed(row[column])))];
    return {
      id: name,
      country: COUNTRY,
      names: [...new Set([name, ...every('Organization:other_names')])],
      parents: every('OrganizationOrganization:parent_id'),
      places: every('Site:geonames_name'),
    };
  });
}

const named = (row: Record<string, string>): boolean => (row['Organization:Name'] ?? '').trim() !== '';

const listed = (cell = ''): string[] =>
  cell
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** The unit texts of the same country's reports: nobody labelled them. */
export function traineeStrings(): readonly string[] {
  return readTable('unit-registry/nigeria-trainee-unit-strings.tsv', '\t').map(
    ({ student_unit = '' }) => student_unit,
  );
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The reports' texts that are, letter by letter, a known name of exactly one unit: that name is then taken out of the
 * registry, so that the unit has to be found by its other names.
 */
function leftOutAliases(): LabelledSet {
  const units = countryRegistry();
  const owners = Map.groupBy(
    units.flatMap(({ id, names }) => names.map((name) => ({ id, name: plain(name) }))),
    ({ name }) => name,
  );
  const named = new Map(units.map((unit) => [unit.id, unit]));
  const left = new Set<string>();
  const queries = traineeStrings().flatMap((text): LabelledQuery[] => {
    const ids = new Set((owners.get(plain(text)) ?? []).map(({ id }) => id));
    const [id = ''] = ids;
    const others = (named.get(id)?.names ?? []).filter((name) => plain(name) !== plain(text));
    if (ids.size !== 1 || others.length === 0) return [];
    left.add(plain(text));
    return [{ text, country: COUNTRY, right: ids }];
  });
  const registry = units.flatMap((unit) => {
    const names = unit.names.filter((name) => !left.has(plain(name)));
    return names.length === 0 ? [] : [{ ...unit, names }];
  });
  return {
    title: 'Report texts that are a known alias, the alias left out (nigeria-trainee-unit-strings.tsv)',
    note: 'The file has no labels. These are the texts equal to a name of exactly one unit in nigeria-units.tsv; every such name is taken out, and the unit has to be found by the others.',
    registry,
    queries,
  };
}

const INVENTED = new Map([
  ['QM', 1],
  ['QN', 1],
  ['QP', 1],
]);

function generatedAliases(): LabelledSet {
  const units = generateRegistry(1_500, INVENTED);
  const queries = units.flatMap(({ id, country = '', names }): LabelledQuery[] =>
    names.slice(1).map((text) => ({ text, country, right: new Set([id]) })),
  );
  return {
    title: 'Generated aliases of three invented countries',
    note: '../shared/data is not there: these are the second names of generated units, and say little about real ones.',
    registry: units.map((unit) => ({ ...unit, names: unit.names.slice(0, 1) })),
    queries,
  };
}
