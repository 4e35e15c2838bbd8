import type { Command } from 'commander';
import {
  APPLIES_TO,
  type AskedResult,
  moveRequest,
  type Outcome,
  refused,
  REQUEST_MOVES,
  RESULTS,
  showRequest,
  signResults,
  SUSPENSIONS,
} from '#casework';
import { act, type CommandContext } from '../frame/command-context.ts';
import { nominationsOf } from './nominations-of.ts';

/** `requests move`, `requests sign`: acts on a request that is there. */
export function registerRequestActs(requests: Command, context: CommandContext): void {
  registerMove(requests, context);
  registerSign(requests, context);
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
          const found = await nominationsOf(session, id, {
            ...(options.row === undefined ? { result: 'none' } : { row: Number.parseInt(options.row, 10) }),
          });
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

function isOneOf<Word extends string>(list: readonly Word[], word: string): word is Word {
  return list.some((known) => known === word);
}

const unknown = (noun: string, word: string, list: readonly string[]) =>
  refused('invalid', 'word.unknown', `There is no ${noun} "${word}". There is: ${list.join(', ')}.`);
