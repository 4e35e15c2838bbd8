import type { Command } from 'commander';
import {
  DEVIATION_STATUSES,
  listDeviations,
  listForums,
  proposeDeviation,
  refused,
  showDeviation,
  type ShownDeviation,
  type ShownForum,
  signDeviation,
} from '#casework';
import { act, type CommandContext } from '../frame/command-context.ts';
import { registerDeviationActs } from './deviation-acts.ts';

/** `plumbline deviations …`: departures from the standard process, each with its end. */
export function register(program: Command, context: CommandContext): void {
  const group = program
    .command('deviations')
    .description('Departures from the standard process: who claimed what, for which cases, until when.');
  registerList(group, context);
  registerShow(group, context);
  registerPropose(group, context);
  registerSign(group, context);
  registerDeviationActs(group, context);
  registerForums(group, context);
}

interface ListOptions {
  readonly status?: string;
  readonly country?: string;
  readonly within?: string;
  readonly after?: string;
  readonly limit: string;
}

function registerList(group: Command, context: CommandContext): void {
  group
    .command('list')
    .description('Deviations as they stand today, newest first.')
    .option('--status <status>', DEVIATION_STATUSES.join(', '))
    .option('--within <days>', 'with --status expiring: days before the last day', '30')
    .option('--country <code>', 'ISO 3166 alpha-2')
    .option('--after <id>', 'the last one of the page before')
    .option('--limit <count>', 'how many', '50')
    .action(({ status, within, limit, ...page }: ListOptions, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) => {
          const known = DEVIATION_STATUSES.find((one) => one === status);
          if (status !== undefined && known === undefined) return Promise.resolve(unknownStatus);
          return use(listDeviations)(actor, {
            ...page,
            status: known,
            within: Number(within),
            limit: Number(limit),
          });
        },
        (found) =>
          found.length === 0 ? 'There are no such deviations in your portfolio.' : found.map(line).join('\n'),
      ),
    );
}

const unknownStatus = refused(
  'invalid',
  'deviation.invalid',
  `A status is one of ${DEVIATION_STATUSES.join(', ')}.`,
);

function registerShow(group: Command, context: CommandContext): void {
  group
    .command('show <id>')
    .description('One deviation: its terms, its signatures, and the proceedings it was applied to.')
    .action((id: string, _options, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) => use(showDeviation)(actor, { id }),
        (found) => [...terms(found), ...found.applications.map(applied)].join('\n'),
      ),
    );
}

interface ProposeOptions {
  readonly claimed: string;
  readonly countries: string[];
  readonly authorities: string[];
  readonly cases?: string[];
  readonly reasons: string;
  readonly endPlan: string;
  readonly from: string;
  readonly until: string;
  readonly renews?: string;
}

function registerPropose(group: Command, context: CommandContext): void {
  group
    .command('propose <forum>')
    .description(
      'Propose to apply a forum. It counts only once another person has signed it, and never longer than a year.',
    )
    .requiredOption('--claimed <words>', 'by what authority the standard process may be departed from')
    .requiredOption('--countries <code...>', 'ISO 3166 alpha-2')
    .requiredOption('--authorities <id...>', 'laws, by id')
    .option('--cases <id...>', 'only these cases')
    .requiredOption('--reasons <words>', 'why')
    .requiredOption('--end-plan <words>', 'how it will be brought to an end')
    .requiredOption('--from <day>', 'its first day, YYYY-MM-DD')
    .requiredOption('--until <day>', 'its last day, YYYY-MM-DD')
    .option('--renews <id>', 'the deviation that it renews')
    .action((forumId: string, options: ProposeOptions, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) => use(proposeDeviation)(actor, { forumId, ...proposalOf(options) }),
        ({ id }) =>
          `Proposed deviation ${id}. Another person has to sign it: plumbline deviations sign ${id}`,
      ),
    );
}

const proposalOf = ({
  claimed,
  countries,
  authorities,
  cases = [],
  from,
  until,
  ...said
}: ProposeOptions) => ({
  ...said,
  authorityClaimed: claimed,
  scope: { countries, authorityIds: authorities, caseIds: cases },
  startsOn: from,
  expiresOn: until,
});

function registerSign(group: Command, context: CommandContext): void {
  group
    .command('sign <id>')
    .description('Sign a deviation that another person proposed (deciding officials).')
    .requiredOption('--reasons <words>', 'why')
    .action((id: string, { reasons }: { reasons: string }, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) => use(signDeviation)(actor, { id, reasons }),
        () => 'Signed.',
      ),
    );
}

function registerForums(group: Command, context: CommandContext): void {
  group
    .command('forums')
    .description('Profiles of forums: what is reported of each, and what nobody knows.')
    .action((_options, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) => use(listForums)(actor, undefined),
        (found) => found.flatMap(forumLines).join('\n'),
      ),
    );
}

const line = ({ id, status, forumName, scope, startsOn, expiresOn, daysLeft }: ShownDeviation): string =>
  `${id}  ${status}  ${forumName}  ${scope.countries.join(', ')}  ${startsOn} to ${expiresOn}${daysLeft === null ? '' : `, ${daysLeft} days left`}`;

function terms(one: ShownDeviation): string[] {
  const { scope, authorityClaimed, reasons, endPlan, proposed, signature, ending, renews } = one;
  return [
    line(one),
    `  claimed: ${authorityClaimed}`,
    `  for: ${scope.authorityIds.join(', ')}; ${scope.caseIds.length === 0 ? 'every case' : `${scope.caseIds.length} cases`}`,
    `  reasons: ${reasons}`,
    `  to end it: ${endPlan}`,
    `  proposed by ${proposed.name} on ${proposed.at.slice(0, 10)}`,
    signature
      ? `  signed by ${signature.name} on ${signature.at.slice(0, 10)}`
      : '  not signed: it does not count',
    ...(renews ? [`  renews ${renews}`] : []),
    ...(ending ? [`  ${ending.kind} on ${ending.at.slice(0, 10)}: ${ending.reasons}`] : []),
  ];
}

const applied = ({
  proceedingId,
  applied: by,
  ended,
}: {
  readonly proceedingId: string;
  readonly applied: { readonly at: string };
  readonly ended: { readonly because: string; readonly at: string } | null;
}): string =>
  `  applied to ${proceedingId} on ${by.at.slice(0, 10)}${ended ? `; ${ended.because} on ${ended.at.slice(0, 10)}` : ''}`;

function forumLines({ id, name, decisionRule, hostGovernmentDays, approver, exists }: ShownForum): string[] {
  const days = hostGovernmentDays.known
    ? `${hostGovernmentDays.value} days`
    : `unknown (${hostGovernmentDays.why})`;
  return [
    `${id}  ${name}  ${exists.known ? `${exists.value} (reported: ${exists.provenance.where})` : exists.why}`,
    `    decides: ${decisionRule.known ? decisionRule.value.words : `unknown (${decisionRule.why})`}`,
    `    window for the government: ${days}`,
    `    approver: ${approver.known ? approver.value : `unknown (${approver.why})`}`,
  ];
}
