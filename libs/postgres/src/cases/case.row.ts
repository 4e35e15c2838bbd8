import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseSubject, Declares } from '#casework';

@Entity('cases')
export class CaseRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') subject!: CaseSubject;
  @Column('uuid', { name: 'unit_id', nullable: true }) unitId!: string | null;
  @Column('text', { name: 'unit_words', nullable: true }) unitWords!: string | null;
  @Column('text', { name: 'unit_place', nullable: true }) unitPlace!: string | null;
  @Column('date', { name: 'unit_seen_on', nullable: true }) unitSeenOn!: string | null;
  @Column('uuid', { name: 'transfer_id', nullable: true }) transferId!: string | null;
  @Column('text') country!: string;
  @Column('text') title!: string;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('uuid', { name: 'opened_by' }) openedBy!: string;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @Column('integer') revision!: number;
}

@Entity('conflict_declarations')
export class ConflictDeclarationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text') declares!: Declares;
  @Column('text') words!: string;
  @Column('timestamptz') at!: Date;
}
