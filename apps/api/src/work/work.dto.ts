import type { Queue } from '#casework';
import { QUEUES } from '#casework';
import { OneOf, Text, Whole } from '../kernel/fields.ts';

export class ListWorkQuery {
  @OneOf(QUEUES, { about: 'Which queue. GET /api/work lists those of whoever asks.' }) queue!: Queue;
  @Text({ max: 2, min: 2, optional: true, about: 'ISO 3166 alpha-2, in capitals.' }) country?: string;
  @Text({ max: 100, optional: true, about: 'Only under this authority, by id.' }) authorityId?: string;
  @Text({
    max: 100,
    optional: true,
    about: 'Only in this state; one of several in which a proceeding stands counts.',
  })
  state?: string;
  @Whole({ max: 100_000, optional: true, about: 'Waiting for at least so many days.' }) days?: number;
  @Text({ max: 200, optional: true, about: 'Words of the title or the unit, each from its beginning.' })
  text?: string;
  @Text({ max: 200, optional: true, about: 'The "next" of the page before.' }) after?: string;
  @Whole({ min: 1, max: 200, optional: true }) limit?: number;
}
