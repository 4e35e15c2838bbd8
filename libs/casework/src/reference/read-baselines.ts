import type { Provenance } from '#law';
import { isFiscalYear, isWholeUsd, reportedIn } from '#law';
import { asObject, asText } from './written.ts';

/** Amounts of direct support by instrument and fiscal year, with who reports them: what a phase-out comes down from. */
export interface Baseline {
  readonly id: string;
  readonly name: string;
  readonly provenance: Provenance;
  readonly lines: readonly {
    readonly instrumentId: string;
    /** Whole US dollars by fiscal year. */
    readonly usd: Readonly<Record<string, number>>;
  }[];
  readonly notes: readonly string[];
}

/** Reads baselines as they are written down. Throws RangeError that names the entry and the field. */
export function readBaselines(written: unknown): readonly Baseline[] {
  if (!Array.isArray(written)) throw new RangeError('baselines: should be a list.');
  return written.map((one, at) => baselineOf(asObject(one, `baselines[${at}]`), `baselines[${at}]`));
}

function baselineOf(written: Record<string, unknown>, where: string): Baseline {
  const { lines, notes = [] } = written;
  const text = (name: string) => asText(written[name], `${where}.${name}`);
  if (!Array.isArray(lines) || lines.length === 0 || !Array.isArray(notes))
    throw new RangeError(`${where}: "lines" and "notes" should be lists, and there should be a line.`);
  return {
    id: text('id'),
    name: text('name'),
    provenance: reportedIn(text('source'), text('checkedOn')),
    lines: lines.map((line, at) => lineOf(asObject(line, `${where}.lines[${at}]`), `${where}.lines[${at}]`)),
    notes: notes.map((note, at) => asText(note, `${where}.notes[${at}]`)),
  };
}

/** A line of equal years: `{instrumentId, from, to, usdPerYear}`. */
function lineOf({ instrumentId, from, to, usdPerYear }: Record<string, unknown>, where: string) {
  const numbers = [from, to, usdPerYear].map(Number);
  const [first = NaN, last = NaN, usd = NaN] = numbers;
  if (!isFiscalYear(first) || !isFiscalYear(last) || last < first || !isWholeUsd(usd))
    throw new RangeError(
      `${where}: should have fiscal years "from" and "to", and whole dollars "usdPerYear".`,
    );
  const years = Array.from({ length: last - first + 1 }, (_none, at) => [String(first + at), usd] as const);
  return { instrumentId: asText(instrumentId, `${where}.instrumentId`), usd: Object.fromEntries(years) };
}
