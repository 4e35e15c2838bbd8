import type { Command } from 'commander';
import { type Answer, answerEligibility, type Reason } from '#casework';
import { act, type CommandContext } from '../frame/command-context.ts';

interface EligibilityOptions {
  readonly instrument: string;
  readonly on?: string;
  readonly knownAt?: string;
}

export function register(program: Command, context: CommandContext): void {
  program
    .command('eligibility <unit>')
    .description('May this assistance go to this unit, and why?')
    .requiredOption('--instrument <id>', 'the kind of assistance; "plumbline law instruments" lists them')
    .option('--on <day>', 'the day asked about, YYYY-MM-DD; today where left out')
    .option('--known-at <moment>', 'as far as was known at this moment, ISO 8601; now where left out')
    .addHelpText(
      'after',
      `
Example:
  plumbline eligibility 0198c5a2-… --instrument imet --on 2027-03-01 --as analyst@plumbline.example

The answer is "eligible", "barred" or "not determined"; not determined is never eligible. All three are answers: exit code 0.`,
    )
    .action((unitId: string, { instrument, on, knownAt }: EligibilityOptions, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) => use(answerEligibility)(actor, { unitId, instrumentId: instrument, on, knownAt }),
        words,
      ),
    );
}

function words(answer: Answer): string {
  const { verdict, unitName, instrumentId, on, knownAt, reasons, obligations, expires } = answer;
  return [
    `${verdict.replace('-', ' ').toUpperCase()}: ${unitName}, ${instrumentId}, on ${on} (as known at ${knownAt})`,
    ...reasons.flatMap(reasonLines),
    ...obligations.map((obligation) => `Obligation: ${obligation}`),
    ...(expires === null ? [] : [`Holds until ${expires} at the latest.`]),
  ].join('\n');
}

function reasonLines({ words: said, cite, determinationId, verified, changes, path }: Reason): string[] {
  const source = [
    cite,
    determinationId && `determination ${determinationId}`,
    verified ? null : 'unverified',
  ].filter(Boolean);
  return [
    `– ${said}${source.length > 0 ? ` [${source.join(' · ')}]` : ''}`,
    ...path.map((link) => `    ${link.childId} under ${link.parentId}: ${link.kind}, ${link.certainty}`),
    `    would change it: ${changes}`,
  ];
}
