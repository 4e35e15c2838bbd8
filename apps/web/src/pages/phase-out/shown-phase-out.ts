import type { AnswerOf } from '../../data/client.ts';

/** A phase-out as the API shows it. */
export type ShownPhaseOut = AnswerOf<'/api/phase-outs/{id}', 'get'>['phaseOut'];
