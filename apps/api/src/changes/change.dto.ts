import { Whole } from '../kernel/fields.ts';

export class HearChangesQuery {
  @Whole({ optional: true, about: 'The number of the last event that was heard; as Last-Event-ID.' })
  after?: number;
}
