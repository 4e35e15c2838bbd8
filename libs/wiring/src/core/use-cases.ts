import type { Provider } from '@nestjs/common';
import * as casework from '#casework';
import { PORTS } from './tokens.ts';

type Factory = (ports: casework.Ports) => unknown;

/** Every use case there is. A controller or a command injects one by the function that makes it: `@Inject(signIn)`. */
export const USE_CASES: readonly Factory[] = [
  casework.signIn,
  casework.recordSession,
  casework.addAccount,
  casework.changeAccount,
  casework.listAccounts,
  casework.integrateEntries,
  casework.listEntries,
  casework.readEntry,
  casework.proveEntry,
  casework.latestCheckpoint,
  casework.verifyWholeLedger,
];

export const useCaseProviders: Provider[] = USE_CASES.map((factory) => ({
  provide: factory,
  useFactory: factory,
  inject: [PORTS],
}));
