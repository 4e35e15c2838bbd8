import type { Finding } from '#law';
import { FINDINGS } from '#law';
import { hasQuestions } from './conditions.ts';
import type { ChartedEvent } from './events.ts';
import { questionsOf } from './finding-tests.ts';
import { editAssessment } from './record-act.ts';
import type { ChartedSituation } from './situation.ts';
import { citeIn, own } from './situation.ts';
import { asked, isAssessing, standard, textOf } from './standard-act.ts';

function notAQuestion(value: unknown, { context }: ChartedSituation): string | null {
  const open = questionsOf(context.procedure).map(({ id }) => id);
  return open.some((id) => id === value)
    ? null
    : `"${String(value)}" is not a question of ${context.procedure.citation}; its questions are ${open.join(', ')}.`;
}

/** An answer that turns on a contested reading needs an adopted one; that nobody knows the answer needs none. */
function needsReading(
  value: unknown,
  { context, adopted }: ChartedSituation,
  event: ChartedEvent,
): string | null {
  const { readings } = context.procedure;
  const question = questionsOf(context.procedure).find(({ id }) => id === event['elementId']);
  const reading = readings.find(({ id }) => id === question?.reading);
  if (value === 'undetermined' || reading === undefined) return null;
  const alternatives = reading.alternatives.map(({ id }) => id);
  if (alternatives.some((id) => id === own(adopted, reading.id))) return null;
  return `The answer turns on a contested reading, and none is adopted: ${reading.question} (${citeIn(context, reading.cite)}) A legal adviser adopts one of ${alternatives.join(', ')}; until then it can only be undetermined.`;
}

/** A finding on a question of the law; its writer becomes an author of the assessment. */
export const findingRecorded = standard('finding.recorded', {
  title: 'Record a finding',
  roles: ['analyst'],
  isKnownFrom: isAssessing,
  conditions: [hasQuestions],
  asks: [
    asked({
      field: 'elementId',
      kind: 'id',
      words: 'Which element of the law, or which condition of a way out.',
      check: notAQuestion,
    }),
    asked({
      field: 'value',
      kind: 'choice',
      words: 'Met, unmet or undetermined.',
      choices: FINDINGS,
      check: needsReading,
    }),
    asked({ field: 'findingId', kind: 'id', words: 'The finding on record, with its evidence and reasons.' }),
  ],
  record: (context, { event }) => {
    const elementId = textOf(event, 'elementId');
    const reading = questionsOf(context.procedure).find(({ id }) => id === elementId)?.reading ?? null;
    const alternative = reading === null ? undefined : own(event.adopted ?? {}, reading);
    const before = own(context.findings, elementId)?.authorPersonIds ?? [];
    const finding = {
      value: event['value'] as Finding,
      findingId: textOf(event, 'findingId'),
      authorPersonIds: [...new Set([...before, event.actor.personId])],
      readings: reading === null || alternative === undefined ? {} : { [reading]: alternative },
    };
    return { ...editAssessment(context, event), findings: { ...context.findings, [elementId]: finding } };
  },
});
