import type { CheckpointSigner } from '#casework';
import { signCheckpoint } from '#ledger';

const text = new TextDecoder();

/** Signs heads with an Ed25519 key in C2SP signed-note form. The key's name is the log's origin. */
export function noteSigner({
  skey,
  vkey,
}: {
  readonly skey: string;
  readonly vkey: string;
}): CheckpointSigner {
  const origin = vkey.slice(0, vkey.indexOf('+'));
  return { origin, vkey, sign: (head) => text.decode(signCheckpoint({ origin, ...head }, skey)) };
}
