import type { PasswordHasher, SignInFailures } from '../accounts/account-store.ts';
import type { PasskeyChallenges, PasskeyVerifier } from '../passkeys/passkey.ts';
import type { CheckpointKeeper, CheckpointSigner } from '../ledger/tree-store.ts';
import type { PaperPrinter } from '../documents/paper.ts';
import type { FileStore } from './file-store.ts';
import type { NameComparing } from './name-comparing.ts';
import type { Clock, Ids } from './time-and-ids.ts';
import type { UnitOfWork } from './unit-of-work.ts';
import type { Views } from './views.ts';

/** Everything the use cases need from the world. Each names what it takes: `Pick<Ports, 'unitOfWork' | 'clock'>`. */
export interface Ports {
  readonly unitOfWork: UnitOfWork;
  readonly views: Views;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly names: NameComparing;
  readonly passwords: PasswordHasher;
  readonly signInFailures: SignInFailures;
  readonly passkeys: PasskeyVerifier;
  readonly passkeyChallenges: PasskeyChallenges;
  readonly signer: CheckpointSigner;
  readonly checkpoints: CheckpointKeeper;
  readonly printer: PaperPrinter;
}
