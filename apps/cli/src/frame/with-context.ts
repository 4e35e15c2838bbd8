import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { Settings } from '#wiring';
import { type CommandContext, fail, type GlobalOptions, settingsFor } from './command-context.ts';
import { type Failure, isFailure, openContext, openGround } from './open-world.ts';
import { createPrinter, type Printer } from './printer.ts';

export interface Opened {
  readonly app: INestApplicationContext;
  readonly settings: Settings;
  readonly printer: Printer;
  /** Kept with the failure when the database is gone for good. */
  readonly lost: Promise<Failure>;
}

/** Runs what acts as nobody (seeds, the worker): opens the world, calls `work`, closes everything. */
export async function withContext(
  context: CommandContext,
  command: Command,
  works: boolean,
  work: (opened: Opened) => Promise<void>,
): Promise<void> {
  const options = command.optsWithGlobals<GlobalOptions>();
  const printer = createPrinter(options.json === true);
  const settings = settingsFor(context, options);
  if (isFailure(settings)) return fail(context, printer, settings);
  const lost = Promise.withResolvers<Failure>();
  const ground = await openGround(settings, { say: printer.say, lost: lost.resolve });
  if (isFailure(ground)) return fail(context, printer, ground);
  const app = await openContext(ground, works);
  try {
    await work({ app, settings, printer, lost: lost.promise });
  } finally {
    await app.close();
    await ground.database.release();
  }
}
