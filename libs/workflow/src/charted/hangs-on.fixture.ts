import { testsOfAct } from '#law';
import type { PinnedChart } from './pinned-chart.ts';

/** A region with all the regions that its conditions look at, directly or through others. */
export function hangsOn(procedure: PinnedChart, region: string): readonly string[] {
  const found = new Set([region]);
  for (const one of found) lookedAt(procedure, one).forEach((other) => found.add(other));
  return procedure.regions.map(({ id }) => id).filter((id) => found.has(id));
}

function lookedAt({ regions, acts }: PinnedChart, region: string): readonly string[] {
  const tests = acts.filter((act) => act.region === region).flatMap(testsOfAct);
  const states = tests.flatMap((test) => (test.kind === 'in-state' ? test.states : []));
  const records = tests.flatMap((test) => ('record' in test ? [test.record] : []));
  const duties = tests.flatMap((test) => ('duty' in test ? [test.duty] : []));
  const keeping = acts.filter(
    ({ keeps, raises = [] }) =>
      (keeps !== null && records.includes(keeps)) || raises.some((duty) => duties.includes(duty)),
  );
  const standing = regions.filter((one) => one.states.some(({ id }) => states.includes(id)));
  return [...standing.map(({ id }) => id), ...keeping.map((act) => act.region)];
}
