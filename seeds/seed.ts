import type { Actor, Ports } from '#casework';
import { SYSTEM } from '#casework';

/** What a seed works with: the ports themselves. It acts as `INSTALLER` or as an account that an earlier seed added. */
export interface SeedWorld {
  readonly ports: Ports;
  /** The folder of files that come with the seeds. */
  readonly folder: string;
}

/** Something loaded at the start. Loading it again MUST change nothing. */
export interface Seed {
  readonly name: string;
  /** Returns what was done, as a sentence; undefined where there was nothing to do. */
  readonly load: (world: SeedWorld) => Promise<string | undefined>;
}

/** Who adds the first accounts: the installation itself. It administers accounts and can sign nothing. */
export const INSTALLER: Actor = { ...SYSTEM, name: 'Installation', roles: ['administrator'] };
