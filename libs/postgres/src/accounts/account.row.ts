import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Office, Role } from '#casework';

@Entity('accounts')
export class AccountRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') email!: string;
  @Column('text') name!: string;
  @Column('text', { array: true }) roles!: Role[];
  @Column('text') office!: Office;
  @Column('text', { array: true, nullable: true }) portfolio!: string[] | null;
  @Column('text', { name: 'password_hash' }) passwordHash!: string;
  @Column('boolean', { name: 'password_is_temporary' }) passwordIsTemporary!: boolean;
  @Column('integer', { name: 'session_generation' }) sessionGeneration!: number;
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt!: Date | null;
  @Column('integer') revision!: number;
}
