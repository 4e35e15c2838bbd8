import type { Command } from 'commander';
import { runWorker } from '../../../worker/src/run-worker.ts';
import type { CommandContext } from '../frame/command-context.ts';
import { EXIT } from '../frame/exit-codes.ts';
import { untilStopped } from '../frame/until-stopped.ts';
import { withContext } from '../frame/with-context.ts';

export function register(program: Command, context: CommandContext): void {
  program
    .command('worker')
    .description(
      'Work on jobs in a process of its own, beside any number of APIs and workers. Ctrl-C stops it.',
    )
    .addHelpText(
      'after',
      '\nExample:\n  npm start -- --api-only      and in another terminal:\n  npx plumbline worker',
    )
    .action((_options, command: Command) =>
      withContext(context, command, true, async ({ app, printer, lost }) => {
        const worker = await runWorker(app, { say: printer.say });
        printer.say('The worker is running.');
        const ended = lost.then((failure) => {
          printer.failure(failure);
          return EXIT.environment;
        });
        context.exit(await untilStopped(ended, () => worker.stop(), printer.say));
      }),
    );
}
