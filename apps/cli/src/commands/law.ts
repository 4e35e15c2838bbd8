import type { Command } from 'commander';
import {
  adoptReading,
  type AuthorityHead,
  listAuthorities,
  listInstruments,
  listReadings,
  refused,
  showAuthority,
  type ShownInstrument,
  type ShownReading,
} from '#casework';
import { act, type CommandContext } from '../frame/command-context.ts';
import { registerCheck } from './law-check.ts';
import { authorityWords, mark } from './law-words.ts';

export function register(program: Command, context: CommandContext): void {
  const law = program
    .command('law')
    .description('The law as data, each statement with where it was read; contested readings.');
  registerList(law, context);
  registerShow(law, context);
  registerInstruments(law, context);
  registerReadings(law, context);
  registerAdopt(law, context);
  registerCheck(law, context);
}

function registerList(law: Command, context: CommandContext): void {
  law
    .command('list')
    .description('Every law and policy in the system.')
    .action((_options, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) => use(listAuthorities)(actor, undefined),
        (found) => found.map(headLine).join('\n'),
      ),
    );
}

function registerShow(law: Command, context: CommandContext): void {
  law
    .command('show <id>')
    .description('One law whole: what it asks, its exits, duties, clocks and reach.')
    .addHelpText('after', '\nExample:\n  plumbline law show us-22usc2378d --as analyst@plumbline.example')
    .action((id: string, _options, command: Command) =>
      act(context, command, ({ use, actor }) => use(showAuthority)(actor, { id }), authorityWords),
    );
}

function registerInstruments(law: Command, context: CommandContext): void {
  law
    .command('instruments')
    .description('Every kind of assistance, and whether each law reaches it.')
    .action((_options, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) => use(listInstruments)(actor, undefined),
        (found) => found.flatMap(instrumentLines).join('\n'),
      ),
    );
}

function registerReadings(law: Command, context: CommandContext): void {
  law
    .command('readings')
    .description('Contested questions with their alternatives, and what was adopted.')
    .action((_options, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) => use(listReadings)(actor, undefined),
        (found) => found.flatMap(readingLines).join('\n'),
      ),
    );
}

interface AdoptOptions {
  readonly alternative: string;
  readonly reasons: string;
  readonly from: string;
  readonly revision?: string;
}

function registerAdopt(law: Command, context: CommandContext): void {
  law
    .command('adopt <reading>')
    .description('Adopt one alternative of a contested question (legal advisers).')
    .requiredOption('--alternative <id>', 'which of its alternatives')
    .requiredOption('--reasons <words>', 'why')
    .requiredOption('--from <day>', 'first day on which answers are given under it, YYYY-MM-DD')
    .option('--revision <number>', 'the revision that you read; left out: the one it stands at now')
    .addHelpText(
      'after',
      '\nExample:\n  plumbline law adopt us-22usc2378d/cash-sales --alternative grants-only --reasons "…" --from 2027-01-01 --as lawyer@plumbline.example',
    )
    .action((readingId: string, options: AdoptOptions, command: Command) =>
      act(
        context,
        command,
        async ({ use, actor }) => {
          const found = await use(listReadings)(actor, undefined);
          if (!found.ok) return found;
          const reading = found.value.find(({ id }) => id === readingId);
          if (reading === undefined)
            return refused('not-found', 'reading.not-found', 'The law names no such contested question.');
          const { alternative: alternativeId, reasons, from: effectiveFrom } = options;
          const revision = Number(options.revision ?? reading.revision);
          return use(adoptReading)(actor, { readingId, alternativeId, reasons, effectiveFrom, revision });
        },
        ({ alternativeId, effectiveFrom }) => `Adopted "${alternativeId}" from ${effectiveFrom}.`,
      ),
    );
}

const headLine = ({ id, citation, shortName, standing, verified, unverified }: AuthorityHead): string =>
  `${id}  ${citation}  ${shortName}  ${standing}  ${mark(verified)}${unverified > 0 ? `, ${unverified} of its statements unverified` : ''}`;

function instrumentLines({ id, name, authority, verified, reach }: ShownInstrument): string[] {
  return [
    `${id}  ${name}  ${authority}  ${mark(verified)}`,
    ...reach.map((one) => `    ${one.citation}: ${one.reach.outcome}  ${mark(one.verified)}`),
  ];
}

function readingLines({ id, question, adopted, alternatives }: ShownReading): string[] {
  const stands = adopted
    ? `adopted: ${adopted.alternativeId} from ${adopted.effectiveFrom} by ${adopted.adviser}: ${adopted.reasons}`
    : 'nobody has adopted a reading';
  return [
    `${id}  ${question}`,
    ...alternatives.map(
      (one) => `    ${one.id}: ${one.words} (${one.heldBy}; ${mark(one.provenance.verified)})`,
    ),
    `    → ${stands}`,
  ];
}
