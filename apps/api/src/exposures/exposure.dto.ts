import type { MovementState } from '#casework';
import { MOVEMENT_STATES } from '#casework';
import { OneOf, Text, Uuid, Whole } from '../kernel/fields.ts';

export class CountryTransfersQuery {
  @Text({ max: 100, optional: true }) instrumentId?: string;
  @OneOf(MOVEMENT_STATES, { optional: true }) state?: MovementState;
  @Uuid({ optional: true, about: 'The last transfer of the page before.' }) after?: string;
  @Whole({ min: 1, max: 200, optional: true }) limit?: number;
}
