import type { ThresholdRow } from './authority.ts';
import { dayInWords } from './day-in-words.ts';
import type { Fact, Facts } from './finding.ts';
import { isInForceOn } from './in-force.ts';

/** What a table of thresholds says of a case. A fact that nobody knows is `undetermined`, never `below`. */
export type ThresholdOutcome = 'reached' | 'below' | 'undetermined';

/** What is asked of a table: on which day (ISO date), for which facts. */
export interface ThresholdQuestion {
  readonly table: string;
  readonly on: string;
  readonly facts: Facts;
}

/** One row of the table that is in force on the day, and what it says of the case, in words. */
export interface ReadThresholdRow {
  readonly row: ThresholdRow;
  readonly outcome: ThresholdOutcome | 'not-applicable';
  readonly words: string;
}

/** The answer of a table, with the rows that decided it and every row that was read. */
export interface ApplicableThreshold {
  readonly table: string;
  readonly on: string;
  readonly outcome: ThresholdOutcome;
  /** The rows that decided: those reached; or, where none is, all that apply. Empty where it is undetermined. */
  readonly decidedBy: readonly ThresholdRow[];
  readonly words: string;
  readonly rows: readonly ReadThresholdRow[];
  /** Names of the facts that nobody knows and that a row needed. */
  readonly missing: readonly string[];
}

/**
 * Reads a table of thresholds for the facts of a case: the rows in force on the day whose `where` matches. Equal or more
 * is reached, and one row reached is enough. A missing fact leaves its row undetermined; so is the whole, unless another
 * row is reached. A table that has no row for the case on that day decides nothing: it is undetermined, never below.
 */
export function applicableThreshold(
  rows: readonly ThresholdRow[],
  { table, on, facts }: ThresholdQuestion,
): ApplicableThreshold {
  const read = rows
    .filter((row) => row.table === table && isInForceOn(row, on))
    .map((row) => readRow(row, facts));
  const applying = read.filter(({ outcome }) => outcome !== 'not-applicable');
  const reached = applying.filter(({ outcome }) => outcome === 'reached');
  const open = applying.filter(({ outcome }) => outcome === 'undetermined');
  const outcome =
    reached.length > 0 ? 'reached' : open.length > 0 || applying.length === 0 ? 'undetermined' : 'below';
  const deciding = outcome === 'reached' ? reached : outcome === 'below' ? applying : open;
  return {
    table,
    on,
    outcome,
    decidedBy: outcome === 'undetermined' ? [] : deciding.map(({ row }) => row),
    words: deciding.length > 0 ? deciding.map(({ words }) => words).join(' ') : noRow(table, on),
    rows: read,
    missing: [...new Set(open.flatMap(({ row }) => missingFacts(row, facts)))],
  };
}

const noRow = (table: string, on: string): string =>
  `No row of the table "${table}" that is in force on ${dayInWords(on)} applies to these facts; whether a threshold is reached is not determined.`;

function readRow(row: ThresholdRow, facts: Facts): ReadThresholdRow {
  const other = Object.entries(row.where).find(
    ([name, value]) => isKnown(facts, name) && known(facts, name) !== value,
  );
  if (other !== undefined)
    return {
      row,
      outcome: 'not-applicable',
      words: `${row.words}: does not apply, ${other[0]} is ${shown(known(facts, other[0]))}.`,
    };
  const missing = missingFacts(row, facts);
  if (missing.length > 0)
    return {
      row,
      outcome: 'undetermined',
      words: `${row.words} ${row.cite}: not known: ${missing.join(', ')}.`,
    };
  return compare(row, known(facts, row.fact));
}

function compare(row: ThresholdRow, amount: Fact): ReadThresholdRow {
  const { value } = row.amount;
  const given = Number(amount);
  const outcome = given >= value ? 'reached' : 'below';
  const than = given >= value ? 'reaches' : 'is below';
  return { row, outcome, words: `${row.words} ${row.cite}: ${dollars(given)} ${than} ${dollars(value)}.` };
}

/** Facts that the row needs and nobody knows. An amount that is not a number is not known either. */
function missingFacts({ where, fact }: ThresholdRow, facts: Facts): readonly string[] {
  const amount = known(facts, fact);
  const isAmount = typeof amount === 'number' && Number.isFinite(amount);
  return [...Object.keys(where).filter((name) => !isKnown(facts, name)), ...(isAmount ? [] : [fact])];
}

const known = (facts: Facts, name: string): Fact =>
  Object.hasOwn(facts, name) ? (facts[name] ?? null) : null;
const isKnown = (facts: Facts, name: string): boolean => known(facts, name) !== null;
const shown = (fact: Fact): string => (typeof fact === 'string' ? `"${fact}"` : String(fact));
const dollars = (amount: number): string => `$${String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, ',')}`;
