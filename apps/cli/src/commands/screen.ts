import { type JobTrouble, screenRequest, type ScreeningStep } from '#casework';
import type { Session } from '../frame/command-context.ts';

/** Finishes the running search of a request in this process, and shows how far it has come. */
export async function screen({ use, actor, progress }: Session, requestId: string) {
  const shown = progress('Searching for candidates');
  const hook = ({ screened, texts }: ScreeningStep) => shown.update(screened, texts);
  return use(screenRequest)(actor, { requestId, hook }).finally(() => shown.end());
}

/** Why a search that a worker should run does not come on. */
export function troubleWords({ attempts, words, triesAgainAt, givenUp }: JobTrouble): string {
  const next = givenUp
    ? 'The queue has given it up; a worker that runs goes on with it by itself.'
    : `It is tried again${triesAgainAt === null ? ' now' : ` at ${triesAgainAt}`}.`;
  return `The search failed ${attempts} times, last with: ${words} ${next}`;
}
