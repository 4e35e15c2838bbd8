import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Marking } from '#casework';
import { AuthoredRow, wholeNumber } from './authored.row.ts';

@Entity('evidence_uploads')
export class EvidenceUploadRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') sha256!: string;
  @Column('bigint', { transformer: wholeNumber }) size!: number;
  @Column('text', { name: 'media_type' }) mediaType!: string;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'entry_id' }) entryId!: string;
}

@Entity('evidence_items')
export class EvidenceItemRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('uuid', { name: 'upload_id' }) uploadId!: string;
  @Column('text') sha256!: string;
  @Column('bigint', { transformer: wholeNumber }) size!: number;
  @Column('text', { name: 'media_type' }) mediaType!: string;
  @Column('text', { name: 'claimed_media_type', nullable: true }) claimedMediaType!: string | null;
  @Column('text') filename!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) url!: string | null;
  @Column('text', { name: 'canonical_url', nullable: true }) canonicalUrl!: string | null;
  @Column('text') marking!: Marking;
  @Column('timestamptz', { name: 'collected_at', nullable: true }) collectedAt!: Date | null;
  @Column('text', { name: 'collected_by' }) collectedBy!: string;
  @Column('text', { nullable: true }) tool!: string | null;
  @Column('text', { name: 'witness_risk', nullable: true }) witnessRisk!: string | null;
  @Column('uuid', { name: 'copy_of', nullable: true }) copyOf!: string | null;
  @Column('text', { name: 'again_because', nullable: true }) againBecause!: string | null;
  @Column('timestamptz', { name: 'added_at' }) addedAt!: Date;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
}

@Entity('evidence_custody')
export class EvidenceCustodyRow extends AuthoredRow {
  @Column('uuid', { name: 'evidence_id' }) evidenceId!: string;
  @Column('text') kind!: string;
  @Column('jsonb') detail!: object;
  @Column('uuid', { name: 'entry_id' }) entryId!: string;
}
