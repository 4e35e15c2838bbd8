import type { AppliedForum } from '../deviations/deviation.ts';
import type { Views } from '../kernel/views.ts';
import type { Answer, AnswerFacts, LawOfTheDay, Question, Reason, Verdict } from './answer.ts';
import { decideAnswer } from './decide-answer.ts';

/** The standard process's answer for the same record, where a forum is applied to a proceeding that the answer rests on. */
export interface StandardAnswer {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly words: string;
  readonly forums: readonly {
    readonly proceedingId: string;
    readonly deviationId: string;
    readonly forumName: string;
    /** Last day of the deviation. */
    readonly expiresOn: string;
  }[];
}

/** An answer, and beside it the standard process's; null where no forum is applied to what it rests on. */
export type AnswerBeside = Answer & { readonly standard: StandardAnswer | null };

/** Puts the standard process's answer beside one that rests on a proceeding with a forum. */
export async function answerBeside(
  { deviations }: Pick<Views, 'deviations'>,
  answer: Answer,
  ground: { readonly question: Question; readonly law: LawOfTheDay; readonly facts: AnswerFacts },
): Promise<AnswerBeside> {
  const { question, law, facts } = ground;
  const ids = facts.standings.map(({ proceedingId }) => proceedingId);
  const applied = ids.length === 0 ? [] : await deviations.appliedTo(ids, question);
  if (applied.length === 0) return { ...answer, standard: null };
  const { verdict, reasons } = decideAnswer(question, law, withoutForums(facts, applied));
  const forums = applied.map(({ application, deviation, profile }) => ({
    proceedingId: application.proceedingId,
    deviationId: deviation.id,
    forumName: profile.name,
    expiresOn: deviation.expiresOn,
  }));
  const same = verdict === answer.verdict ? 'the same' : `${verdict}, and not ${answer.verdict}`;
  const words = `A forum is applied by a deviation. Under the standard process the answer on the same record is ${same}.`;
  return { ...answer, standard: { verdict, reasons, words, forums } };
}

/** A proceeding that waits in a forum's step stands, without it, in review. */
function withoutForums(facts: AnswerFacts, applied: readonly AppliedForum[]): AnswerFacts {
  const under = new Set(applied.map(({ application }) => application.proceedingId));
  return {
    ...facts,
    standings: facts.standings.map((one) =>
      under.has(one.proceedingId) && one.state === 'hostGovConsult' ? { ...one, state: 'underReview' } : one,
    ),
  };
}
