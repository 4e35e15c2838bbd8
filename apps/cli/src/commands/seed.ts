import type { Command } from 'commander';
import type { CommandContext } from '../frame/command-context.ts';
import { loadSeeds } from '../frame/load-seeds.ts';
import { withContext } from '../frame/with-context.ts';

export function register(program: Command, context: CommandContext): void {
  program
    .command('seed')
    .description(
      'Load reference data and, with --demo, the fictional demo. What is there already stays as it is.',
    )
    .option('--demo', 'the demo and its accounts too', false)
    .addHelpText('after', '\nExample:\n  plumbline seed --demo')
    .action((options: { demo: boolean }, command: Command) =>
      withContext(context, command, false, async ({ app, printer }) => {
        await loadSeeds(app, { root: context.root, demo: options.demo, say: printer.say });
        printer.result(
          { loaded: true, demo: options.demo },
          options.demo ? 'Reference data and demo are loaded.' : 'Reference data is loaded.',
        );
      }),
    );
}
