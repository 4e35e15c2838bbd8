import { keepBars } from './keep-bars.ts';
import type { OnTransition } from './transition-context.ts';

export type { OnTransition, TransitionContext } from './transition-context.ts';

/** All that follows from a transition, in this order: the bar first, then what speaks of it. */
export const CONSEQUENCES: readonly OnTransition[] = [keepBars];
