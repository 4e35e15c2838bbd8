import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readCountries, resolveCountry } from '#matching';
import { generateRegistry } from './generate-registry.ts';
import { seeded } from './seeded.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const YEARS = ['2016_2017', '2017_2018', '2018_2019'];

/** Where the public data sets are, for whoever has them. */
export const sharedData = path.resolve(root, '../shared/data');
export const hasSharedData = existsSync(sharedData);

/** One row of a training report: the cell that should name a unit, and the country. */
export interface ReportRow {
  readonly text: string;
  /** ISO 3166 code; undefined where the report's own words name no single country. */
  readonly country: string | undefined;
}

/** Rows of the three fiscal years, or where they are not there, generated ones that are written as they are. */
export function reportRows(): readonly ReportRow[] {
  return hasSharedData ? realRows() : generatedRows();
}

function realRows(): readonly ReportRow[] {
  const codeOf = countryCodes();
  return YEARS.flatMap((year) => {
    const file = path.join(sharedData, `training-reports/fmtrpt_${year}.tsv`);
    const [header = '', ...lines] = readFileSync(file, 'utf8').split('\n');
    const columns = header.split('\t');
    const [country, unit] = [columns.indexOf('country'), columns.indexOf('student_unit')];
    return lines
      .filter((line) => line !== '')
      .map((line) => line.split('\t'))
      .map((cells) => ({ text: cells[unit] ?? '', country: codeOf(cells[country] ?? '') }));
  });
}

function countryCodes(): (text: string) => string | undefined {
  const countries = readCountries(readFileSync(path.join(root, 'seeds/reference/countries.csv'), 'utf8'));
  const known = new Map<string, string | undefined>();
  return (text) => {
    if (!known.has(text)) {
      const found = resolveCountry(text, countries);
      known.set(text, found.kind === 'resolved' ? found.iso : undefined);
    }
    return known.get(text);
  };
}

const INVENTED = new Map([
  ['QM', 5],
  ['QN', 3],
  ['QP', 2],
]);
const NOTHING = ['', 'N/A', 'Army', 'Ministry of Defense', 'Deputy Commander'];

/**
 * Cells as reports have them: a known name, a count before it, two in one, nothing. They name units of the generated
 * registries, so nearly each is compared with many: what a search costs at its dearest.
 */
export function generatedRows(count = 36_000): readonly ReportRow[] {
  const units = generateRegistry(6_000, INVENTED);
  const random = seeded(7);
  return Array.from({ length: count }, (): ReportRow => {
    const unit = random.pick(units);
    const name = random.pick(unit.names);
    const dressed = [
      name,
      name.toUpperCase(),
      `${1 + random.below(30)} students from ${name}`,
      `${name}; ${random.pick(units).names[0] ?? ''}`,
      random.pick(NOTHING),
    ];
    return { text: random.chance(0.6) ? name : random.pick(dressed), country: unit.country };
  });
}

/** How many rows each country has: real registries are as uneven. */
export function countryShares(rows: readonly ReportRow[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const { country } of rows)
    if (country !== undefined) shares.set(country, (shares.get(country) ?? 0) + 1);
  return shares;
}

/**
 * As many rows as asked for: the given ones, then copies with other numbers and other words, so that a copy is a cell
 * of its own and no answer is had for nothing. What was no unit stays none, and an equal cell's copies stay equal.
 */
export function growRows(rows: readonly ReportRow[], count: number): readonly ReportRow[] {
  return Array.from({ length: count }, (_, n): ReportRow => {
    const [row, round] = [rows[n % rows.length], Math.floor(n / rows.length)];
    if (row === undefined) throw new Error('There are no rows to grow.');
    return round === 0 ? row : { ...row, text: changed(row.text, round) };
  });
}

/** Every number moved, and the ending of the last longer word: "18 Brigade" is "25 Brigade" in the first round. */
function changed(text: string, round: number): string {
  if (/^[^\p{L}\d]*$|^\P{L}*n\P{L}*a\P{L}*$/iu.test(text)) return text;
  return text
    .replace(/\d{1,4}/g, (digits) => String(Number(digits) + 7 * round))
    .replace(
      /(\p{Lu}\p{L}{4,})(?=[^\p{L}]*$)/u,
      (word) => `${word.slice(0, -1)}${'aeiouy'[round % 6] ?? ''}`,
    );
}
