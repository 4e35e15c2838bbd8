import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Answer } from './answer.ts';
import { decideAnswer } from './decide-answer.ts';
import { instrumentNamed, lawOfTheDay } from './law-of-the-day.ts';

export interface AskEligibility {
  readonly unitId: string;
  readonly instrumentId: string;
  /** YYYY-MM-DD; today where left out. */
  readonly on?: string | undefined;
  /** ISO 8601 moment; now where left out. */
  readonly knownAt?: string | undefined;
}

/**
 * May this assistance go to this unit on this day, and why: as the world was on the day, as far as it was known at the
 * moment. Refuses an instrument that is not in the catalogue; a unit outside the portfolio is not found.
 */
export const answerEligibility = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase('answer.read', async (actor, ask: AskEligibility): Promise<Outcome<Answer>> => {
    const instrument = instrumentNamed(ask.instrumentId);
    if (!instrument.ok) return instrument;
    const now = clock.now();
    const [on, knownAt] = [ask.on ?? now.slice(0, 10), ask.knownAt ?? now];
    const withGates = !instrument.value.traceableByDefault;
    const gathered = await views.answers.facts(ask.unitId, { on, knownAt, withGates });
    if (gathered === undefined || !coversCountry(actor, gathered.country))
      return notFound('unit', ask.unitId);
    const law = lawOfTheDay(instrument.value, on, gathered.adopted);
    return done(decideAnswer({ instrumentId: ask.instrumentId, on, knownAt }, law, gathered.facts));
  });
