import type { Country } from './country.ts';

const HEADER = 'iso,alpha3,name,status,successors,aliases';
const STATUSES = new Map<string, Country['status']>([
  ['current', 'current'],
  ['former', 'former'],
  ['user-assigned', 'user-assigned'],
]);

/**
 * Reads the project's own country table: CSV with the header `iso,alpha3,name,status,successors,aliases`, several
 * values in a field separated by `|`. Throws on a malformed table, naming its line: it is ours, so that is a bug.
 */
export function readCountries(csv: string): readonly Country[] {
  const [header, ...lines] = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (header !== HEADER) throw new Error(`The country table must begin with the header ${HEADER}.`);
  return lines.flatMap((line, index) => (line === '' ? [] : [readCountry(line, index + 2)]));
}

function readCountry(line: string, lineNumber: number): Country {
  const fields = readFields(line);
  const [iso = '', alpha3 = '', name = '', statusText = '', successors = '', aliases = ''] = fields;
  const status = STATUSES.get(statusText);
  if (fields.length !== 6 || status === undefined || [iso, alpha3, name].includes('')) {
    throw new Error(`Line ${lineNumber} of the country table is not a country: ${line}`);
  }
  return { iso, alpha3, name, status, successors: list(successors), aliases: list(aliases) };
}

const list = (field: string): string[] => field.split('|').filter((value) => value !== '');

function readFields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
