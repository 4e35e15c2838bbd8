import { expect, test } from '@jest/globals';
import type { Authority, ClockRow } from '#law';
import { findAuthority } from '#law';
import { start } from '../start.ts';

/* A period is a row of the law: a proceeding keeps the one in force on the day it began, whatever follows. */

function lawNamed(id: string): Authority {
  const found = findAuthority(id);
  if (found === undefined) throw new Error(`There is no law ${id}.`);
  return found;
}

/** The law with each of its periods shortened to ten days from 2030 on. */
function amended(id: string): Authority {
  const law = lawNamed(id);
  const rows = (row: ClockRow): readonly ClockRow[] => [
    { ...row, inForce: { ...row.inForce, to: '2030-01-01' } },
    { ...row, days: { ...row.days, value: 10 }, inForce: { ...row.inForce, from: '2030-01-01' } },
  ];
  return { ...law, clocks: law.clocks.flatMap(rows) };
}

test.each([
  ['2029-12-31T23:59:59.999Z', 30],
  ['2030-01-01T00:00:00.000Z', 10],
])('a request under 502B(c) in a proceeding of %s is answered within %d days', (at, days) => {
  const proceeding = start(amended('us-22usc2304'), { at });
  if (proceeding.machine !== 'charted') throw new Error('Its folder draws it.');
  const { clocks } = proceeding.context.procedure;
  expect(clocks.map((clock) => [clock.id, clock.days.value])).toEqual([['statement', days]]);
});

test.each([
  ['2029-12-31T23:59:59.999Z', 15],
  ['2030-01-01T00:00:00.000Z', 10],
])('an exit of 10 U.S.C. 362 in a proceeding of %s is reported within %d days', (at, days) => {
  const proceeding = start(amended('us-10usc362'), { at });
  if (proceeding.machine !== 'leahy-unit') throw new Error('It is about a unit.');
  const reports = proceeding.context.procedure.exits.flatMap(({ report }) => report?.days ?? []);
  expect(new Set(reports)).toEqual(new Set([days]));
});
