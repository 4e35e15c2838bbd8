import type { Authority, ChartAct, ChartState, ChartTest } from '#law';

/**
 * The elements that are asked first on the way to a bar: of the acts that lead into a state that bars, or bars under one
 * reading, the shortest list of elements that must all be met. Empty where the law draws no such way.
 */
export function supportingElements({ procedure, elements }: Authority): readonly string[] {
  if (procedure.machine !== 'charted') return [];
  const barring = procedure.regions.flatMap(({ states }) => states.filter(canBar).map(({ id }) => id));
  const all = elements.map(({ id }) => id);
  const lists = procedure.acts
    .filter(({ moves }) => moves.some(({ to }) => barring.includes(to)))
    .flatMap((act) => metLists(act).map((list) => (list === 'all' ? all : list)))
    .filter((list) => list.length > 0 && list.every((id) => all.includes(id)));
  return lists.sort((a, b) => a.length - b.length)[0] ?? [];
}

/** Whether a state bars, or would under one alternative of a contested reading. */
export const canBar = ({ says, dependsOn }: Pick<ChartState, 'says' | 'dependsOn'>): boolean =>
  says === 'bars' || (says === 'open' && Object.values(dependsOn?.gives ?? {}).includes('bars'));

const metLists = ({ conditions }: ChartAct) => conditions.flatMap(({ test }) => listsIn(test));

function listsIn(test: ChartTest): readonly (readonly string[] | 'all')[] {
  if (test.kind === 'both') return test.tests.flatMap(listsIn);
  return test.kind === 'findings' && test.every === 'met' ? [test.elements] : [];
}
