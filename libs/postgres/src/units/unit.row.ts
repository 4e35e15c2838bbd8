import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Unit } from '#casework';

@Entity('units')
export class UnitRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') country!: string;
  @Column('text') name!: string;
  @Column('uuid', { name: 'merged_into', nullable: true }) mergedInto!: string | null;
  @Column('integer') revision!: number;
}

/** The row as a plain value of the core. */
export const toUnit = ({ id, country, name, mergedInto, revision }: UnitRow): Unit => ({
  id,
  country,
  name,
  mergedInto,
  revision,
});
