import { Column, Entity } from 'typeorm';
import type { Direction, GradeAxis, Role } from '#casework';
import { AuthoredRow } from './authored.row.ts';

@Entity('evidence_grades')
export class EvidenceGradeRow extends AuthoredRow {
  @Column('uuid', { name: 'evidence_id' }) evidenceId!: string;
  @Column('text') axis!: GradeAxis;
  @Column('integer') version!: number;
  @Column('text') grade!: string;
  @Column('text') reason!: string;
}

@Entity('evidence_seals')
export class EvidenceSealRow extends AuthoredRow {
  @Column('uuid', { name: 'evidence_id' }) evidenceId!: string;
  @Column('integer') version!: number;
  @Column('boolean') sealed!: boolean;
  @Column('text') reason!: string;
  @Column('text', { name: 'open_to_roles', array: true }) openToRoles!: readonly Role[];
  @Column('uuid', { name: 'open_to_people', array: true }) openToPeople!: readonly string[];
  @Column('text', { name: 'liftable_by', array: true }) liftableBy!: readonly Role[];
}

@Entity('evidence_origins')
export class EvidenceOriginRow extends AuthoredRow {
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') words!: string;
}

@Entity('evidence_origin_versions')
export class EvidenceOriginVersionRow extends AuthoredRow {
  @Column('uuid', { name: 'evidence_id' }) evidenceId!: string;
  @Column('integer') version!: number;
  @Column('uuid', { name: 'origin_id', nullable: true }) originId!: string | null;
  @Column('text') reason!: string;
}

@Entity('evidence_links')
export class EvidenceLinkRow extends AuthoredRow {
  @Column('uuid', { name: 'link_id' }) linkId!: string;
  @Column('integer') version!: number;
  @Column('uuid', { name: 'evidence_id' }) evidenceId!: string;
  @Column('uuid', { name: 'incident_id', nullable: true }) incidentId!: string | null;
  @Column('uuid', { name: 'proceeding_id', nullable: true }) proceedingId!: string | null;
  @Column('text', { nullable: true }) element!: string | null;
  @Column('uuid', { name: 'step_id', nullable: true }) stepId!: string | null;
  @Column('text') direction!: Direction;
  @Column('text', { nullable: true }) pinpoint!: string | null;
  @Column('text') reason!: string;
  @Column('boolean') withdrawn!: boolean;
}
