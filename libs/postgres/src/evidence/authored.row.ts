import { Column, PrimaryColumn } from 'typeorm';

/** PostgreSQL's bigint, which the driver reads as text; file sizes stay far below 2^53. */
export const wholeNumber = { from: Number, to: (value: number): number => value };

/** A row that is only ever added, with who said it and when. */
export abstract class AuthoredRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz') at!: Date;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
}
