import { type Command, InvalidArgumentError, Option } from 'commander';
import { type CommandContext, type GlobalOptions } from '../frame/command-context.ts';
import { EXIT } from '../frame/exit-codes.ts';
import { createPrinter } from '../frame/printer.ts';
import { showProgress } from '../frame/progress.ts';
import { matchFiles, type MatchReport } from '../match/match-files.ts';
import { personMatcher } from '../match/match-people.ts';
import { unitMatcher } from '../match/match-units.ts';
import type { MatcherBuilder } from '../match/matcher.ts';
import { type CountryCodes, readCountryCodes } from '../match/read-country-codes.ts';

const KINDS: Readonly<Record<'unit' | 'person', (codes: CountryCodes) => MatcherBuilder>> = {
  unit: unitMatcher,
  person: personMatcher,
};
const MOST_ASKED = 100;

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
  readonly kind: keyof typeof KINDS;
}

/** `plumbline match`: names in one file looked up in another, without a database and without an account. */
export function register(program: Command, context: CommandContext): void {
  program
    .command('match')
    .description('Look up names of units or people in a registry, files in and a file out, with reasons.')
    .requiredOption('--registry <file>', 'known names')
    .requiredOption('--queries <file>', 'names to look up')
    .requiredOption('--out <file>', 'where the answers go')
    .option('--top <count>', `candidates of a query at most, 1 to ${MOST_ASKED}`, readTop, 5)
    .addOption(new Option('--kind <kind>', 'what the names name').choices(Object.keys(KINDS)).default('unit'))
    .addHelpText('after', HELP)
    .action((_options, command: Command) => match(context, command.optsWithGlobals<MatchOptions>()));
}

function readTop(text: string): number {
  const top = Number(text);
  if (Number.isInteger(top) && top >= 1 && top <= MOST_ASKED) return top;
  throw new InvalidArgumentError(`It takes a whole number from 1 to ${MOST_ASKED}.`);
}

async function match(context: CommandContext, options: MatchOptions): Promise<void> {
  const { json, kind, registry, queries, out, top } = options;
  const printer = createPrinter(json === true);
  const codes = await readCountryCodes(context.root);
  const shown = { registry: showProgress('Names'), queries: showProgress('Queries') };
  const onProgress = (what: keyof typeof shown, rows: number): void => shown[what].update(rows);
  const builder = KINDS[kind](codes);
  const outcome = await matchFiles({ registry, queries, out, top, builder, onProgress }).finally(() => {
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
