import type { AdoptedReadings, Finding } from '#law';
import type { ChartedFinding } from './context.ts';
import type { PinnedChart, PinnedQuestion } from './pinned-chart.ts';
import type { Moment } from './situation.ts';
import { own } from './situation.ts';

type Elements = { readonly elements: readonly string[] | 'all' };

/** Every question that a finding can answer: the elements, and the conditions of the exits. */
export const questionsOf = ({ elements, exits }: PinnedChart): readonly PinnedQuestion[] => [
  ...elements,
  ...exits.flatMap(({ conditions }) => conditions),
];

/** True while every reading under which the finding was made is the one adopted. Without any it always stands. */
export const standsUnder = ({ readings }: ChartedFinding, adopted: AdoptedReadings): boolean =>
  Object.entries(readings).every(([reading, alternative]) => own(adopted, reading) === alternative);

/**
 * What is found on a question: `undetermined` where nobody answered, or where the answer was given under a reading that
 * is not the adopted one (any more).
 */
export function valueOf(id: string, { context, adopted }: Moment): Finding {
  const found = own(context.findings, id);
  return found !== undefined && standsUnder(found, adopted) ? found.value : 'undetermined';
}

const valuesOf = ({ elements }: Elements, moment: Moment): readonly Finding[] => {
  const ids = elements === 'all' ? moment.context.procedure.elements.map(({ id }) => id) : elements;
  return ids.map((id) => valueOf(id, moment));
};

/** Every one of these has this value; unknown while one is undetermined. Of none it never holds. */
export function everyFinding(
  { every, ...test }: Elements & { every: Finding },
  moment: Moment,
): boolean | null {
  const values = valuesOf(test, moment);
  if (values.length === 0 || values.some((value) => value !== every && value !== 'undetermined'))
    return false;
  return values.includes('undetermined') ? null : true;
}

/** At least one has this value; unknown while none has and one is undetermined. */
export function someFinding({ is, ...test }: Elements & { is: Finding }, moment: Moment): boolean | null {
  const values = valuesOf(test, moment);
  if (values.includes(is)) return true;
  return values.includes('undetermined') ? null : false;
}

/** None of these is undetermined. Of none it never holds. */
export function noneOpen(test: Elements, moment: Moment): boolean {
  const values = valuesOf(test, moment);
  return values.length > 0 && !values.includes('undetermined');
}
