import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Answer, AnswerFacts, DrawnFact, LawOfTheDay, Question } from './answer.ts';
import type { Asked } from './answer-views.ts';
import type { BeyondUnits } from './beyond-units.ts';
import { beyondUnits } from './beyond-units.ts';
import { decideAnswer } from './decide-answer.ts';
import { lawOfTheDay } from './law-of-the-day.ts';
import type { QuestionAsAsked } from './read-question.ts';
import { readQuestion } from './read-question.ts';

export interface AskMany extends QuestionAsAsked {
  readonly asked: Asked;
}

/**
 * The same answer for many units, set by set: these units, or every unit of a country. Units outside the portfolio are
 * left out. Nothing is decided otherwise than for one unit: the same function decides.
 */
export const answerMany = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase('answer.read', async (actor, ask: AskMany): Promise<Outcome<AsyncIterable<readonly Answer[]>>> => {
    const read = readQuestion(ask, clock);
    if (!read.ok) return read;
    if ('unitIds' in ask.asked && ask.asked.unitIds.length === 0) return NOBODY;
    const { instrument, question, time } = read.value;
    const law = lawOfTheDay(
      instrument,
      question.on,
      await views.answers.adopted(question.on, question.knownAt),
    );
    return done(decideAll(question, law, views.answers.many(ask.asked, time, actor.portfolio)));
  });

const NOBODY = refused('invalid', 'answers.nobody', 'Name at least one unit, or a country.');

async function* decideAll(
  question: Question,
  law: LawOfTheDay,
  sets: AsyncIterable<readonly AnswerFacts[]>,
): AsyncIterable<readonly Answer[]> {
  const beyond = onceForEachWhole(law);
  for await (const set of sets) yield set.map((facts) => decideAnswer(question, law, facts, beyond(facts)));
}

/** What is decided beyond the unit is the same for all units of one whole, and worked out once for it. */
function onceForEachWhole(law: LawOfTheDay): (facts: AnswerFacts) => BeyondUnits {
  const known = new Map<readonly DrawnFact[], BeyondUnits>();
  return (facts) => {
    const found = known.get(facts.drawn) ?? beyondUnits(law, facts);
    known.set(facts.drawn, found);
    return found;
  };
}
