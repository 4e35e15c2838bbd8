import type { AskedPlan } from '#casework';
import type { PhaseOutRule } from '#law';
import type { PlanBody, RuleBody } from './phase-out.dto.ts';

/** A plan as it came. Amounts that are no numbers go on as they are: the use case refuses them, with where. */
export function planOfBody({ lines, protectedItems = [], ...body }: PlanBody): AskedPlan {
  return {
    ...body,
    protectedItems: protectedItems.map((item) => ({ ...item })),
    lines: lines.map(({ instrumentId, baseline, rule }) => ({
      instrumentId,
      rule: ruleOf(rule),
      ...(baseline && { baseline: baseline as Record<string, number> }),
    })),
  };
}

/** A year that is left out is none, which the use case refuses. */
function ruleOf({ kind, firstYear = NaN, zeroYear = NaN, usd = {} }: RuleBody): PhaseOutRule {
  return kind === 'steps' ? { kind, usd: usd as Record<string, number> } : { kind, firstYear, zeroYear };
}
