import type { Authority, ChartRegion, ChartState } from '#law';
import type { GroundReading, RegionGround } from '#workflow';
import type { DrawnFact } from './answer.ts';
import { pinpoint } from './under-authority.ts';

/**
 * The ground of every region of a drawn proceeding: what is on record, and for a region that no act has changed yet what
 * the law's data says of its first state. Regions that the data no longer has stay, as they were kept.
 */
export function groundsOfDrawn(authority: Authority, drawn: DrawnFact): readonly RegionGround[] {
  const { procedure } = authority;
  const regions = procedure.machine === 'charted' ? procedure.regions : [];
  const first = regions
    .filter(({ id }) => !Object.hasOwn(drawn.regions, id))
    .flatMap((region) => initialGround(authority, region, drawn.openedAt) ?? []);
  return [...Object.values(drawn.regions), ...first];
}

/** The ground of a region's first state; undefined where the region has none. */
export function initialGround(
  authority: Authority,
  { initial, states }: ChartRegion,
  since: string,
): RegionGround | undefined {
  const state = states.find(({ id }) => id === initial);
  if (state === undefined) return undefined;
  return {
    ...{ state: state.id, says: state.says, words: state.words, cite: pinpoint(authority, state.cite) },
    ...{ since, byLaw: false, determinationId: null, exit: null, clock: null },
    covers: state.covers ?? null,
    prohibitionCite: pinpoint(authority, authority.prohibition.cite),
    dependsOn: readingOf(authority, state),
    terms: state.terms ? 'missing' : null,
  };
}

function readingOf({ readings }: Authority, { dependsOn }: ChartState): GroundReading | null {
  const reading = readings.find(({ id }) => id === dependsOn?.reading);
  if (dependsOn === undefined || reading === undefined) return null;
  const alternatives = reading.alternatives.map(({ id, words, heldBy }) => ({
    ...{ id, words, heldBy },
    gives: Object.hasOwn(dependsOn.gives, id) ? (dependsOn.gives[id] ?? 'open') : 'open',
  }));
  return { reading: reading.id, question: reading.question, alternatives };
}
