/** Why a note, a checkpoint or a key was refused. A closed list: each is something a caller may act on. */
export type CheckpointFault =
  | 'key.malformed'
  | 'key.unsupported'
  | 'key.ambiguous'
  | 'note.malformed'
  | 'note.unsigned'
  | 'signature.invalid'
  | 'checkpoint.malformed'
  | 'origin.unexpected';

/** Thrown for a signed note, checkpoint or key that cannot be trusted. The message says what was found and where. */
export class CheckpointError extends Error {
  readonly reason: CheckpointFault;

  constructor(reason: CheckpointFault, message: string) {
    super(message);
    this.name = 'CheckpointError';
    this.reason = reason;
  }
}
