import type { Command } from 'commander';
import {
  ANSWER_KINDS,
  type AnswerKind,
  answerImportQuestions,
  type AskedQuestion,
  refused,
  showImport,
} from '#casework';
import { act, type CommandContext } from '../frame/command-context.ts';

/** `units questions`, `units answer`: what only a person can settle about an imported file. */
export function registerQuestions(units: Command, context: CommandContext): void {
  registerList(units, context);
  registerAnswer(units, context);
}

const PAGE = 200;

function registerList(units: Command, context: CommandContext): void {
  units
    .command('questions <import>')
    .description('The open questions of an import, with the answers that each takes.')
    .option('--after <question>', 'the last question of the page before')
    .addHelpText('after', '\nExample:\n  plumbline units questions IMPORT-ID --as analyst@example.org')
    .action((id: string, { after }: { after?: string }, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) => use(showImport)(actor, { id, after, open: true, limit: PAGE }),
        ({ questions }) =>
          questions.length === 0 ? 'There is no open question.' : questions.flatMap(words).join('\n'),
      ),
    );
}

function words({ id, row, found, words: asks, answers, candidates }: AskedQuestion): string[] {
  const offered = candidates.map(({ unitId, unitKey, name }) =>
    unitId === null ? `    --unit-key ${unitKey}  ${name}` : `    --unit ${unitId}  ${name}`,
  );
  return [`row ${row}  ${found}`, `  ${asks}`, `  ${id}  ${answers.join(' | ')}`, ...offered];
}

interface AnswerOptions {
  readonly answer: string;
  readonly reason: string;
  readonly unit?: string;
  readonly unitKey?: string;
  readonly country?: string;
}

function registerAnswer(units: Command, context: CommandContext): void {
  units
    .command('answer <import> <question>')
    .description('Answer a question of an import, and load what waited for it.')
    .requiredOption('--answer <answer>', `one that the question takes, of: ${ANSWER_KINDS.join(', ')}`)
    .requiredOption('--reason <words>', 'why')
    .option('--unit <id>', 'with same-as: the registry’s unit')
    .option('--unit-key <key>', 'with same-as: the unit of the file')
    .option('--country <code>', 'with country: ISO 3166 alpha-2')
    .addHelpText(
      'after',
      '\nExample:\n  plumbline units answer IMPORT-ID QUESTION-ID --answer new --reason "Founded in 2019" --as analyst@example.org',
    )
    .action((importId: string, questionId: string, options: AnswerOptions, command: Command) =>
      act(
        context,
        command,
        async ({ use, actor }) => {
          const { answer: kind, reason, unit: unitId, unitKey, country } = options;
          if (!isAnswer(kind)) return unknownAnswer(kind);
          const answers = [{ questionId, kind, reason, unitId, unitKey, country }];
          return use(answerImportQuestions)(actor, { importId, answers });
        },
        ({ report: { questions, units: counts, claims } }) =>
          `Loaded: units ${counts.added}, claims ${claims.added}. Questions still open: ${questions.open}.`,
      ),
    );
}

const isAnswer = (kind: string): kind is AnswerKind => ANSWER_KINDS.some((known) => known === kind);

const unknownAnswer = (kind: string) =>
  refused(
    'invalid',
    'word.unknown',
    `There is no answer "${kind}". The answers: ${ANSWER_KINDS.join(', ')}; each question says which it takes.`,
  );
