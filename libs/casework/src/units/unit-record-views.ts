import type { ListedIncident } from '../information/listed-incident.ts';
import type { BarEnding } from '../consequences/consequence-store.ts';

/** A point that a claim gives for a place, in degrees (WGS 84). */
export interface Spot {
  readonly longitude: number;
  readonly latitude: number;
}

/** A stay of the unit at a point that a claim gives exactly. */
export interface PlacedSite extends Spot {
  readonly claimId: string;
  readonly name: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/**
 * An alleged event with the points that the registry knows for a place of its name in its country. None: the place is not
 * known on a map. A name is no point: the event is somewhere around them.
 */
export interface PlacedIncident extends ListedIncident {
  readonly spots: readonly Spot[];
}

/** A nomination that was matched to the unit, with its newest result. */
export interface UnitNomination {
  readonly id: string;
  readonly ordinal: number;
  readonly requestId: string;
  readonly requestTitle: string;
  readonly country: string;
  readonly instrumentId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly result: {
    readonly id: string;
    readonly result: string;
    readonly validFrom: string;
    readonly expiresOn: string | null;
    readonly reopenedAt: string | null;
  } | null;
}

/** A merge with the names as they are now, and its undoing where it was undone. */
export interface ShownMerge {
  readonly id: string;
  readonly keptId: string;
  readonly keptName: string;
  readonly absorbedId: string;
  readonly absorbedName: string;
  readonly at: string;
  readonly byName: string;
  readonly reason: string;
  readonly undone: { readonly at: string; readonly byName: string; readonly reason: string } | null;
}

/** A bar that stands on a day on a unit itself: the one determined about, or one above that a finding names. */
export interface BarOnUnit {
  readonly barId: string;
  readonly proceedingId: string;
  readonly authorityId: string;
  readonly unitId: string;
  readonly effectiveFrom: string;
  /** True where the bar was extended to the unit. */
  readonly extended: boolean;
  /** The exit that holds it back on the day, wholly or for its scope; null where none does. */
  readonly heldBack: Pick<BarEnding, 'ground' | 'scope'> | null;
}

/** Reads of everything that refers to a unit; units merged into it count as it. */
export interface UnitRecordViews {
  /** In information about the unit or in a case on it, by the day alleged; without those of cases in which the reader declared a conflict. */
  incidents(unitId: string, reader: { readonly personId: string }): Promise<readonly PlacedIncident[]>;
  sites(unitId: string): Promise<readonly PlacedSite[]>;
  /** Newest first. */
  nominations(unitId: string, limit: number): Promise<readonly UnitNomination[]>;
  /** Newest first, also those that were undone. */
  merges(unitId: string): Promise<readonly ShownMerge[]>;
  /** Bars on any of these units on a day, as known at a moment; without those of cases in which the reader declared a conflict. */
  barsOn(
    reader: { readonly personId: string },
    asked: {
      readonly unitIds: readonly string[];
      readonly on: string;
      readonly knownAt?: string | undefined;
    },
  ): Promise<readonly BarOnUnit[]>;
}
