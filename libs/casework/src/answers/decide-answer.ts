import type { Answer, AnswerFacts, LawOfTheDay, Question, Reason, Verdict } from './answer.ts';
import { reasonsUnder } from './reasons-under.ts';
import { vettingReason } from './vetting-reason.ts';

/**
 * Decides an answer from the facts and nothing else; the same facts give the same answer for every partner. One bar makes
 * it *barred*; failing that, one open question makes it *not determined*; only where neither is left is it *eligible*.
 * Every reason is given, not only the one that decided.
 */
export function decideAnswer(question: Question, law: LawOfTheDay, facts: AnswerFacts): Answer {
  const underEach = law.authorities.map((authority) => reasonsUnder(authority, law, facts));
  const reached = underEach
    .filter((under) => under.reached !== 'not-reached')
    .map((under) => under.authority);
  const reasons = [
    ...underEach.flatMap((under) => under.reasons),
    ...vettingReason(law.instrument, reached, facts),
  ];
  return {
    unitId: facts.unitId,
    unitName: facts.unitName,
    ...question,
    verdict: strongest(reasons),
    reasons,
    obligations: underEach.flatMap((under) => under.obligations),
    expires: earliest([facts.result?.expiresOn, ...underEach.flatMap((under) => under.ends)]),
  };
}

function strongest(reasons: readonly Reason[]): Verdict {
  if (reasons.some((reason) => reason.verdict === 'barred')) return 'barred';
  return reasons.some((reason) => reason.verdict === 'not-determined') ? 'not-determined' : 'eligible';
}

function earliest(days: readonly (string | null | undefined)[]): string | null {
  return days.filter((day) => typeof day === 'string').sort()[0] ?? null;
}
