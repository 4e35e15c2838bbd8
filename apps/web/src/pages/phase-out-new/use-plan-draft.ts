import { useKept } from '../../parts/use-drafts.ts';
import type { PlanTexts } from './plan-texts.ts';

/** Keeps a plan that is being written as part of the form that it stands in, and goes with its draft. */
export function usePlanDraft(form: string, initial: PlanTexts) {
  const [texts, write] = useKept(form, 'plan', initial);
  return { texts, write };
}
