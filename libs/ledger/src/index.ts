/*
 * entry       – one act, in canonical form, with its place in a chain and the hash of the entry before it
 * chain       – the entries of one case, each holding the hash of the one before
 * leaf        – an entry's place in the tree; its hash is SHA-256(0x00 || canonical bytes)
 * root        – the Merkle Tree Hash over all leaves up to a size
 * checkpoint  – a root with its size and origin, signed
 * proof       – the hashes that show a leaf to be in a tree, or a tree to extend another
 * frontier    – the hashes on the right edge of the tree, all that is needed to go on
 */
export { sha256Hex } from './sha256.ts';
export { leafHash, leafHashOfText } from './leaf-hash.ts';
export { nodeHash } from './node-hash.ts';
export { rootFromLeafHashes, rootHash } from './root-hash.ts';
export { type KeepNode, MerkleFrontier } from './merkle-frontier.ts';
export {
  consistencyProof,
  inclusionProof,
  proveConsistency,
  proveInclusion,
  type ReadNode,
} from './prove.ts';
export { consistencyNodes, inclusionNodes, type NodePosition } from './proof-nodes.ts';
export {
  type ConsistencyClaim,
  type InclusionClaim,
  verifyConsistency,
  verifyInclusion,
} from './verify-proof.ts';
export { CanonicalFormError, canonicalize, canonicalText } from './canonicalize.ts';
export { CheckpointError, type CheckpointFault } from './note-error.ts';
export {
  generateKey,
  type KeyPair,
  type NoteKey,
  parseSignerKey,
  parseVerifierKey,
  type SignerKey,
  type VerifierKey,
  verifierKeyText,
} from './note-key.ts';
export {
  type NoteSignature,
  type ParsedNote,
  parseNote,
  signNote,
  type VerifiedNote,
  verifyNote,
} from './signed-note.ts';
export {
  type Checkpoint,
  checkpointText,
  type ParsedCheckpoint,
  parseCheckpoint,
  signCheckpoint,
  type VerifiedCheckpoint,
  verifyCheckpoint,
} from './checkpoint.ts';
export {
  type ChainClaim,
  type ChainedEntry,
  chainEntry,
  type ChainPlace,
  NO_PREVIOUS,
  readClaim,
  type UnlinkedEntry,
} from './chain-entry.ts';
export type { ChainFault, ChainHead } from './chain-walk.ts';
export { type ChainVerdict, verifyChain } from './verify-chain.ts';
export {
  type ChainCut,
  type CheckpointMismatch,
  type CheckpointRefused,
  describeFault,
  type LeafRepeated,
  type LeavesMissing,
  type LedgerFault,
  type TailMissing,
} from './ledger-fault.ts';
export type { CheckpointSource } from './checkpoint-trail.ts';
export {
  type LedgerRecord,
  type LedgerVerdict,
  type RecordedHead,
  type StoredEntry,
  verifyLedger,
} from './verify-ledger.ts';
export { fromHex, toBase64, toHex } from './bytes.ts';
