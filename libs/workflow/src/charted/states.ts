import type { ChartRegion, ChartState } from '#law';

type Regions = { readonly regions: readonly ChartRegion[] };

const JOINED_BY = ' / ';

/** The state of a proceeding, from the states of its regions. */
export const joinStates = (states: readonly string[]): string => states.join(JOINED_BY);

/** The states of the regions, in their order; undefined where the text does not name one state of each region. */
export function splitState({ regions }: Regions, state: string): readonly string[] | undefined {
  const parts = state.split(JOINED_BY);
  const fits =
    parts.length === regions.length &&
    regions.every(({ states }, index) => states.some(({ id }) => id === parts[index]));
  return fits ? parts : undefined;
}

/** The regions with the state in which each stands. Throws on a state that is not of this procedure: a bug, not a refusal. */
export function standingIn(
  procedure: Regions,
  state: string,
): readonly { region: ChartRegion; state: ChartState }[] {
  const parts = splitState(procedure, state);
  if (parts === undefined) throw new Error(`"${state}" is no state of this procedure.`);
  return procedure.regions.flatMap((region, index) => {
    const found = region.states.find(({ id }) => id === parts[index]);
    return found === undefined ? [] : [{ region, state: found }];
  });
}
