import type { DynamicModule, OnApplicationShutdown, Provider } from '@nestjs/common';
import { Inject, Module } from '@nestjs/common';
import type { Clock, Ports } from '#casework';
import type { Boss, Database } from '#postgres';
import {
  createBoss,
  createDataSource,
  createViews,
  PasskeyChallengesRepository,
  PostgresUnitOfWork,
  SignInFailuresRepository,
} from '#postgres';
import { argon2Hasher } from '../adapters/argon2-hasher.ts';
import type { ClosableComparing } from '../adapters/compare-names.ts';
import { compareHere, compareInThreads } from '../adapters/compare-names.ts';
import { checkpointFile } from '../adapters/checkpoint-file.ts';
import type { LocalFilesOptions } from '../adapters/local-files.ts';
import { LocalFiles } from '../adapters/local-files.ts';
import { noteSigner } from '../adapters/note-signer.ts';
import { passkeyVerifier } from '../adapters/passkey-verifier.ts';
import { pdfPrinter } from '../adapters/pdf-printer.ts';
import { systemClock, uuids } from '../adapters/time-and-ids.ts';
import { BOSS, COMPARING, DATA_SOURCE, PORTS } from './tokens.ts';
import { useCaseProviders } from './use-cases.ts';

export interface CoreOptions {
  /** The application's own role, never the owner's. */
  readonly appUrl: string;
  /** Whether this process works on jobs too. */
  readonly works: boolean;
  readonly connections?: number;
  /** The Ed25519 key that signs the ledger's heads, C2SP signed-note form. */
  readonly ledgerKey: { readonly skey: string; readonly vkey: string };
  /** Where signed heads are kept outside the database. */
  readonly checkpointFile: string;
  /** Where evidence files are kept, and how large one may be. */
  readonly evidence: LocalFilesOptions;
  /** Threads that compare names; without them names are compared where they are asked for, which holds up all else. */
  readonly threads?: number | undefined;
  /** Another clock, for tests. */
  readonly clock?: Clock;
}

/** The ports bound to PostgreSQL and the machine, and every use case on top of them. Shared by API, worker and command line. */
@Module({})
export class CoreModule implements OnApplicationShutdown {
  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: Database,
    @Inject(BOSS) private readonly boss: Boss,
    @Inject(COMPARING) private readonly comparing: ClosableComparing,
  ) {}

  static forRoot(options: CoreOptions): DynamicModule {
    const providers = [...worldProviders(options), ...useCaseProviders];
    return { module: CoreModule, global: true, providers, exports: providers };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 5_000 });
    await this.comparing.close();
    await this.dataSource.destroy();
  }
}

function worldProviders(options: CoreOptions): Provider[] {
  const { appUrl, works, connections, threads = 0 } = options;
  return [
    { provide: DATA_SOURCE, useFactory: () => createDataSource(appUrl, connections).initialize() },
    { provide: BOSS, useFactory: () => createBoss(appUrl, works).start() },
    { provide: COMPARING, useFactory: () => (threads > 0 ? compareInThreads(threads) : compareHere) },
    {
      provide: PORTS,
      useFactory: (data: Database, boss: Boss, names: ClosableComparing) =>
        createPorts({ data, boss, names }, options),
      inject: [DATA_SOURCE, BOSS, COMPARING],
    },
  ];
}

interface World {
  readonly data: Database;
  readonly boss: Boss;
  readonly names: ClosableComparing;
}

function createPorts({ data: dataSource, boss, names }: World, options: CoreOptions): Ports {
  const clock = options.clock ?? systemClock;
  return {
    unitOfWork: new PostgresUnitOfWork(dataSource, clock, uuids, boss),
    views: createViews(dataSource),
    files: new LocalFiles(options.evidence),
    clock,
    ids: uuids,
    names,
    passwords: argon2Hasher,
    signInFailures: new SignInFailuresRepository(dataSource),
    passkeys: passkeyVerifier,
    passkeyChallenges: new PasskeyChallengesRepository(dataSource),
    signer: noteSigner(options.ledgerKey),
    checkpoints: checkpointFile(options.checkpointFile),
    printer: pdfPrinter,
  };
}
