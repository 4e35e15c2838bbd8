import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type CommandContext, type GlobalOptions } from '../frame/command-context.ts';
import { EXIT } from '../frame/exit-codes.ts';
import { createPrinter } from '../frame/printer.ts';
import { showProgress } from '../frame/progress.ts';
import { answerHere, answerInThreads, type QueryAnswerer } from '../match/answer-queries.ts';
import { matchFiles, type MatchReport } from '../match/match-files.ts';
import type { RegistryCells } from '../match/matcher.ts';
import { type MatchKind, MATCHERS } from '../match/matchers.ts';
import { type CountryCodes, readCountryCodes } from '../match/read-country-codes.ts';

const MOST_ASKED = 100;
const MOST_THREADS = 64;
/** Bytes of queries from which several threads are worth their start. */
const LARGE_FILE = 1024 * 1024;

const HELP = `
Needs no database. All files are CSV in UTF-8; the first row names the columns, in any order, and others are passed over.

  registry   id,name,country    one row for each known name; the rows of an id are names of one unit or person
  queries    query,country      a cell as written anywhere; a blank country means any
  out        query,rank,id,name,score,zone,reasons

One line for each candidate, best first; rank 1 is the best, and name is the one of its names that fits best. A query
without any candidate has one line with rank 0, no id, zone none, and the reason. Zones: match (may be proposed),
look (a person should compare), none (something contradicts; shown so that you see what). Scores go from 0 to 1.
A country is an ISO 3166 code or a name. A person's rows may also have, on both sides, birth_date (2001-02-03, 2001-02
or 2001), birth_place and national_id: they confirm or contradict a name. The file of --out appears whole or not at all.

Examples:
  plumbline match --registry units.csv --queries names.csv --out answers.csv
  plumbline match --kind person --registry people.csv --queries names.csv --top 3 --out answers.csv`;

interface MatchOptions extends GlobalOptions {
  readonly registry: string;
  readonly queries: string;
  readonly out: string;
  readonly top: number;
  readonly kind: MatchKind;
  readonly threads?: number;
}

/** `plumbline match`: names in one file looked up in another, without a database and without an account. */
export function register(program: Command, context: CommandContext): void {
  program
    .command('match')
    .description('Look up names of units or people in a registry, files in and a file out, with reasons.')
    .requiredOption('--registry <file>', 'known names')
    .requiredOption('--queries <file>', 'names to look up')
    .requiredOption('--out <file>', 'where the answers go')
    .option('--top <count>', `candidates of a query at most, 1 to ${MOST_ASKED}`, wholeTo(MOST_ASKED), 5)
    .addOption(
      new Option('--kind <kind>', 'what the names name').choices(Object.keys(MATCHERS)).default('unit'),
    )
    .option(
      '--threads <count>',
      'threads that work; left out: one, or as many as there are processors for a large file',
      wholeTo(MOST_THREADS),
    )
    .addHelpText('after', HELP)
    .action((_options, command: Command) => match(context, command.optsWithGlobals<MatchOptions>()));
}

function wholeTo(most: number): (text: string) => number {
  return (text) => {
    const count = Number(text);
    if (Number.isInteger(count) && count >= 1 && count <= most) return count;
    throw new InvalidArgumentError(`It takes a whole number from 1 to ${most}.`);
  };
}

async function match(context: CommandContext, options: MatchOptions): Promise<void> {
  const { json, registry, queries, out } = options;
  const printer = createPrinter(json === true);
  const codes = await readCountryCodes(context.root);
  const shown = { registry: showProgress('Names'), queries: showProgress('Queries') };
  const onProgress = (what: keyof typeof shown, rows: number): void => shown[what].update(rows);
  const start = (rows: readonly RegistryCells[]) => answererFor(options, codes, rows);
  const outcome = await matchFiles({ registry, queries, out, start, onProgress }).finally(() => {
    shown.registry.end();
    shown.queries.end();
  });
  if (!outcome.ok) {
    printer.refusal(outcome.refusal);
    return context.exit(EXIT.refused);
  }
  const unread = [...codes.unread];
  printer.result({ ...outcome.value, unreadCountries: unread }, reportWords(outcome.value, unread, out));
}

/** Answers are the same with any number of threads. */
async function answererFor(
  { kind, top, threads, queries }: MatchOptions,
  codes: CountryCodes,
  rows: readonly RegistryCells[],
): Promise<QueryAnswerer> {
  for (const { country } of rows) codes.codeOf(country); // So that what cannot be read is known here, whoever works.
  const { size } = await stat(queries).catch(() => ({ size: 0 })); // A file that is not there is refused when it is read.
  const count = threads ?? (size < LARGE_FILE ? 1 : availableParallelism());
  const work = { kind, top, rows, codes };
  return count === 1 ? answerHere(work) : answerInThreads(work, count);
}

const SHOWN = 10;

function reportWords(report: MatchReport, unread: readonly string[], out: string): string {
  const { queries, names, nameless, match: matched, look, none } = report;
  return [
    `${queries} queries against ${names} names: ${matched} match, ${look} to look at, ${none} none. Written to ${out}.`,
    ...(nameless > 0 ? [`${nameless} rows of the registry have no name and were passed over.`] : []),
    ...(unread.length > 0
      ? [`Read as no known country, and compared as written: ${unread.slice(0, SHOWN).join(', ')}.`]
      : []),
  ].join('\n');
}
