import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { AnswerBeside } from './answer-beside.ts';
import { answerBeside } from './answer-beside.ts';
import { decideAnswer } from './decide-answer.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import { lawOfTheDay } from './law-of-the-day.ts';
import type { QuestionAsAsked } from './read-question.ts';
import { readQuestion } from './read-question.ts';
import { excerpt } from '../kernel/text-fault.ts';

export interface AskEligibility extends QuestionAsAsked {
  readonly unitId: string;
}

/**
 * May this assistance go to this unit on this day, and why: as the world was on the day, as far as it was known at the
 * moment. Refuses an instrument that is not in the catalogue, and a day or moment that does not exist; a unit outside the portfolio is not found.
 * Where the answer rests on a proceeding with a forum, the standard process's answer stands beside it.
 */
export const answerEligibility = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase('answer.read', async (actor, ask: AskEligibility): Promise<Outcome<AnswerBeside>> => {
    const read = readQuestion(ask, clock);
    if (!read.ok) return read;
    const { instrument, question, time } = read.value;
    const gathered = isUuid(ask.unitId) ? await views.answers.facts(ask.unitId, time) : undefined;
    if (gathered === undefined || !coversCountry(actor, gathered.country))
      return notFound('unit', excerpt(ask.unitId));
    const law = lawOfTheDay(instrument, question.on, gathered.adopted);
    const { facts } = gathered;
    return done(await answerBeside(views, decideAnswer(question, law, facts), { question, law, facts }));
  });
