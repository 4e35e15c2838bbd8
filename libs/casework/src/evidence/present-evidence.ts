import type { Role } from '../kernel/actor.ts';
import type { EvidenceRecord, Grade } from './evidence.ts';
import { isSealed } from './evidence.ts';
import { agreesWithClaim } from './sniff-media-type.ts';

/** An item in full, with whether its bytes can be what the sender said. */
export type OpenEvidence = EvidenceRecord & { readonly sealed: boolean; readonly mediaTypeAgrees: boolean };

/** A sealed item in a list, for those who may open it: that it is there, and how it is graded. What it says is a read of its own. */
export interface SealedEvidence {
  readonly id: string;
  readonly caseId: string;
  readonly sealed: true;
  readonly addedAt: string;
  readonly seal: { readonly version: number; readonly at: string; readonly liftableBy: readonly Role[] };
  readonly sourceGrade: BareGrade | null;
  readonly contentGrade: BareGrade | null;
}

/** A grade without its reason, which would tell what the item says. */
export type BareGrade = Pick<Grade, 'grade' | 'version'>;

export type ListedEvidence = (OpenEvidence & { readonly sealed: false }) | SealedEvidence;

export function presentInFull(record: EvidenceRecord): OpenEvidence {
  const mediaTypeAgrees = agreesWithClaim(record.mediaType, record.claimedMediaType ?? '');
  return { ...record, sealed: isSealed(record), mediaTypeAgrees };
}

/** For lists, where no read is recorded: of a sealed item nothing is told that must be on record when it is read. */
export function presentListed(record: EvidenceRecord): ListedEvidence {
  const { id, caseId, seal, added } = record;
  if (seal === null || !seal.sealed) return { ...presentInFull(record), sealed: false };
  return {
    id,
    caseId,
    sealed: true,
    addedAt: added.at,
    seal: { version: seal.version, at: seal.at, liftableBy: seal.liftableBy },
    sourceGrade: bare(record.sourceGrade),
    contentGrade: bare(record.contentGrade),
  };
}

const bare = (held: Grade | null): BareGrade | null => held && { grade: held.grade, version: held.version };
