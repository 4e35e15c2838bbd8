import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Answer, AnswerFacts, LawOfTheDay, Question } from './answer.ts';
import type { Asked } from './answer-views.ts';
import { decideAnswer } from './decide-answer.ts';
import { instrumentNamed, lawOfTheDay } from './law-of-the-day.ts';

export interface AskMany {
  readonly asked: Asked;
  readonly instrumentId: string;
  readonly on?: string | undefined;
  readonly knownAt?: string | undefined;
}

/**
 * The same answer for many units, set by set: these units, or every unit of a country. Units outside the portfolio are
 * left out. Nothing is decided otherwise than for one unit: the same function decides.
 */
export const answerMany = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase('answer.read', async (actor, ask: AskMany): Promise<Outcome<AsyncIterable<readonly Answer[]>>> => {
    const instrument = instrumentNamed(ask.instrumentId);
    if (!instrument.ok) return instrument;
    if ('unitIds' in ask.asked && ask.asked.unitIds.length === 0) return NOBODY;
    const now = clock.now();
    const question = {
      instrumentId: ask.instrumentId,
      on: ask.on ?? now.slice(0, 10),
      knownAt: ask.knownAt ?? now,
    };
    const law = lawOfTheDay(
      instrument.value,
      question.on,
      await views.answers.adopted(question.on, question.knownAt),
    );
    const time = { ...question, withGates: !instrument.value.traceableByDefault };
    return done(decideAll(question, law, views.answers.many(ask.asked, time, actor.portfolio)));
  });

const NOBODY = refused('invalid', 'answers.nobody', 'Name at least one unit, or a country.');

async function* decideAll(
  question: Question,
  law: LawOfTheDay,
  sets: AsyncIterable<readonly AnswerFacts[]>,
): AsyncIterable<readonly Answer[]> {
  for await (const set of sets) yield set.map((facts) => decideAnswer(question, law, facts));
}
