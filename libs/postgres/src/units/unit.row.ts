import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('units')
export class UnitRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') country!: string;
  @Column('text') name!: string;
  @Column('uuid', { name: 'merged_into', nullable: true }) mergedInto!: string | null;
  @Column('integer') revision!: number;
}
