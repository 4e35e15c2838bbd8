import { standingIn } from './charted/states.ts';
import { STATE_WORDS } from './leahy-unit/states.ts';
import type { Proceeding } from './proceeding.ts';

/** What the state of a proceeding means to a reader: a sentence, or one for each of its regions. */
export function stateWords(proceeding: Proceeding): string {
  if (proceeding.machine === 'leahy-unit') return STATE_WORDS[proceeding.state];
  return standingIn(proceeding.context.procedure, proceeding.state)
    .map(({ state }) => state.words)
    .join(' ');
}
