import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { type ServeOptions, type Serving, serve } from '../../../api/src/serve.ts';
import { runWorker, type Worker } from '../../../worker/src/run-worker.ts';
import { coreOptions, describeSettings } from '#wiring';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../../../seeds/index.ts';
import { type CommandContext, fail, type GlobalOptions, settingsFor } from '../frame/command-context.ts';
import { EXIT, EXIT_HELP } from '../frame/exit-codes.ts';
import { loadSeeds } from '../frame/load-seeds.ts';
import { type Failure, type Ground, isFailure, openGround } from '../frame/open-world.ts';
import { createPrinter, type Printer } from '../frame/printer.ts';
import { untilStopped } from '../frame/until-stopped.ts';

interface StartOptions extends GlobalOptions {
  readonly port?: string;
  readonly host?: string;
  readonly demo: boolean;
  readonly workers?: string;
  readonly apiOnly?: boolean;
}

export function register(program: Command, context: CommandContext): void {
  program
    .command('start')
    .description('Bring everything up: database, migrations, data, API, worker.')
    .option('--port <number>', 'port to listen on; 0 takes any free one')
    .option('--host <address>', 'address to listen on')
    .option('--no-demo', 'without the fictional demo and its accounts')
    .option('--workers <number>', 'workers in this process; 0 leaves jobs to "plumbline worker"')
    .option('--api-only', 'the same as --workers 0')
    .addHelpText('after', () => helpText())
    .action((_options, command: Command) => start(context, command));
}

const helpText = () => `
Examples:
  npm start                                  everything, on this machine
  npm start -- --port 8080 --no-demo         another port, an empty system
  npm start -- --database-url postgres://…   a PostgreSQL of your own, 15 to 18

Settings (environment):
${describeSettings()}
${EXIT_HELP}`;

async function start(context: CommandContext, command: Command): Promise<void> {
  const options = command.optsWithGlobals<StartOptions>();
  const printer = createPrinter(options.json === true);
  const settings = settingsFor(context, options, overrides(options));
  if (isFailure(settings)) return fail(context, printer, settings);
  const ended = Promise.withResolvers<number>();
  const lost = (failure: Failure) => {
    printer.failure(failure);
    ended.resolve(EXIT.environment);
  };
  const ground = await openGround(settings, { say: printer.say, lost });
  if (isFailure(ground)) return fail(context, printer, ground);
  const running = await run(context, ground, printer);
  if (isFailure(running)) {
    await ground.database.release();
    return fail(context, printer, running);
  }
  announce(printer, running.serving, settings.demo);
  const stop = async () => {
    for (const worker of running.workers) await worker.stop();
    await running.serving.close();
    await ground.database.release();
  };
  context.exit(await untilStopped(ended.promise, stop, printer.say));
}

function overrides({ port, host, demo, workers, apiOnly }: StartOptions): Record<string, string> {
  return {
    ...(port !== undefined && { PORT: port }),
    ...(host !== undefined && { HOST: host }),
    ...(!demo && { PLUMBLINE_DEMO: 'no' }),
    ...(workers !== undefined && { PLUMBLINE_WORKERS: workers }),
    ...(apiOnly && { PLUMBLINE_WORKERS: '0' }),
  };
}

interface Running {
  readonly serving: Serving;
  readonly workers: readonly Worker[];
}

async function run(context: CommandContext, ground: Ground, printer: Printer): Promise<Running | Failure> {
  const { settings, database } = ground;
  if (database.applied.length > 0) printer.say(`Migrated the database: ${database.applied.length} steps.`);
  const prepare = (app: INestApplicationContext) =>
    loadSeeds(app, { root: context.root, demo: settings.demo, say: printer.say });
  const pages = path.join(context.root, 'dist/web');
  const serving = await serve({ ...serveOptions(ground), pages, prepare });
  if (isFailure(serving)) return serving;
  const workers = await Promise.all(
    Array.from({ length: settings.workers }, () => runWorker(serving.app, { say: printer.say })),
  );
  return { serving, workers };
}

function serveOptions({ settings, secrets, database }: Ground): ServeOptions {
  const {
    host,
    port,
    demo,
    secureCookie: secure,
    idleMinutes,
    longestHours,
    confirmMinutes,
    workers,
    trustedProxies,
    address,
  } = settings;
  return {
    host,
    port,
    core: coreOptions(settings, secrets, { appUrl: database.appUrl, works: workers > 0 }),
    sessions: {
      secret: secrets.sessionSecret,
      ...{ secure, idleMinutes, longestHours, confirmMinutes },
      ...(address !== undefined && { address }),
    },
    ...(trustedProxies !== undefined && { trustedProxies }),
    home: demo ? { demoAccounts: DEMO_ACCOUNTS, demoPassword: DEMO_PASSWORD } : { demoAccounts: [] },
  };
}

function announce(printer: Printer, { address }: Serving, demo: boolean): void {
  const accounts = demo ? DEMO_ACCOUNTS : [];
  const rows = accounts.map(({ email, does }) => `    ${email.padEnd(28)} ${does}`);
  const words = [
    '',
    `Plumbline is running at ${address}`,
    `  The API, to read and to try: ${address}/docs`,
    ...(demo ? ['', `  Demo accounts (everything is invented; password "${DEMO_PASSWORD}"):`, ...rows] : []),
    '',
    'Ctrl-C stops it.',
  ];
  printer.result({ address, demoAccounts: accounts.map(({ email }) => email) }, words.join('\n'));
}
