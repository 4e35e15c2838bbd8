import { recordClaim } from '#casework';
import type { DemoWorld } from './demo-part.ts';
import { granted } from './demo-stopped.ts';
import { unitByKey } from './seed-demo-units.ts';

/** A site with a point: the partner's corner of the sea and the same way from it for each, so that no land is meant. */
interface Place {
  readonly key: string;
  readonly base: string;
  /** Degrees east and north. */
  readonly point: readonly [longitude: number, latitude: number];
  readonly validFrom: string;
}

const PARTNERS = [
  { code: 'qm', north: 'Upper Example', south: 'Lower Example', sea: [-12, -6] },
  { code: 'qn', north: 'North Sample', south: 'South Sample', sea: [-8, -10] },
  { code: 'qp', north: 'Upper Placeholder', south: 'Lower Placeholder', sea: [-4, -14] },
] as const;

const PLACES: readonly Place[] = PARTNERS.flatMap(({ code, north, south, sea: [longitude, latitude] }) => [
  { key: `${code}-north`, base: north, point: [longitude + 0.12, latitude + 1.04], validFrom: '1990' },
  { key: `${code}-south`, base: south, point: [longitude + 0.31, latitude - 0.22], validFrom: '1990' },
  {
    key: `${code}-bde-eight`,
    base: south,
    point: [longitude + 0.46, latitude - 0.35],
    validFrom: '2012-07-01',
  },
]);

/** Gives some sites a point in the open Atlantic, so that the map of a unit shows something and no country is meant. */
export async function seedDemoPlaces(world: DemoWorld): Promise<string | undefined> {
  let added = 0;
  for (const place of PLACES) if (await addPoint(world, place)) added += 1;
  return added === 0 ? undefined : `${added} invented sites have a point on the map, in the open sea.`;
}

/** False where a source gives the unit a point already. */
async function addPoint({ ports, cast }: DemoWorld, place: Place): Promise<boolean> {
  const unitId = await unitByKey(ports, place.key);
  if ((await ports.views.unitRecords.sites(unitId)).length > 0) return false;
  const unit = await ports.views.units.byId(unitId);
  const [first, second] = place.point.map((degrees) => degrees.toFixed(2));
  granted(
    await recordClaim(ports)(cast('analyst'), {
      unitId,
      revision: unit?.revision ?? 1,
      kind: 'site',
      value: { base: place.base, exact: { first, second } },
      time: { validFrom: place.validFrom, openEnded: 'Y' },
      source: 'Sketch of the invented partners (invented)',
      confidence: 'medium',
    }),
  );
  return true;
}
