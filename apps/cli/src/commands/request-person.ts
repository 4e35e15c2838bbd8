import type { Command } from 'commander';
import {
  judgePerson,
  type ListedPersonJudgement,
  listPersonJudgements,
  type Outcome,
  refused,
  showPersonJudgement,
  undoPersonJudgement,
} from '#casework';
import { act, type CommandContext } from '../frame/command-context.ts';
import { nominationsOf } from './nominations-of.ts';

/** `requests person`, `person-judgements`, `undo-person-judgement`: whether the person a row names is one on record. */
export function registerPerson(requests: Command, context: CommandContext): void {
  registerJudge(requests, context);
  registerList(requests, context);
  registerUndo(requests, context);
}

function registerJudge(requests: Command, context: CommandContext): void {
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

interface ListOptions {
  readonly person?: string;
  readonly country?: string;
  readonly after?: string;
}

function registerList(requests: Command, context: CommandContext): void {
  requests
    .command('person-judgements')
    .description('What people said of persons on record, newest first; it counts in later searches.')
    .option('--person <key>', 'judgements about this person on record')
    .option('--country <code>', 'of this country only')
    .option('--after <id>', 'the last id of the page before')
    .action(({ person, country, after }: ListOptions, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) => {
          const asked = { personKey: person, country: country?.toUpperCase(), after, limit: 50 };
          return use(listPersonJudgements)(actor, asked);
        },
        (found) =>
          found.length === 0
            ? 'Nobody has judged such a person in your portfolio.'
            : found.map(judgementLine).join('\n'),
      ),
    );
}

function judgementLine(said: ListedPersonJudgement): string {
  const { id, at, country, verdict, name, otherName, otherKey, row, accountName, undone } = said;
  const what = verdict === 'same' ? 'is the same as' : 'is another than';
  const back = undone === null ? '' : `  taken back ${undone.at.slice(0, 10)}: ${undone.reason}`;
  return `${id}  ${at.slice(0, 10)}  ${country}  ${name ?? `row ${row}`} ${what} ${otherName ?? otherKey}  by ${accountName}${back}`;
}

function registerUndo(requests: Command, context: CommandContext): void {
  requests
    .command('undo-person-judgement <id>')
    .description('Take back what was said of two persons: it counts in no later search.')
    .requiredOption('--reason <words>', 'why')
    .action((id: string, { reason }: { reason: string }, command: Command) =>
      act(
        context,
        command,
        async ({ use, actor }): Promise<Outcome<{ id: string }>> => {
          const read = await use(showPersonJudgement)(actor, { id });
          if (!read.ok) return read;
          return use(undoPersonJudgement)(actor, { judgementId: id, revision: read.value.revision, reason });
        },
        () => 'Taken back.',
      ),
    );
}
