import type { Command } from 'commander';
import { type Door, listCases, type QueuedCase } from '#casework';
import { act, type CommandContext } from '../frame/command-context.ts';

interface ListOptions {
  readonly country?: string;
  readonly state?: string;
  readonly unit?: string;
  readonly after?: string;
}

const PAGE = 50;

/** `case list`: the queue, where every other act on a case begins. */
export function registerCaseList(cases: Command, context: CommandContext): void {
  cases
    .command('list')
    .description('The cases of your portfolio, oldest first, with where each proceeding stands.')
    .option('--country <code>', 'ISO 3166 alpha-2')
    .option('--state <state>', 'only cases with a proceeding in this state')
    .option('--unit <id>', 'only cases on this unit')
    .option('--after <id>', 'the last case of the page before')
    .addHelpText('after', '\nExample:\n  plumbline case list --state underReview --as analyst@example.org')
    .action(({ country, state, unit: unitId, after }: ListOptions, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) =>
          use(listCases)(actor, { country: country?.toUpperCase(), state, unitId, after, limit: PAGE }),
        (found) =>
          found.length === 0 ? 'There are no such cases in your portfolio.' : found.flatMap(lines).join('\n'),
      ),
    );
}

const DOORS: Readonly<Record<Door, string>> = {
  open: '',
  undeclared: '  declare your conflict of interest first',
  conflict: '  closed to you: you declared a conflict of interest',
};

function lines({ id, country, about, title, door, closedAt, proceedings }: QueuedCase): string[] {
  const what = [title, about].filter((word) => word !== null).join(' · ');
  return [
    `${id}  ${country}  ${what}${closedAt === null ? '' : '  closed'}${DOORS[door]}`,
    ...proceedings.map(
      ({ authorityId, state, daysInState }) => `  ${authorityId}: ${state} for ${daysInState} days`,
    ),
  ];
}
