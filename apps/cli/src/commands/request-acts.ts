import type { Command } from 'commander';
import {
  APPLIES_TO,
  type AskedResult,
  judgeMatches,
  listNominations,
  moveRequest,
  type NominationSheet,
  type Outcome,
  refused,
  REQUEST_MOVES,
  RESULTS,
  screenRequest,
  showRequest,
  signResults,
  SUSPENSIONS,
} from '#casework';
import { act, type CommandContext, type Session } from '../frame/command-context.ts';

/** `requests match`, `requests move`, `requests sign`: acts on a request that is there. */
export function registerRequestActs(requests: Command, context: CommandContext): void {
  registerMatch(requests, context);
  registerMove(requests, context);
  registerSign(requests, context);
}

function registerMatch(requests: Command, context: CommandContext): void {
  requests
    .command('match <id>')
    .description('Search for candidates and list them; with --unit, confirm that unit for a row.')
    .option('--row <row>', 'the row whose unit is confirmed')
    .option('--unit <id>', 'the registry’s unit')
    .option('--reasons <words>', 'why it is this unit')
    .addHelpText(
      'after',
      '\nExample:\n  plumbline requests match ID --row 2 --unit UNIT-ID --as vetter@example.org',
    )
    .action((id: string, options: { row?: string; unit?: string; reasons?: string }, command: Command) =>
      act(
        context,
        command,
        async (session): Promise<Outcome<readonly NominationSheet[]>> => {
          const { use, actor } = session;
          const searched = await use(screenRequest)(actor, { requestId: id });
          if (!searched.ok) return searched;
          const found = await nominationsOf(session, id, options.row);
          if (!found.ok || options.unit === undefined) return found;
          if (options.row === undefined) return NO_ROW;
          const judged = await use(judgeMatches)(actor, {
            requestId: id,
            judgements: found.value.map(({ id: nominationId, revision }) => ({
              nominationId,
              revision,
              judgement: 'confirmed' as const,
              unitId: options.unit,
              reasons: options.reasons,
            })),
          });
          return judged.ok ? nominationsOf(session, id, options.row) : judged;
        },
        (found) => found.flatMap(matchLines).join('\n'),
      ),
    );
}

const NO_ROW = refused('invalid', 'match.no-row', 'Say with --row which row the unit is confirmed for.');

function matchLines({ row, unitText, matchState, unitName, candidates }: NominationSheet): string[] {
  const head = `row ${row}  ${unitText ?? '(no unit)'}  ${matchState}${unitName === null ? '' : `: ${unitName}`}`;
  if (matchState !== 'open') return [head];
  const listed = candidates.map(
    ({ unitId, name, score, zone }) => `    ${score.toFixed(2)} ${zone}  ${unitId}  ${name}`,
  );
  return [head, ...(listed.length > 0 ? listed : ['    no candidate in the registry'])];
}

function registerMove(requests: Command, context: CommandContext): void {
  requests
    .command('move <id> <move>')
    .description(`Move a request on: ${REQUEST_MOVES.join(', ')}.`)
    .option('--reason <words>', 'why')
    .option('--override', 'pass over what a recorded reason may pass over')
    .action((id: string, move: string, options: { reason?: string; override?: boolean }, command: Command) =>
      act(
        context,
        command,
        async ({ use, actor }) => {
          if (!isOneOf(REQUEST_MOVES, move)) return unknown('move', move, REQUEST_MOVES);
          const shown = await use(showRequest)(actor, { id });
          if (!shown.ok) return shown;
          const { revision } = shown.value.request;
          return use(moveRequest)(actor, {
            ...options,
            requestId: id,
            revision,
            move,
          });
        },
        ({ state, revision }) => `The request is ${state}, revision ${revision}.`,
      ),
    );
}

interface SignOptions {
  readonly result: string;
  readonly appliesTo: string;
  readonly reasons: string;
  readonly row?: string;
  readonly suspension?: string;
  readonly matched?: string;
}

function registerSign(requests: Command, context: CommandContext): void {
  requests
    .command('sign <id>')
    .description('Sign one result for a row, or for every nomination without one, as one act.')
    .requiredOption('--result <result>', `one of: ${RESULTS.join(', ')}`)
    .requiredOption('--reasons <words>', 'why')
    .option('--applies-to <subject>', `one of: ${APPLIES_TO.join(', ')}`, 'unit')
    .option('--row <row>', 'this row only')
    .option('--suspension <why>', `with suspended, one of: ${SUSPENSIONS.join(', ')}`)
    .option('--matched <id>', 'with matched: the earlier result')
    .action((id: string, options: SignOptions, command: Command) =>
      act(
        context,
        command,
        async (session) => {
          const said = saidOf(options);
          if (!said.ok) return said;
          const found = await nominationsOf(session, id, options.row, options.row === undefined);
          if (!found.ok) return found;
          const results = found.value.map(({ id: nominationId, revision }): AskedResult => ({
            ...said.value,
            nominationId,
            revision,
          }));
          return session.use(signResults)(session.actor, {
            requestId: id,
            reasons: options.reasons,
            results,
          });
        },
        ({ actId, results }) => `Signed ${results.length} results in one act, ${actId}.`,
      ),
    );
}

type Said = Omit<AskedResult, 'nominationId' | 'revision'>;

function saidOf({ result, appliesTo, suspension, matched: matchedResultId }: SignOptions): Outcome<Said> {
  if (!isOneOf(RESULTS, result)) return unknown('result', result, RESULTS);
  if (!isOneOf(APPLIES_TO, appliesTo)) return unknown('subject', appliesTo, APPLIES_TO);
  if (suspension !== undefined && !isOneOf(SUSPENSIONS, suspension))
    return unknown('suspension', suspension, SUSPENSIONS);
  return { ok: true, value: { result, appliesTo, suspension, matchedResultId } };
}

const PAGE = 200;

async function nominationsOf(
  { use, actor }: Session,
  id: string,
  row: string | undefined,
  withoutResult = false,
): Promise<Outcome<readonly NominationSheet[]>> {
  const filter = {
    ...(row !== undefined && { row: Number.parseInt(row, 10) }),
    ...(withoutResult && { result: 'none' as const }),
  };
  const all: NominationSheet[] = [];
  for (let after = 0; ;) {
    const page = await use(listNominations)(actor, { ...filter, id, after, limit: PAGE });
    if (!page.ok) return page;
    all.push(...page.value);
    after = page.value.at(-1)?.ordinal ?? after;
    if (page.value.length < PAGE) return { ok: true, value: all };
  }
}

function isOneOf<Word extends string>(list: readonly Word[], word: string): word is Word {
  return list.some((known) => known === word);
}

const unknown = (noun: string, word: string, list: readonly string[]) =>
  refused('invalid', 'word.unknown', `There is no ${noun} "${word}". There is: ${list.join(', ')}.`);
