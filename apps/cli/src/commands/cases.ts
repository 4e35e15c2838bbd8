import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import {
  actOnProceeding,
  declareConflict,
  explainCase,
  type ExplainedAct,
  type ExplainedCase,
  type ExplainedBeside,
  openCase,
  openProceeding,
  type Outcome,
  refused,
  showProceeding,
} from '#casework';
import { act, type CommandContext } from '../frame/command-context.ts';
import { registerCaseList } from './case-list.ts';

export function register(program: Command, context: CommandContext): void {
  const cases = program.command('case').description('Cases: list, open, explain them, and act in them.');
  registerCaseList(cases, context);
  registerExplain(cases, context);
  registerOpen(cases, context);
  registerDeclare(cases, context);
  registerProceeding(cases, context);
  registerAct(cases, context);
}

function registerExplain(cases: Command, context: CommandContext): void {
  cases
    .command('explain <id>')
    .description('Where each proceeding stands, every act from there, and what blocks it, with the citation.')
    .addHelpText('after', '\nExample:\n  plumbline case explain CASE-ID --as analyst@example.org')
    .action((id: string, _options, command: Command) =>
      act(context, command, ({ use, actor }) => use(explainCase)(actor, { id }), explained),
    );
}

interface OpenOptions {
  readonly title: string;
  readonly unit?: string;
  readonly unidentified?: string;
  readonly country?: string;
  readonly place?: string;
  readonly seenOn?: string;
}

function registerOpen(cases: Command, context: CommandContext): void {
  cases
    .command('open')
    .description('Open a case on a unit, on a unit that is not identified, or on a country.')
    .requiredOption('--title <words>', 'what the case is called')
    .option('--unit <id>', 'the unit')
    .option('--unidentified <words>', 'what is known of the unit, where it is not identified')
    .option(
      '--country <code>',
      'ISO 3166 alpha-2: of the unit that is not identified, or by itself the subject of the case',
    )
    .option('--place <words>', 'with --unidentified: where it was seen')
    .option('--seen-on <day>', 'with --unidentified: when')
    .addHelpText(
      'after',
      '\nExample:\n  plumbline case open --title "The mill" --unit UNIT-ID --as analyst@example.org',
    )
    .action((options: OpenOptions, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) => use(openCase)(actor, openingOf(options)),
        ({ id }) =>
          `Opened case ${id}. Declare your conflict of interest before you go on: plumbline case declare ${id}`,
      ),
    );
}

function openingOf({ title, unit, unidentified: words, country = '', place, seenOn }: OpenOptions) {
  if (unit === undefined && words === undefined) return { title, country };
  const unidentified = words && { words, country, place: place ?? null, seenOn: seenOn ?? null };
  return { title, unitId: unit, unidentified: unidentified || undefined };
}

function registerDeclare(cases: Command, context: CommandContext): void {
  cases
    .command('declare <id>')
    .description('Declare that you have no conflict of interest in a case, or that you have one.')
    .requiredOption('--words <words>', 'in your own words')
    .option('--conflict', 'you have one: the case is closed to you from now on', false)
    .action((caseId: string, { words, conflict }: { words: string; conflict: boolean }, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) =>
          use(declareConflict)(actor, { caseId, words, declares: conflict ? 'conflict' : 'none' }),
        ({ declares }) =>
          declares === 'none' ? 'Declared: no conflict of interest.' : 'Declared: a conflict of interest.',
      ),
    );
}

interface ProceedingOptions {
  readonly authority: string;
  readonly rationale?: string;
  readonly assistance?: string[];
}

function registerProceeding(cases: Command, context: CommandContext): void {
  cases
    .command('proceeding <id>')
    .description('Open a proceeding under an authority in a case.')
    .requiredOption('--authority <id>', 'for example us-22usc2378d or us-10usc362')
    .option('--rationale <words>', 'why this level of the hierarchy; needed where the case has a unit')
    .option('--assistance <instrument...>', 'the instruments in question')
    .action((caseId: string, { authority, rationale, assistance }: ProceedingOptions, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) =>
          use(openProceeding)(actor, {
            caseId,
            authorityId: authority,
            levelRationale: rationale,
            assistance,
          }),
        ({ id, state }) => `Opened proceeding ${id}: ${state}.`,
      ),
    );
}

interface ActOptions {
  readonly payload?: string;
  readonly revision?: string;
}

function registerAct(cases: Command, context: CommandContext): void {
  cases
    .command('act <proceeding> <type>')
    .description('Do one act of a proceeding. "case explain" lists the acts and what each asks for.')
    .option('--payload <json>', 'what the act says, as JSON; or @FILE to read it from a file')
    .option('--revision <number>', 'the revision that you read; left out: the one it stands at now')
    .addHelpText(
      'after',
      `\nExample:\n  plumbline case act PROCEEDING-ID search.recorded --payload '{"looked":"…","found":"…"}' --as analyst@example.org`,
    )
    .action((proceedingId: string, type: string, options: ActOptions, command: Command) =>
      act(
        context,
        command,
        async ({ use, actor }) => {
          const payload = await payloadOf(options.payload);
          if (!payload.ok) return payload;
          const revision = Number(options.revision ?? Number.NaN);
          if (options.revision !== undefined)
            return use(actOnProceeding)(actor, { proceedingId, revision, type, payload: payload.value });
          const now = await use(showProceeding)(actor, { id: proceedingId });
          if (!now.ok) return now;
          const ask = { proceedingId, revision: now.value.revision, type, payload: payload.value };
          return use(actOnProceeding)(actor, ask);
        },
        ({ act: done, from, to, revision }) =>
          `${done}: ${from === to ? to : `${from} → ${to}`}, revision ${revision}.`,
      ),
    );
}

async function payloadOf(text = '{}'): Promise<Outcome<Record<string, unknown>>> {
  try {
    const json: unknown = JSON.parse(text.startsWith('@') ? await readFile(text.slice(1), 'utf8') : text);
    if (typeof json === 'object' && json !== null && !Array.isArray(json))
      return { ok: true, value: json as Record<string, unknown> };
  } catch {
    // the sentence below says it
  }
  return refused('invalid', 'act.no-json', '--payload is not a JSON object, or its file could not be read.');
}

function explained({ case: file, proceedings }: ExplainedCase): string {
  const about = file.unitName ?? file.unidentified?.words ?? '';
  const none = ['No proceeding is open in it.'];
  return [`${file.title}: ${about}`, ...(proceedings.length > 0 ? proceedings.flatMap(standing) : none)].join(
    '\n',
  );
}

function standing(explained: ExplainedBeside): string[] {
  const { id, citation, state, words, daysInState, revision, acts } = explained;
  const head = `${citation}: ${state}, for ${daysInState} ${daysInState === 1 ? 'day' : 'days'}. ${words}`;
  return [
    '',
    head,
    `  proceeding ${id}, revision ${revision}`,
    ...beside(explained),
    ...acts.flatMap(actLines),
  ];
}

/** Under a forum: what it comes to, and what the standard process is on the same record. */
function beside({ forum, standard }: ExplainedBeside): string[] {
  if (forum === null || standard === null) return [];
  return [
    `  FORUM ${forum.forumName ?? forum.profileId}, deviation ${forum.deviationId}. ${forum.words}`,
    ...(forum.result === null ? [] : [`    its result: ${forum.result.words}`]),
    `  STANDARD PROCESS: ${standard.state}. ${standard.words} The findings: ${forum.standardConclusion}.`,
  ];
}

function actLines({ type, params, title, allowed, blocks, nobody, asks, elsewhere }: ExplainedAct): string[] {
  const exit = params['exit'] === undefined ? '' : ` (${params['exit']})`;
  const fields = asks.map(({ field, required }) => (required ? field : `[${field}]`)).join(' ');
  return [
    `  ${allowed ? '+' : '–'} ${title}${exit}  ${type}${fields === '' || elsewhere !== null ? '' : `: ${fields}`}`,
    ...(elsewhere === null ? [] : [`      ${elsewhere}`]),
    ...blocks.map(
      ({ words, cite, clearedBy }) =>
        `      ${words} (${cite}) · ${clearedBy.join(', ') || 'nobody can clear this'}`,
    ),
    ...(nobody === null ? [] : [`      ${nobody}`]),
  ];
}
