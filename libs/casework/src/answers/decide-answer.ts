import { isInForceOn } from '#law';
import type { Answer, AnswerFacts, LawOfTheDay, Question, Reason, Verdict } from './answer.ts';
import type { BeyondUnits } from './beyond-units.ts';
import { beyondUnits } from './beyond-units.ts';
import { reasonsUnder } from './reasons-under.ts';
import type { UnderAuthority } from './under-authority.ts';
import { vettingReason } from './vetting-reason.ts';

/**
 * Decides an answer from the facts and nothing else; the same facts give the same answer for every partner. One bar makes
 * it *barred*; failing that, one open question makes it *not determined*; only where neither is left is it *eligible*.
 * Every reason is given, not only the one that decided. `beyond` is what the facts give beyond the unit, where it was
 * worked out already.
 */
export function decideAnswer(
  question: Question,
  law: LawOfTheDay,
  facts: AnswerFacts,
  beyond: BeyondUnits = beyondUnits(law, facts),
): Answer {
  const underUnits = unitLaws(law).map((authority) => reasonsUnder(authority, law, facts));
  const vetting = vettingReason(law.instrument, underUnits, facts);
  const underEach = [...underUnits, ...beyond.under];
  const reasons = [
    ...underEach.flatMap((under) => under.reasons),
    vetting.reason,
    ...underEach.flatMap((under) => under.beside),
    ...(beyond.silence === null ? [] : [beyond.silence]),
  ];
  const verdict = strongest(reasons);
  return {
    unitId: facts.unitId,
    unitName: facts.unitName,
    transferId: facts.transfer?.transferId ?? null,
    ...question,
    verdict,
    reasons,
    policy: beyond.policy,
    reserved: beyond.reserved,
    obligations: [...underEach.flatMap((under) => under.obligations), ...noticesOf(law, facts)],
    expires: expiryOf(verdict, underEach, vetting.ends),
  };
}

const unitLaws = ({ authorities, supposed }: LawOfTheDay) =>
  supposed.length === 0
    ? authorities
    : [...authorities, ...supposed.filter(({ subject }) => subject === 'unit')];

/** The notices that the instrument's own law asks for before a step of the transfer. */
const noticesOf = ({ instrument, on }: LawOfTheDay, { transfer }: AnswerFacts): readonly string[] =>
  transfer === null
    ? []
    : instrument.notices
        .filter((notice) => isInForceOn(notice, on))
        .flatMap(({ before, words, cite }) =>
          before === null ? [] : [`Before its ${before.replaceAll('-', ' ')}: ${words} [${cite}]`],
        );

function strongest(reasons: readonly Reason[]): Verdict {
  if (reasons.some((reason) => reason.verdict === 'barred')) return 'barred';
  return reasons.some((reason) => reason.verdict === 'not-determined') ? 'not-determined' : 'eligible';
}

/** What is eligible ends with the first thing it rests on; what is barred, with the last bar that reaches it. */
function expiryOf(
  verdict: Verdict,
  underEach: readonly UnderAuthority[],
  vetted: string | null,
): string | null {
  if (verdict !== 'barred')
    return earliest([verdict === 'eligible' ? vetted : null, ...underEach.flatMap((under) => under.ends)]);
  const ends = underEach.flatMap((under) => under.barsEnd);
  return ends.includes(null) ? null : (ends.sort().at(-1) ?? null);
}

function earliest(days: readonly (string | null | undefined)[]): string | null {
  return days.filter((day) => typeof day === 'string').sort()[0] ?? null;
}
