import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Post } from '#casework';

@Entity('posts')
export class PostRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text') country!: string;
  @Column('integer', { name: 'max_batch' }) maxBatch!: number;
  @Column('integer', { name: 'leahy_lead_business_days' }) leahyLeadBusinessDays!: number;
  @Column('integer', { name: 'courtesy_check_business_days' }) courtesyCheckBusinessDays!: number;
  @Column('integer', { name: 'courtesy_lead_business_days' }) courtesyLeadBusinessDays!: number;
  @Column('integer', { name: 'validity_months' }) validityMonths!: number;
  @Column('jsonb') holidays!: Post['holidays'];
  @Column('text', { nullable: true }) contact!: string | null;
  @Column('integer') revision!: number;
}
