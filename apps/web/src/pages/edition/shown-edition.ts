import type { AnswerOf } from '../../data/client.ts';

/** An edition of the list as the API shows it. */
export type ShownEdition = AnswerOf<'/api/editions/{id}', 'get'>['edition'];
