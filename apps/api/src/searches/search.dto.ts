import type { SharedWith } from '#casework';
import { SHARED_WITH } from '#casework';
import { OneOf, Text, Whole } from '../kernel/fields.ts';

const SHARED = 'Who may open it besides its owner; what it finds is always for who looks.';
const ADDRESS = 'What stands after the question mark in the address of My work.';

export class SaveSearchBody {
  @Text({ max: 100 }) name!: string;
  @Text({ max: 2_000, min: 0, about: ADDRESS }) address!: string;
  @OneOf(SHARED_WITH, { about: SHARED }) shared!: SharedWith;
}

export class ChangeSearchBody {
  @Whole({ about: 'The revision that was read.' }) revision!: number;
  @Text({ max: 100, optional: true }) name?: string;
  @Text({ max: 2_000, min: 0, optional: true, about: ADDRESS }) address?: string;
  @OneOf(SHARED_WITH, { optional: true, about: SHARED }) shared?: SharedWith;
}

export class RemoveSearchBody {
  @Whole({ about: 'The revision that was read.' }) revision!: number;
}
