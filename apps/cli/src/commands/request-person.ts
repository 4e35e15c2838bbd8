import type { Command } from 'commander';
import { judgePerson, refused } from '#casework';
import { act, type CommandContext } from '../frame/command-context.ts';
import { nominationsOf } from './nominations-of.ts';

/** `requests person`: whether the person a row names is one on record. */
export function registerPerson(requests: Command, context: CommandContext): void {
  requests
    .command('person <id>')
    .description('Say that the person a row names is one on record, or with --other that it is another.')
    .requiredOption('--row <row>', 'the row')
    .requiredOption('--person <key>', 'the person on record, as listed by: requests match')
    .option('--other', 'it is another person')
    .option('--reasons <words>', 'why')
    .action(
      (
        id: string,
        { row, person, other, reasons }: { row: string; person: string; other?: boolean; reasons?: string },
        command: Command,
      ) =>
        act(
          context,
          command,
          async (session) => {
            const found = await nominationsOf(session, id, { row: Number.parseInt(row, 10) });
            const named = found.ok ? found.value.find((one) => one.person !== null) : undefined;
            if (named === undefined) return found.ok ? NOBODY : found;
            const verdict = other === true ? ('other' as const) : ('same' as const);
            const { id: nominationId, revision } = named;
            const ask = { nominationId, revision, personKey: person, verdict, reasons };
            return session.use(judgePerson)(session.actor, ask);
          },
          ({ judgement, reopened }) =>
            `Kept: ${judgement.verdict}. ${reopened.length} results were reopened.`,
        ),
    );
}

const NOBODY = refused('invalid', 'person.none', 'The row names no person.');
