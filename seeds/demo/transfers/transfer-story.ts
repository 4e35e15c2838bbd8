import type { RecordMovement, TransferSheet } from '#casework';
import type { ProceedingStory } from '../cases/case-story.ts';
import type { Who } from '../demo-cast.ts';

/** What the acts about a transfer can name. */
export interface TransferFacts {
  /** The day that lies this many days after today; before it where negative. */
  readonly day: (days: number) => string;
}

/** A step of its delivery, by how many days before or after today. */
export type MovementStory = Pick<RecordMovement, 'state' | 'valueUsd' | 'words'> & {
  readonly day: number;
};

/** A transfer, with what is done under the laws that ask about it. */
export interface TransferStory {
  readonly country: string;
  readonly instrumentId: string;
  readonly sheet: TransferSheet;
  readonly team: readonly Who[];
  readonly movements: readonly MovementStory[];
  readonly proceedings: readonly ProceedingStory<TransferFacts>[];
}
