import type { Command } from 'commander';
import { type CommandContext, fail, type GlobalOptions, settingsFor } from '../frame/command-context.ts';
import { isFailure, openGround } from '../frame/open-world.ts';
import { createPrinter } from '../frame/printer.ts';

export function register(program: Command, context: CommandContext): void {
  program
    .command('migrate')
    .description(
      'Bring the database up to this version and say what was done. Safe to run again, and at once.',
    )
    .addHelpText('after', '\nExample:\n  DATABASE_URL=postgres://… plumbline migrate')
    .action((_options, command: Command) => migrate(context, command));
}

async function migrate(context: CommandContext, command: Command): Promise<void> {
  const options = command.optsWithGlobals<GlobalOptions>();
  const printer = createPrinter(options.json === true);
  const settings = settingsFor(context, options);
  if (isFailure(settings)) return fail(context, printer, settings);
  const ground = await openGround(settings, { say: printer.say, lost: printer.failure });
  if (isFailure(ground)) return fail(context, printer, ground);
  const { applied } = ground.database;
  await ground.database.release();
  const words = applied.length === 0 ? 'The database is up to date.' : `Migrated:\n  ${applied.join('\n  ')}`;
  printer.result({ applied }, words);
}
