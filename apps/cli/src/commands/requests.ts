import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import {
  type FileSelection,
  listRequests,
  type Outcome,
  previewRequest,
  refused,
  type RequestHeader,
  type ShownRequest,
  showRequest,
  type SubmissionSource,
  type SubmitRequest,
  submitRequest,
  type VettingRequest,
} from '#casework';
import { act, type CommandContext } from '../frame/command-context.ts';
import { registerRequestActs } from './request-acts.ts';
import { registerRequestMatches } from './request-matches.ts';
import { screen, troubleWords } from './screen.ts';

interface SelectionOptions {
  readonly post: string;
  readonly country?: string;
  readonly report?: string;
  readonly fiscalYear?: string;
  readonly fromRow?: string;
  readonly toRow?: string;
}

interface SubmitOptions extends SelectionOptions, Partial<RequestHeader> {
  readonly instrument?: string;
  readonly again?: string;
  readonly overLimit?: string;
  readonly corrects?: string;
  readonly dryRun?: boolean;
  readonly screen?: boolean;
}

/** `plumbline requests …`: the same acts as over HTTP. */
export function register(program: Command, context: CommandContext): void {
  const requests = program.command('requests').description('Vetting requests: submit, show, match, sign.');
  registerSubmit(requests, context);
  registerShow(requests, context);
  registerList(requests, context);
  registerRequestMatches(requests, context);
  registerRequestActs(requests, context);
}

function registerSubmit(requests: Command, context: CommandContext): void {
  requests
    .command('submit <file>')
    .description('Submit a CSV, TSV or XLSX file as a vetting request.')
    .requiredOption('--post <id>', 'the post that submits')
    .option('--programme <words>', 'the programme that asks')
    .option('--instrument <id>', 'the kind of assistance, such as imet (see: plumbline law instruments)')
    .option('--authority <citation>', 'the law behind the programme')
    .option('--event <words>', 'what the units are nominated for')
    .option('--need-by <day>', 'YYYY-MM-DD, the day by which results are needed')
    .option('--title <words>', 'a name for the batch; the event where left out')
    .option('--place <words>', 'where it takes place')
    .option('--starts-on <day>', 'YYYY-MM-DD')
    .option('--ends-on <day>', 'YYYY-MM-DD')
    .option('--country <code>', 'of a training report: this country only')
    .option('--report <years>', 'of a training report: such as 2018_2019')
    .option('--fiscal-year <year>', 'of a training report: the fiscal year of the program')
    .option('--from-row <row>', 'first row that is taken; the header is row 1')
    .option('--to-row <row>', 'last row that is taken')
    .option('--again <reason>', 'why a file that was taken before is sent again')
    .option('--over-limit <reason>', 'why more than the post takes at once is sent whole')
    .option('--corrects <id>', 'the earlier request that this one corrects')
    .option('--dry-run', 'show how each row is read, and write nothing')
    .option('--screen', 'search for candidates now, in this process')
    .addHelpText('after', EXAMPLE)
    .action((file: string, options: SubmitOptions, command: Command) =>
      options.dryRun === true
        ? preview(context, command, file, options)
        : submit(context, command, file, options),
    );
}

const EXAMPLE = `
The columns of a file are listed in libs/intake/README.md.

Example:
  plumbline requests submit batch.csv --post lakeport --programme IMET --instrument imet \\
    --authority "22 U.S.C. 2347" --event "Staff course" --need-by 2027-01-15 --screen --as vetter@example.org`;

function preview(
  context: CommandContext,
  command: Command,
  file: string,
  options: SubmitOptions,
): Promise<void> {
  return act(
    context,
    command,
    async ({ use, actor }) => {
      const source = await readSource(file);
      if (!source.ok) return source;
      const ask = { postId: options.post, source: source.value, selection: selectionOf(options) };
      return use(previewRequest)(actor, ask);
    },
    ({ shape, totals, limit }) => {
      const parts = limit.parts.map(({ fromRow, toRow }) => `--from-row ${fromRow} --to-row ${toRow}`);
      const split = parts.length > 0 ? [`Above the limit of ${limit.maxBatch}; send it as:`, ...parts] : [];
      return [`Read as ${shape}. Nothing was written.`, countsOf(totals), ...split].join('\n');
    },
  );
}

function submit(
  context: CommandContext,
  command: Command,
  file: string,
  options: SubmitOptions,
): Promise<void> {
  return act(
    context,
    command,
    async (session) => {
      const source = await readSource(file);
      if (!source.ok) return source;
      const taken = await session.use(submitRequest)(session.actor, askOf(options, source.value));
      if (taken.ok && options.screen === true) await screen(session, taken.value.request.id);
      return taken;
    },
    ({ request }) => `Request ${request.id}\n${countsOf(request.totals)}`,
  );
}

async function readSource(file: string): Promise<Outcome<SubmissionSource>> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error.code ?? 'unknown');
  if (typeof bytes === 'string')
    return refused('invalid', 'file.unreadable', `The file ${file} cannot be read (${bytes}).`);
  return { ok: true, value: { kind: 'file', bytes, filename: path.basename(file) } };
}

const BLANK = { programme: '', authority: '', event: '', needBy: '' };
const NONE = { place: null, startsOn: null, endsOn: null };

function askOf(options: SubmitOptions, source: SubmissionSource): SubmitRequest {
  const { post, instrument = '', again, overLimit, corrects } = options;
  const { programme, authority, event, needBy, title, place, startsOn, endsOn } = {
    ...BLANK,
    ...NONE,
    ...options,
  };
  const header = { programme, authority, event, needBy, title: title ?? event, place, startsOn, endsOn };
  const more = { again, overLimit, corrects };
  return {
    ...header,
    ...more,
    instrumentId: instrument,
    postId: post,
    source,
    selection: selectionOf(options),
  };
}

function selectionOf({ country, report, fiscalYear, fromRow, toRow }: SelectionOptions): FileSelection {
  const whole = (text: string | undefined) => (text === undefined ? null : Number.parseInt(text, 10));
  return {
    country: country?.toUpperCase() ?? null,
    report: report ?? null,
    fiscalYear: whole(fiscalYear),
    fromRow: whole(fromRow),
    toRow: whole(toRow),
  };
}

function registerShow(requests: Command, context: CommandContext): void {
  requests
    .command('show <id>')
    .description('Where a request stands: its rows, its history, its time limits, its next steps.')
    .action((id: string, _options, command: Command) =>
      act(context, command, ({ use, actor }) => use(showRequest)(actor, { id }), words),
    );
}

function words({ request, screening, facts, transitions, clocks, moves, standings, outdated }: ShownRequest) {
  const searched = screening
    ? `${screening.rowsScreened} of ${screening.rows} rows that name a unit searched, in search ${screening.round}`
    : 'not searched';
  const trouble = screening?.trouble ? [troubleWords(screening.trouble)] : [];
  const steps = transitions.map(
    ({ at, move, to, reason }) => `  ${at}  ${move} → ${to}${reason ? `: ${reason}` : ''}`,
  );
  const limits = clocks.map(
    ({ words: about, due, standing }) => `  ${due ?? '          '}  ${standing}: ${about}`,
  );
  const next = moves
    .filter(({ to }) => to !== null)
    .map(
      ({ move, blocks }) =>
        `  ${move}${blocks.length > 0 ? ` – ${blocks.map((block) => block.words).join(' ')}` : ''}`,
    );
  return [
    `${request.title} (${request.country}) is ${request.state}, revision ${request.revision}.`,
    countsOf(request.totals),
    `${searched}; ${facts.withoutResult} nominations without a result.`,
    ...trouble,
    standingsOf(standings, outdated),
    'History',
    ...steps,
    'Time limits (policy of the post)',
    ...limits,
    'Next steps',
    ...next,
  ].join('\n');
}

function standingsOf(standings: ShownRequest['standings'], outdated: number): string {
  const counted = Object.entries(standings).filter(([, count]) => count > 0);
  const listed = counted.map(([standing, count]) => `${count} ${standing}`).join(', ');
  const again = outdated === 0 ? '' : ` ${outdated} may be out of date: requests search-again.`;
  return `Units: ${listed}.${again}`;
}

function registerList(requests: Command, context: CommandContext): void {
  requests
    .command('list')
    .description('Requests in your portfolio, newest first.')
    .option('--after <id>', 'the last id of the page before')
    .action((options: { after?: string }, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) => use(listRequests)(actor, { after: options.after, limit: 50 }),
        (found) =>
          found.length === 0 ? 'There are no requests in your portfolio.' : found.map(line).join('\n'),
      ),
    );
}

const line = ({ id, state, country, title, totals }: VettingRequest): string =>
  `${id}  ${state}  ${country}  ${totals.nominations} nominations  ${title}`;

function countsOf(totals: VettingRequest['totals']): string {
  const { rows, nominated, severalRows, notIdentified, refused: gone, notSelected, nominations } = totals;
  return `${rows} rows = ${nominated} nominated + ${severalRows} with several units + ${notIdentified} not identified + ${gone} refused + ${notSelected} not selected; ${nominations} nominations.`;
}
