import type { Instrument } from '#law';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Clock } from '../kernel/time-and-ids.ts';
import { isDay, excerpt } from '../kernel/text-fault.ts';
import type { FactsTime } from './answer-views.ts';
import type { Question } from './answer.ts';
import { instrumentNamed } from './law-of-the-day.ts';

/** What is asked of every unit alike, as it was written. */
export interface QuestionAsAsked {
  readonly instrumentId: string;
  /** YYYY-MM-DD; today where left out. */
  readonly on?: string | undefined;
  /** ISO 8601 moment with its zone; now where left out. */
  readonly knownAt?: string | undefined;
}

/** A question that can be answered: its instrument is known, its day and its moment exist. */
export interface ReadQuestion {
  readonly instrument: Instrument;
  readonly question: Question;
  readonly time: FactsTime;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:\d{2})$/;

/** Reads a question, or refuses it with each fault; the moment is taken to UTC. */
export function readQuestion(
  { instrumentId, on, knownAt }: QuestionAsAsked,
  clock: Clock,
): Outcome<ReadQuestion> {
  const instrument = instrumentNamed(instrumentId);
  if (!instrument.ok) return instrument;
  const faults = faultsOf(on, knownAt);
  if (faults.length > 0)
    return refused('invalid', 'answer.invalid', 'The question cannot be answered as it stands.', { faults });
  const now = clock.now();
  const moment = knownAt === undefined ? now : new Date(knownAt).toISOString();
  const question = { instrumentId, on: on ?? now.slice(0, 10), knownAt: moment };
  const withGates = !instrument.value.traceableByDefault;
  return done({ instrument: instrument.value, question, time: { ...question, withGates } });
}

function faultsOf(on: string | undefined, knownAt: string | undefined): readonly Fault[] {
  const day =
    on === undefined || isDay(on) ? [] : [{ where: 'on', found: excerpt(on), expected: 'a day, YYYY-MM-DD' }];
  const moment =
    knownAt === undefined || isMoment(knownAt)
      ? []
      : [{ where: 'knownAt', found: excerpt(knownAt), expected: 'a moment in ISO 8601 with its zone' }];
  return [...day, ...moment];
}

const isMoment = (text: string): boolean => MOMENT.test(text) && !Number.isNaN(Date.parse(text));
