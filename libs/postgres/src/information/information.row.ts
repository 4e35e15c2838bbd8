import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IncidentPerson, WorksheetLine } from '#casework';

@Entity('information')
export class InformationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'receipt_hash' }) receiptHash!: string;
  @Column('text', { nullable: true }) country!: string | null;
  @Column('text') source!: string;
  @Column('text') body!: string;
  @Column('text', { name: 'unit_text', nullable: true }) unitText!: string | null;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
  @Column('uuid', { name: 'received_from' }) receivedFrom!: string;
  @Column('timestamptz', { name: 'evaluated_at', nullable: true }) evaluatedAt!: Date | null;
}

@Entity('incidents')
export class IncidentRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'information_id', nullable: true }) informationId!: string | null;
  @Column('text', { nullable: true }) country!: string | null;
  @Column('text') summary!: string;
  @Column('date', { name: 'alleged_from', nullable: true }) allegedFrom!: string | null;
  @Column('date', { name: 'alleged_to', nullable: true }) allegedTo!: string | null;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('text', { array: true }) categories!: string[];
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
}

@Entity('incident_people')
export class IncidentPersonRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'incident_id' }) incidentId!: string;
  @Column('text') kind!: IncidentPerson['kind'];
  @Column('text') reference!: string;
  @Column('text', { nullable: true }) particulars!: string | null;
}

@Entity('case_incidents')
export class CaseIncidentRow {
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId!: string;
  @PrimaryColumn('uuid', { name: 'incident_id' }) incidentId!: string;
  @Column('timestamptz', { name: 'linked_at' }) linkedAt!: Date;
  @Column('uuid', { name: 'linked_by' }) linkedBy!: string;
}

@Entity('worksheets')
export class WorksheetRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('uuid', { name: 'incident_id' }) incidentId!: string;
  @Column('jsonb') factors!: Record<string, WorksheetLine>;
  @Column('text', { nullable: true }) category!: string | null;
  @Column('jsonb') checklist!: Record<string, WorksheetLine>;
  @Column('uuid', { name: 'author_account' }) authorAccount!: string;
  @Column('uuid', { name: 'author_person' }) authorPerson!: string;
  @Column('timestamptz') at!: Date;
}
