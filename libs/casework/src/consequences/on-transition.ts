import { keepClocks } from '../clocks/keep-clocks.ts';
import { keepWork } from '../work/keep-work.ts';
import { keepEditions } from './issue-edition.ts';
import { keepBars } from './keep-bars.ts';
import { keepStandings } from './keep-standings.ts';
import { raiseNotices } from './raise-notices.ts';
import { recordPublication } from './record-publication.ts';
import { recordStep } from './record-step.ts';
import type { OnTransition } from './transition-context.ts';

export type { OnTransition, TransitionContext } from './transition-context.ts';

/** All that follows from a transition, in this order: the bar first, then what speaks of it. */
export const CONSEQUENCES: readonly OnTransition[] = [
  keepBars,
  keepStandings,
  keepClocks,
  raiseNotices,
  keepEditions,
  recordPublication,
  recordStep,
  keepWork,
];
