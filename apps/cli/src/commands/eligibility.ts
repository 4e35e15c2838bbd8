import type { Command } from 'commander';
import type { Answer, AnswerBeside, AskEligibility, AskMany, Reason, Verdict } from '#casework';
import { answerEligibility, answerMany } from '#casework';
import { act, actInLines, type CommandContext } from '../frame/command-context.ts';

interface EligibilityOptions {
  readonly instrument: string;
  readonly country?: string;
  readonly on?: string;
  readonly knownAt?: string;
}

export function register(program: Command, context: CommandContext): void {
  program
    .command('eligibility [unit]')
    .description('May this assistance go to this unit, or to each unit of a country, and why?')
    .requiredOption('--instrument <id>', 'the kind of assistance; "plumbline law instruments" lists them')
    .option('--country <code>', 'instead of a unit: every unit of this country, ISO 3166 alpha-2')
    .option('--on <day>', 'the day asked about, YYYY-MM-DD; today where left out')
    .option('--known-at <moment>', 'as far as was known at this moment, ISO 8601; now where left out')
    .addHelpText(
      'after',
      `
Examples:
  plumbline eligibility 0198c5a2-… --instrument imet --on 2027-03-01 --as analyst@plumbline.example
  plumbline eligibility --country QM --instrument imet --json

The answer is "eligible", "barred" or "not determined"; not determined is never eligible. All three are answers: exit code 0.
For a country each unit is a line, in the order of the units' identifiers; with --json each line is one JSON document.`,
    )
    .action((unitId: string | undefined, options: EligibilityOptions, command: Command) => {
      const { country, instrument: instrumentId, on, knownAt } = options;
      const time = { instrumentId, on, knownAt };
      if (unitId !== undefined && country === undefined) return one(context, command, { unitId, ...time });
      if (unitId === undefined && country !== undefined)
        return each(context, command, { asked: { country: country.toUpperCase() }, ...time });
      return command.error('error: name exactly one of the two, a unit or --country');
    });
}

const one = (context: CommandContext, command: Command, ask: AskEligibility) =>
  act(context, command, ({ use, actor }) => use(answerEligibility)(actor, ask), words);

const each = (context: CommandContext, command: Command, ask: AskMany) =>
  actInLines(context, command, ({ use, actor }) => use(answerMany)(actor, ask), {
    present: inShort,
    none: 'There is no unit of this country in your portfolio.',
  });

/** The verdict, the unit, and the first reason that alone makes the answer what it is. */
function inShort({ verdict, unitName, unitId, reasons }: Answer): string {
  const deciding = reasons.find((reason) => reason.verdict === verdict);
  const why = deciding && `${deciding.words}${deciding.cite === null ? '' : ` [${deciding.cite}]`}`;
  return [shout(verdict), unitName, unitId, why ?? '']
    .map((part) => part.replaceAll(/\s+/gu, ' '))
    .join('  ');
}

const shout = (verdict: Verdict): string => verdict.replace('-', ' ').toUpperCase();

function words(answer: AnswerBeside): string {
  const { verdict, unitName, instrumentId, on, knownAt, reasons, obligations, expires, standard } = answer;
  return [
    `${shout(verdict)}: ${unitName}, ${instrumentId}, on ${on} (as known at ${knownAt})`,
    ...(standard === null ? [] : [`Standard process: ${shout(standard.verdict)}. ${standard.words}`]),
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
