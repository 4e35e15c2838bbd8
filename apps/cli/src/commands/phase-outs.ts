import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { AmountKind } from '#law';
import { AMOUNT_KINDS, dollars } from '#law';
import {
  type AskedPlan,
  listBaselines,
  listPhaseOuts,
  openPhaseOut,
  type Outcome,
  done,
  phaseOutCsv,
  type PhaseOutHead,
  recordInPhaseOut,
  refused,
  type ShownCell,
  type ShownPhaseOut,
  showPhaseOut,
} from '#casework';
import { act, type CommandContext } from '../frame/command-context.ts';

/** `plumbline phase-out …`: schedules of direct financial support, and what became of each year. */
export function register(program: Command, context: CommandContext): void {
  const group = program
    .command('phase-out')
    .description('Phase-outs of direct financial support: plan, appropriations, and what they differ by.');
  registerList(group, context);
  registerShow(group, context);
  registerOpen(group, context);
  registerRecord(group, context);
  registerBaselines(group, context);
}

function registerList(group: Command, context: CommandContext): void {
  group
    .command('list')
    .description('The phase-outs of your portfolio.')
    .option('--country <code>', 'ISO 3166 alpha-2')
    .option('--after <id>', 'the last one of the page before')
    .option('--limit <count>', 'how many', '50')
    .action(({ limit, ...page }: { country?: string; after?: string; limit: string }, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) => use(listPhaseOuts)(actor, { ...page, limit: Number(limit) }),
        (found) =>
          found.length === 0 ? 'There are no phase-outs in your portfolio.' : found.map(headLine).join('\n'),
      ),
    );
}

function registerShow(group: Command, context: CommandContext): void {
  group
    .command('show <id>')
    .description('The schedule: baseline, plan, requested, appropriated, obligated, and what is still due.')
    .option('--csv', 'as CSV, in whole US dollars', false)
    .addHelpText('after', '\nExample:\n  plumbline phase-out show ID --as inspector@plumbline.example')
    .action((id: string, { csv }: { csv: boolean }, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) => use(showPhaseOut)(actor, { id }),
        (found) => (csv ? phaseOutCsv(found).trimEnd() : scheduleWords(found)),
      ),
    );
}

interface OpenOptions {
  readonly country: string;
  readonly title: string;
  readonly plan: string;
  readonly reasons: string;
  readonly source: string;
}

function registerOpen(group: Command, context: CommandContext): void {
  group
    .command('open')
    .description('Open a phase-out with its first plan, as JSON in the form that HTTP takes.')
    .requiredOption('--country <code>', 'ISO 3166 alpha-2 of the recipient')
    .requiredOption('--title <words>', 'what it is called')
    .requiredOption('--plan <file>', 'the plan: {firstYear, lastYear, lines, protectedItems, baselineId}')
    .requiredOption('--reasons <words>', 'why')
    .requiredOption('--source <words>', 'where the plan was taken from')
    .action(({ plan: file, ...said }: OpenOptions, command: Command) =>
      act(
        context,
        command,
        async ({ use, actor }) => {
          const plan = await readPlan(file);
          return plan.ok ? use(openPhaseOut)(actor, { ...said, plan: plan.value }) : plan;
        },
        ({ id }) => `Opened phase-out ${id}.`,
      ),
    );
}

interface RecordOptions {
  readonly instrument: string;
  readonly year: string;
  readonly usd: string;
  readonly source: string;
  readonly revision?: string;
}

function registerRecord(group: Command, context: CommandContext): void {
  group
    .command('record <id> <kind>')
    .description(
      `Record what was ${AMOUNT_KINDS.join(', ')} for a year. A later one holds; the earlier stays on view.`,
    )
    .requiredOption('--instrument <id>', 'the instrument')
    .requiredOption('--year <year>', 'the fiscal year')
    .requiredOption('--usd <dollars>', 'whole US dollars')
    .requiredOption('--source <words>', 'where it was taken from')
    .option('--revision <number>', 'the revision that you read; left out: the one it stands at now')
    .action((phaseOutId: string, kind: string, options: RecordOptions, command: Command) =>
      act(
        context,
        command,
        async ({ use, actor }) => {
          const known = AMOUNT_KINDS.find((one) => one === kind);
          if (known === undefined)
            return refused('invalid', 'phase-out.invalid', `The kind is one of ${AMOUNT_KINDS.join(', ')}.`);
          const found = await use(showPhaseOut)(actor, { id: phaseOutId });
          if (!found.ok) return found;
          const revision = Number(options.revision ?? found.value.revision);
          const said = saidOf(known, options);
          return use(recordInPhaseOut)(actor, { phaseOutId, revision, source: options.source, said });
        },
        ({ revision }) => `Recorded; the phase-out stands at revision ${revision}.`,
      ),
    );
}

function registerBaselines(group: Command, context: CommandContext): void {
  group
    .command('baselines')
    .description('Baselines of assistance on record, with who reports them.')
    .action((_options, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) => use(listBaselines)(actor, undefined),
        (found) =>
          found.map(({ id, name, provenance }) => `${id}  ${name}  (${provenance.where})`).join('\n'),
      ),
    );
}

const saidOf = (kind: AmountKind, { instrument, year, usd }: RecordOptions) =>
  ({ kind, instrumentId: instrument, fiscalYear: Number(year), usd: Number(usd) }) as const;

async function readPlan(file: string): Promise<Outcome<AskedPlan>> {
  try {
    const plan: Partial<AskedPlan> = JSON.parse(await readFile(file, 'utf8'));
    if (Array.isArray(plan.lines) && plan.lines.every((line) => typeof line?.rule === 'object'))
      return done(plan as AskedPlan);
  } catch {
    // Said below: a file that cannot be read and one that is no plan are mended in the same place.
  }
  return refused(
    'invalid',
    'phase-out.invalid',
    '--plan is no JSON file with "firstYear", "lastYear" and "lines".',
  );
}

const headLine = ({ id, country, title, revision }: PhaseOutHead): string =>
  `${id}  ${country}  ${title}  (revision ${revision})`;

function scheduleWords({ title, country, cells, warnings, plans, replacements }: ShownPhaseOut): string {
  return [
    `${title} (${country}); ${plans.length} plan${plans.length === 1 ? '' : 's'} on record`,
    ...cells.map(cellLine),
    ...replacements.map(({ said }) =>
      said.kind === 'replacement' ? `In place of the grant: ${said.words}` : '',
    ),
    ...warnings.map((words) => `! ${words}`),
  ].join('\n');
}

function cellLine({
  fiscalYear,
  instrumentId,
  baseline,
  planned,
  amounts,
  variance,
  paymentsDue,
}: ShownCell): string {
  const amount = (usd: number | null): string => (usd === null ? 'not on record' : dollars(usd));
  const said = AMOUNT_KINDS.map((kind) => {
    const off = variance[kind];
    return `${kind} ${amount(amounts[kind])}${off === null || off === 0 ? '' : ` (${off > 0 ? '+' : ''}${dollars(off)})`}`;
  });
  return `FY${fiscalYear}  ${instrumentId}  was ${amount(baseline)}, planned ${amount(planned)}; ${said.join(', ')}; due on sales ${dollars(paymentsDue)}`;
}
