import type { Command } from 'commander';
import type { CommandContext } from '../frame/command-context.ts';
import { register as accounts } from './accounts.ts';
import { register as cases } from './cases.ts';
import { register as deviations } from './deviations.ts';
import { register as eligibility } from './eligibility.ts';
import { register as law } from './law.ts';
import { register as ledger } from './ledger.ts';
import { register as match } from './match.ts';
import { register as migrate } from './migrate.ts';
import { register as phaseOuts } from './phase-outs.ts';
import { register as clocks } from './clocks.ts';
import { register as posts } from './posts.ts';
import { register as requests } from './requests.ts';
import { register as seed } from './seed.ts';
import { register as start } from './start.ts';
import { register as transfers } from './transfers.ts';
import { register as units } from './units.ts';
import { register as worker } from './worker.ts';

/** Adds one command, or a group of them, to the program. */
export type Register = (program: Command, context: CommandContext) => void;

/** Every command, in the order in which the help lists them. A new one is a file here and a line below. */
export const commands: readonly Register[] = [
  start,
  migrate,
  seed,
  worker,
  accounts,
  units,
  match,
  posts,
  requests,
  cases,
  transfers,
  clocks,
  eligibility,
  law,
  deviations,
  phaseOuts,
  ledger,
];
