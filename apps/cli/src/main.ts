import 'reflect-metadata';
import path from 'node:path';
import { Command, CommanderError } from 'commander';
import { commands } from './commands/index.ts';
import type { CommandContext } from './frame/command-context.ts';
import { EXIT, EXIT_HELP } from './frame/exit-codes.ts';

const VERSION = '0.1.0';

/** The command line. Sets the process's exit code (see `EXIT`). */
export async function main(args: readonly string[]): Promise<void> {
  process.stdout.on('error', passOverClosedReader);
  await runCommand(args, createContext());
}

/** One command from its words to its exit code; a refusal never shows a stack, a defect always does. */
export async function runCommand(args: readonly string[], context: CommandContext): Promise<void> {
  try {
    await createProgram(context).parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) context.exit(error.exitCode === 0 ? EXIT.done : EXIT.usage);
    else reportDefect(error, context);
  }
}

/** A reader that has seen enough (`| head`) is no defect: the act ends as it would, and nothing more is shown. */
function passOverClosedReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** The program with every command; `--help` of each says what it does, with an example. */
export function createProgram(context: CommandContext): Command {
  const program = new Command('plumbline')
    .description(
      'May this assistance go to this recipient, and why? The same use cases and permissions as over HTTP.',
    )
    .version(VERSION)
    .option('--json', 'results as JSON on standard output')
    .option('--as <email>', 'the account to act as (or PLUMBLINE_ACCOUNT)')
    .option('--database-url <address>', 'a PostgreSQL of your own (or DATABASE_URL)')
    .addHelpText('after', EXIT_HELP)
    .showHelpAfterError('Add --help to see what it understands.')
    .exitOverride();
  for (const register of commands) register(program, context);
  settle(program);
  return program;
}

/** Options of the program are understood after the command too, and every command ends in an error we can catch. */
function settle(command: Command): void {
  for (const child of command.commands) {
    child.exitOverride().showHelpAfterError('Add --help to see what it understands.');
    for (const option of rootOf(child).options.filter(({ long }) => long !== '--version'))
      child.addOption(option);
    settle(child);
  }
}

function rootOf(command: Command): Command {
  return command.parent ? rootOf(command.parent) : command;
}

function createContext(): CommandContext {
  return {
    root: path.resolve(import.meta.dirname, '../../../..'),
    environment: process.env,
    exit: (code) => {
      process.exitCode = code;
    },
  };
}

function reportDefect(error: unknown, context: CommandContext): void {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `This is a defect of Plumbline; nothing was changed by the act that failed. Please report it:\n${words}\n`,
  );
  context.exit(EXIT.defect);
}
