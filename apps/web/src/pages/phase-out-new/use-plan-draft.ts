import { useDrafts } from '../../parts/use-drafts.ts';
import type { PlanTexts } from './plan-texts.ts';

const FIELDS = ['plan'] as const;

/** Keeps a plan that is being written, as other forms keep their texts. */
export function usePlanDraft(accountId: string, form: string, initial: PlanTexts) {
  const drafts = useDrafts(accountId, `${form}:plan`, FIELDS);
  const { plan = '' } = drafts.texts;
  return {
    texts: plan === '' ? initial : (JSON.parse(plan) as PlanTexts),
    write: (texts: PlanTexts) => drafts.write('plan', JSON.stringify(texts)),
    discard: drafts.discard,
  };
}
