import type { AnswerOf } from '../../data/client.ts';

/** A post with its settings, as the API shows it. */
export type Post = AnswerOf<'/api/posts', 'get'>['posts'][number];
