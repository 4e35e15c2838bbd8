import type { Command } from 'commander';
import {
  judgeMatches,
  type KnownPerson,
  type JudgedNomination,
  type ListedJudgement,
  listJudgements,
  listScreeningChanges,
  type Outcome,
  refused,
  searchAgain,
  type ShownChange,
  showJudgement,
  type ShownNomination,
  undoJudgement,
} from '#casework';
import { act, type CommandContext, type Session } from '../frame/command-context.ts';
import { nominationsOf } from './nominations-of.ts';
import { registerPerson } from './request-person.ts';
import { screen } from './screen.ts';

/** `requests match`, `search-again`, `changes`, `judgements`, `undo-judgement`: which unit each row means. */
export function registerRequestMatches(requests: Command, context: CommandContext): void {
  registerMatch(requests, context);
  registerPerson(requests, context);
  registerSearchAgain(requests, context);
  registerChanges(requests, context);
  registerJudgements(requests, context);
  registerUndo(requests, context);
}

interface MatchOptions {
  readonly row?: string;
  readonly unit?: string;
  readonly reject?: boolean;
  readonly reasons?: string;
}

function registerMatch(requests: Command, context: CommandContext): void {
  requests
    .command('match <id>')
    .description(
      'Finish the search and list what it found; with --unit, confirm or reject that unit for a row.',
    )
    .option('--row <row>', 'the row whose unit is judged')
    .option('--unit <id>', 'the registry’s unit')
    .option('--reject', 'say that it is not this unit')
    .option('--reasons <words>', 'why it is, or is not, this unit')
    .addHelpText(
      'after',
      '\nExample:\n  plumbline requests match ID --row 2 --unit UNIT-ID --as vetter@example.org',
    )
    .action((id: string, options: MatchOptions, command: Command) =>
      act(
        context,
        command,
        (session) => match(session, id, options),
        (found) => found.flatMap(matchLines).join('\n'),
      ),
    );
}

async function match(
  session: Session,
  id: string,
  options: MatchOptions,
): Promise<Outcome<readonly ShownNomination[]>> {
  const { use, actor } = session;
  const searched = await screen(session, id);
  if (!searched.ok) return searched;
  const filter = options.row === undefined ? {} : { row: Number.parseInt(options.row, 10) };
  const found = await nominationsOf(session, id, filter);
  if (!found.ok || options.unit === undefined) return found;
  if (options.row === undefined) return NO_ROW;
  const judged = await use(judgeMatches)(actor, {
    requestId: id,
    judgements: found.value.map(({ id: nominationId, revision }) => ({
      nominationId,
      revision,
      judgement: options.reject === true ? ('rejected' as const) : ('confirmed' as const),
      unitId: options.unit,
      reasons: options.reasons,
    })),
  });
  return judged.ok ? nominationsOf(session, id, filter) : judged;
}

const NO_ROW = refused('invalid', 'match.no-row', 'Say with --row which row the unit is judged for.');

function matchLines({ row, unitText, standing, words, candidates, persons }: ShownNomination): string[] {
  const head = `row ${row}  ${unitText ?? '(no unit)'}  ${standing}: ${words}`;
  const known = persons.map(personLine);
  if (standing !== 'proposed' && standing !== 'look') return [head, ...known];
  const listed = candidates.map(
    ({ unitId, name, score, zone, rejected }) =>
      `    ${score.toFixed(2)} ${rejected ? 'rejected' : zone}  ${unitId}  ${name}`,
  );
  return [head, ...listed, ...known];
}

function personLine({ personKey, name, score, zone, judgement, results, reasons }: KnownPerson): string {
  const said = judgement === null ? zone : judgement.verdict === 'same' ? 'the same' : 'another';
  const last = results[0];
  const result = last === undefined ? 'no result' : `${last.result} on ${last.recordedAt.slice(0, 10)}`;
  const why = reasons.map(({ words }) => words).join('; ');
  return `    person on record  ${score.toFixed(2)} ${said}  ${name} [${personKey}], ${result}: ${why}`;
}

function registerSearchAgain(requests: Command, context: CommandContext): void {
  requests
    .command('search-again <id>')
    .description('Search for candidates anew, and say what changed; the search before stays on record.')
    .action((id: string, _options, command: Command) =>
      act(
        context,
        command,
        async (session) => {
          const begun = await session.use(searchAgain)(session.actor, { requestId: id });
          if (!begun.ok) return begun;
          const searched = await screen(session, id);
          return searched.ok ? changesOf(session, id, begun.value.round) : searched;
        },
        changeLines,
      ),
    );
}

function registerChanges(requests: Command, context: CommandContext): void {
  requests
    .command('changes <id>')
    .description('What a search found otherwise than the one before it, row by row.')
    .option('--round <number>', 'the search; the newest where left out')
    .action((id: string, options: { round?: string }, command: Command) =>
      act(
        context,
        command,
        (session) =>
          changesOf(
            session,
            id,
            options.round === undefined ? undefined : Number.parseInt(options.round, 10),
          ),
        changeLines,
      ),
    );
}

const PAGE = 200;

async function changesOf(
  { use, actor }: Session,
  id: string,
  round: number | undefined,
): Promise<Outcome<readonly ShownChange[]>> {
  const all: ShownChange[] = [];
  for (let after = 0; ;) {
    const page = await use(listScreeningChanges)(actor, { id, round, after, limit: PAGE });
    if (!page.ok) return page;
    all.push(...page.value);
    after = page.value.at(-1)?.ordinal ?? after;
    if (page.value.length < PAGE) return { ok: true, value: all };
  }
}

function changeLines(found: readonly ShownChange[]): string {
  if (found.length === 0) return 'Nothing changed between this search and the one before it.';
  return found
    .flatMap(({ row, unitText, changes }) => [
      `row ${row}  ${unitText}`,
      ...changes.map(
        ({ what, name, from, to, because }) =>
          `    ${what}  ${name}  ${mark(from)} → ${mark(to)}: ${because.join('; ')}`,
      ),
    ])
    .join('\n');
}

const mark = (at: ShownChange['changes'][number]['from']): string =>
  at === null ? '–' : `${at.score.toFixed(2)} ${at.zone}`;

interface JudgementOptions {
  readonly unit?: string;
  readonly text?: string;
  readonly country?: string;
  readonly after?: string;
}

function registerJudgements(requests: Command, context: CommandContext): void {
  requests
    .command('judgements')
    .description('What people said about proposed units, newest first; it counts in later searches.')
    .option('--unit <id>', 'judgements about this unit')
    .option('--text <words>', 'judgements of these words')
    .option('--country <code>', 'of this country only')
    .option('--after <id>', 'the last id of the page before')
    .action(({ unit, text, country, after }: JudgementOptions, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) =>
          use(listJudgements)(actor, {
            unitId: unit,
            text,
            country: country?.toUpperCase(),
            after,
            limit: 50,
          }),
        (found) =>
          found.length === 0
            ? 'Nobody has judged such a match in your portfolio.'
            : found.map(judgementLine).join('\n'),
      ),
    );
}

function judgementLine(said: ListedJudgement): string {
  const { id, at, judgement, country, unitText, unitName, row, accountName, undone } = said;
  const about = unitName === null ? '' : ` – ${unitName}`;
  const back = undone === null ? '' : `  taken back ${undone.at.slice(0, 10)}: ${undone.reason}`;
  return `${id}  ${at.slice(0, 10)}  ${country}  ${judgement}: ${unitText ?? `row ${row}`}${about}  by ${accountName}${back}`;
}

function registerUndo(requests: Command, context: CommandContext): void {
  requests
    .command('undo-judgement <id>')
    .description(
      'Take a judgement back: it counts in no later search, and its row stands as if it had not been made.',
    )
    .requiredOption('--reason <words>', 'why')
    .action((id: string, { reason }: { reason: string }, command: Command) =>
      act(
        context,
        command,
        async ({ use, actor }): Promise<Outcome<JudgedNomination>> => {
          const read = await use(showJudgement)(actor, { id });
          if (!read.ok) return read;
          return use(undoJudgement)(actor, { judgementId: id, revision: read.value.revision, reason });
        },
        ({ matchState }) => `Taken back. Its nomination is ${matchState}.`,
      ),
    );
}
