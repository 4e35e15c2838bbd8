import type { Authority, Facts } from '#law';
import { FIRST, momentOf } from './sight.fixture.ts';
import { start } from './start.ts';
import { allTests, combinations, valuesOfFact } from './trying.fixture.ts';
import { truthOf } from './truth-of.ts';

/** Facts worth beginning with: one set for everything that tests of facts and thresholds tell apart. */
export function factSetsOf(authority: Authority): readonly Facts[] {
  const now = start(authority, { at: FIRST });
  const { procedure } = now.context;
  const known = { procedure, tests: allTests(procedure) };
  const onTheWay = new Set(procedure.acts.flatMap(({ states }) => Object.keys(states ?? {})));
  const names = procedure.factNames.filter((name) => !onTheWay.has(name));
  const read = known.tests.filter(({ kind }) => kind === 'fact' || kind === 'threshold');
  const sets = combinations(
    names.map((name) => valuesOfFact(known, name).map((value) => [name, value] as const)),
  );
  const told = new Map<string, Facts>();
  for (const facts of sets as readonly Facts[]) {
    const moment = momentOf({ now: { ...now, context: { ...now.context, facts } }, at: FIRST }, {});
    const key = JSON.stringify(read.map((test) => truthOf(test, moment)));
    if (!told.has(key)) told.set(key, facts);
  }
  return [...told.values()];
}
