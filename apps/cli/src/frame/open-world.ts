import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Settings } from '#wiring';
import {
  bringUpDatabase,
  coreOptions,
  CoreModule,
  openSecrets,
  type ReadyDatabase,
  type Secrets,
} from '#wiring';

/** Why the world cannot be opened. */
export interface Failure {
  readonly code: string;
  readonly sentence: string;
}

export const isFailure = (value: unknown): value is Failure =>
  typeof value === 'object' && value !== null && 'sentence' in value && 'code' in value;

/** A migrated database and the secrets of this installation. */
export interface Ground {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly database: ReadyDatabase;
}

export interface Hooks {
  readonly say: (sentence: string) => void;
  readonly lost: (failure: Failure) => void;
}

/** Brings the database up; a folder that cannot be written is a failure too. */
export async function openGround(settings: Settings, hooks: Hooks): Promise<Ground | Failure> {
  const secrets = await openSecrets(settings).catch((error: NodeJS.ErrnoException) => {
    if (!['EACCES', 'EROFS', 'ENOTDIR', 'EPERM', 'ENOSPC'].includes(error.code ?? '')) throw error;
    return {
      code: 'settings.no-home',
      sentence: `The folder of PLUMBLINE_HOME cannot be written (${error.code}). Make it writable for this account, or set PLUMBLINE_HOME to another.`,
    };
  });
  if (isFailure(secrets)) return secrets;
  const database = await bringUpDatabase(settings, secrets, hooks);
  return isFailure(database) ? database : { settings, secrets, database };
}

/** Every use case, bound to the database, without HTTP. Close it before the ground is released. */
export function openContext(
  { settings, secrets, database }: Ground,
  works: boolean,
): Promise<INestApplicationContext> {
  const core = CoreModule.forRoot(coreOptions(settings, secrets, { appUrl: database.appUrl, works }));
  return NestFactory.createApplicationContext(core, { logger: ['error', 'warn'], abortOnError: false });
}
