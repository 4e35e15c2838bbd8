import type { Act } from '../act.ts';
import type { LeahyEventType } from '../events.ts';
import { determinationActs } from './determination-acts.ts';
import { exitActs } from './exit-acts.ts';
import { forumActs } from './forum-acts.ts';
import { intakeActs } from './intake-acts.ts';
import { noticeActs } from './notice-acts.ts';
import { remediationActs } from './remediation-acts.ts';
import { reviewActs } from './review-acts.ts';

/** Every act of the procedure, in the order in which a reader meets them. */
export const ACTS: readonly Act[] = [
  ...intakeActs,
  ...reviewActs,
  ...determinationActs,
  ...remediationActs,
  ...exitActs,
  ...noticeActs,
  ...forumActs,
];

const byType = new Map(ACTS.map((act) => [act.type, act]));

/** The act of this type, or undefined: types come from outside. */
export function findAct(type: string): Act | undefined {
  return byType.get(type as LeahyEventType);
}
