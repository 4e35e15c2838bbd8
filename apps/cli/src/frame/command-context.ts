import type { Command } from 'commander';
import type { Actor, Outcome, Ports } from '#casework';
import { actorOf } from '#casework';
import type { Settings } from '#wiring';
import { PORTS, readSettings } from '#wiring';
import { INSTALLER } from '../../../../seeds/index.ts';
import { EXIT } from './exit-codes.ts';
import { isFailure, openContext, openGround, type Failure } from './open-world.ts';
import { createPrinter, type Printer } from './printer.ts';
import { showProgress, type Progress } from './progress.ts';

/** Options that every command understands. */
export interface GlobalOptions {
  readonly json?: boolean;
  readonly as?: string;
  readonly databaseUrl?: string;
}

type Factory = (ports: Ports) => unknown;

/** What a command that acts works with. */
export interface Session {
  readonly actor: Actor;
  readonly settings: Settings;
  /** The use case that the given function makes, as HTTP has it. */
  use<Made extends Factory>(factory: Made): ReturnType<Made>;
  progress(label: string): Progress;
  say(sentence: string): void;
}

type Work<Value> = (session: Session) => Promise<Outcome<Value>>;

/** How a command shows what came out, where --json was not asked for. */
export type Present<Value> = (value: Value) => string;

/** What the frame gives to every command. A command registers its options and calls `act`. */
export interface CommandContext {
  readonly root: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Ends the process's work with a code; the frame sets it when everything is closed. */
  exit(code: number): void;
}

/**
 * Runs one act as the account of --as (or PLUMBLINE_ACCOUNT): brings the database up, finds the account, calls `work`,
 * prints the outcome, closes everything, and sets the exit code.
 */
export function act<Value>(
  context: CommandContext,
  command: Command,
  work: Work<Value>,
  present: Present<Value>,
): Promise<void> {
  return perform(context, command, work, (printer, value) => printer.result(value, present(value)));
}

/** What came out, piece by piece, and how a command shows it where --json was not asked for. */
export interface Lines<Value> {
  readonly present: Present<Value>;
  /** The sentence where there is nothing to show. */
  readonly none: string;
}

/** The same for an act that comes to many results: each is printed on a line of its own as soon as it is there. */
export function actInLines<Value>(
  context: CommandContext,
  command: Command,
  work: Work<AsyncIterable<readonly Value[]>>,
  { present, none }: Lines<Value>,
): Promise<void> {
  return perform(context, command, work, async (printer, sets) => {
    let count = 0;
    for await (const set of sets) {
      for (const one of set) printer.line(one, present(one));
      count += set.length;
    }
    if (count === 0) printer.say(none);
  });
}

async function perform<Value>(
  context: CommandContext,
  command: Command,
  work: Work<Value>,
  show: (printer: Printer, value: Value) => void | Promise<void>,
): Promise<void> {
  const options = command.optsWithGlobals<GlobalOptions>();
  const printer = createPrinter(options.json === true);
  const settings = settingsFor(context, options);
  if (isFailure(settings)) return fail(context, printer, settings);
  const say = (sentence: string) => printer.say(sentence);
  const ground = await openGround(settings, { say, lost: (failure) => printer.failure(failure) });
  if (isFailure(ground)) return fail(context, printer, ground);
  const app = await openContext(ground, false);
  try {
    const ports = app.get<Ports>(PORTS);
    const actor = await actorFor(ports, settings.account);
    if (isFailure(actor)) return fail(context, printer, actor, EXIT.usage);
    const use: Session['use'] = (factory) => app.get(factory);
    const outcome = await work({ actor, settings, use, say, progress: (label) => showProgress(label) });
    if (outcome.ok) return await show(printer, outcome.value);
    printer.refusal(outcome.refusal);
    context.exit(EXIT.refused);
  } finally {
    await app.close();
    await ground.database.release();
  }
}

/** The settings, with what the options say instead. */
export function settingsFor(
  context: CommandContext,
  options: GlobalOptions,
  more: Record<string, string> = {},
): Settings | Failure {
  const { as, databaseUrl } = options;
  const said = {
    ...(as && { PLUMBLINE_ACCOUNT: as }),
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    ...more,
  };
  return readSettings({ ...context.environment, ...said }, context.root);
}

export function fail(
  context: CommandContext,
  printer: Printer,
  failure: Failure,
  code: number = EXIT.environment,
): void {
  printer.failure(failure);
  context.exit(code);
}

/** An account that is disabled cannot act. Where there is no account at all, the installation adds the first. */
async function actorFor(ports: Ports, email: string | undefined): Promise<Actor | Failure> {
  if (email !== undefined) {
    const account = await ports.views.accounts.byEmail(email);
    if (account && account.disabledAt === null) return actorOf(account);
    return {
      code: 'account.unknown',
      sentence: 'The account of --as (or PLUMBLINE_ACCOUNT) does not exist or is disabled.',
    };
  }
  if ((await ports.views.accounts.list()).length === 0) return INSTALLER;
  return {
    code: 'account.missing',
    sentence: 'Say who acts: --as E-MAIL, or PLUMBLINE_ACCOUNT. What is done is recorded under that account.',
  };
}
