import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { AnswerBeside } from './answer-beside.ts';
import { answerBeside } from './answer-beside.ts';
import { decideAnswer } from './decide-answer.ts';
import type { AskEligibility } from './gather-ground.ts';
import { gatherGround } from './gather-ground.ts';
import { lawOfTheDay } from './law-of-the-day.ts';

/**
 * May this assistance go to this unit or country, or may this transfer go, on this day, and why: as the world was on the
 * day, as far as it was known at the moment. Refuses an instrument that is not in the catalogue, and a day or moment that
 * does not exist; what is outside the portfolio is not found, and a transfer's case has its own door. Where the answer
 * rests on a proceeding with a forum, the standard process's answer stands beside it.
 */
export const answerEligibility = (ports: Pick<Ports, 'views' | 'clock'>) =>
  useCase('answer.read', async (actor, ask: AskEligibility): Promise<Outcome<AnswerBeside>> => {
    const gathered = await gatherGround(ports, actor, ask);
    if (!gathered.ok) return gathered;
    const { question, instrument, adopted, facts } = gathered.value;
    const law = lawOfTheDay(instrument, question.on, adopted);
    const answer = decideAnswer(question, law, facts);
    return done(await answerBeside(ports.views, answer, { question, law, facts }));
  });
