import { screenRequest, type ScreeningStep } from '#casework';
import type { Session } from '../frame/command-context.ts';

/** Finishes the running search of a request in this process, and shows how far it has come. */
export async function screen({ use, actor, progress }: Session, requestId: string) {
  const shown = progress('Searching for candidates');
  const hook = ({ screened, texts }: ScreeningStep) => shown.update(screened, texts);
  return use(screenRequest)(actor, { requestId, hook }).finally(() => shown.end());
}
