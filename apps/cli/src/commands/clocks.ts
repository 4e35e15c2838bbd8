import type { Command } from 'commander';
import type { ClockPage, ListedClock } from '#casework';
import { CLOCK_SOURCES, listClocks, refused } from '#casework';
import { act, type CommandContext } from '../frame/command-context.ts';

interface Options {
  readonly country?: string;
  readonly law?: string;
  readonly source?: string;
  readonly label?: string;
  readonly due?: string;
  readonly late?: boolean;
  readonly mine?: boolean;
  readonly explain?: boolean;
  readonly after?: string;
  readonly limit: string;
}

/** `plumbline clocks`: every running clock and every late deadline, the earliest first. */
export function register(program: Command, context: CommandContext): void {
  program
    .command('clocks')
    .description('Running clocks and late deadlines over all cases. A label tells law from policy.')
    .option('--country <code>', 'ISO 3166 alpha-2')
    .option('--law <id>', 'only under this law')
    .option('--source <source>', CLOCK_SOURCES.join(', '))
    .option('--label <label>', 'law, policy')
    .option('--due <day>', 'last day on this day or before')
    .option('--late', 'deadlines that are over and not met, only')
    .option('--mine', 'of cases you declared for, and of your own requests')
    .option('--explain', 'show each day, counted or passed over')
    .option('--after <place>', 'the "next" of the page before')
    .option('--limit <count>', 'how many', '50')
    .action((options: Options, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) => {
          const { country, law, due, late, mine, after, limit } = options;
          const source = CLOCK_SOURCES.find((one) => one === options.source);
          const label = (['law', 'policy'] as const).find((one) => one === options.label);
          if (source !== options.source || label !== options.label) return Promise.resolve(UNKNOWN);
          const filter = { country, authorityId: law, source, label, dueBefore: due, late, mine, after };
          return use(listClocks)(actor, { ...filter, limit: Number(limit) });
        },
        (page) => present(page, options.explain === true),
      ),
    );
}

const UNKNOWN = refused(
  'invalid',
  'clock.invalid',
  `A source is one of ${CLOCK_SOURCES.join(', ')}; a label is law or policy.`,
);

function present({ clocks, next }: ClockPage, explain: boolean): string {
  if (clocks.length === 0) return 'No clock runs in your portfolio.';
  const lines = clocks.flatMap((clock) => [line(clock), ...(explain ? days(clock) : [])]);
  return [...lines, ...(next === null ? [] : [`More: --after ${next}`])].join('\n');
}

function line({ due, status, label, country, words, cite, sourceId, source }: ListedClock): string {
  const basis = label === 'law' ? (cite ?? 'law') : 'policy';
  return `${due ?? 'no day'}  ${status.padEnd(7)}  ${(country ?? '--').padEnd(2)}  ${words}  [${basis}]  ${source} ${sourceId}`;
}

const days = ({ computed, startedBy }: ListedClock): readonly string[] =>
  computed === null
    ? [`    The day is on record: ${startedBy}.`]
    : [
        `    ${computed.words}`,
        ...computed.days.map(({ date, number, skipped }) => `    ${date}  ${number ?? ''}${skipped ?? ''}`),
      ];
