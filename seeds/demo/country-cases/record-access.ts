import type { Actor, Ports } from '#casework';
import {
  addSeriesPoints,
  listAccessIncidents,
  listAccessSeries,
  openAccessSeries,
  recordAccessIncident,
} from '#casework';
import { dayFromToday } from '../day-from-today.ts';
import type { DemoWorld } from '../demo-part.ts';
import { granted } from '../demo-stopped.ts';

const PLACE = 'Northern crossing';
const WEEKS = 10;
const SERIES = 'Loads a day at the northern crossing';

/** Puts the consignments at the crossing on record, and the loads a day. Returns the ids of the consignments, oldest first. */
export async function recordAccess(world: DemoWorld, country: string): Promise<readonly string[]> {
  const vetter = world.cast('vetter');
  const there = granted(await listAccessIncidents(world.ports)(vetter, { country, limit: 200 }));
  const ids: string[] = [];
  for (const convoy of convoys(world.ports)) {
    const before = there.find(({ consignment }) => consignment === convoy.consignment);
    const said = { ...COMMON, ...convoy, country };
    ids.push((before ?? granted(await recordAccessIncident(world.ports)(vetter, said))).id);
  }
  await recordSeries(world.ports, vetter, country);
  return ids;
}

/** What is the same of every convoy. */
const COMMON = {
  place: PLACE,
  aidOf: 'united-states',
  manner: 'direct',
  requested: 40,
  quantityUnit: 'truckloads',
  reasonGiven: 'The road is being repaired.',
  byAuthority: 'The border office',
  source: 'Report of the mission (invented)',
  evidenceIds: [],
} as const;

/** One in every second week; the last one still stands at the crossing. */
const convoys = ({ clock }: Pick<Ports, 'clock'>) =>
  [12, 6, 0, 0, 0].map((allowed, index) => {
    const first = 14 * index - 7 * WEEKS;
    const isLast = index === 4;
    return {
      consignment: `Convoy ${index + 1}: flour, medicine and tents`,
      allowed,
      from: dayFromToday(clock, first),
      to: isLast ? null : dayFromToday(clock, first + 6),
    };
  });

async function recordSeries(ports: Ports, vetter: Actor, country: string): Promise<void> {
  const there = granted(await listAccessSeries(ports)(vetter, { country }));
  const about = { country, name: SERIES, unit: 'truckloads', source: 'Counts of the mission (invented)' };
  const series =
    there.find(({ name }) => name === SERIES) ?? granted(await openAccessSeries(ports)(vetter, about));
  if ((await ports.views.access.points(series.id)).length > 0) return;
  granted(await addSeriesPoints(ports)(vetter, { seriesId: series.id, points: loadsADay(ports) }));
}

/** Falling for four weeks, then nothing. */
const loadsADay = ({ clock }: Pick<Ports, 'clock'>) =>
  Array.from({ length: 7 * WEEKS }, (_, index) => ({
    day: dayFromToday(clock, index - 7 * WEEKS),
    value: Math.max(0, 38 - Math.ceil(1.4 * index)),
    note: null,
  }));
