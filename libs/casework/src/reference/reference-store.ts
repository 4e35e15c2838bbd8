import type { ForumProfile } from '#law';
import type { Baseline } from './read-baselines.ts';
import type { UseArea } from './read-use-areas.ts';

/** What is kept by version, by kind. */
export interface ReferenceBodies {
  readonly forum: ForumProfile;
  readonly baseline: Baseline;
  readonly 'use-area': UseArea;
}

export type ReferenceKind = keyof ReferenceBodies;

/** One version of an entry; what an act pinned stays as it was. */
export interface ReferenceEntry<Kind extends ReferenceKind> {
  readonly id: string;
  readonly version: number;
  readonly body: ReferenceBodies[Kind];
  readonly recordedAt: string;
}

/** Reference data that comes with the installation, never edited by an act. */
export interface ReferenceStore {
  /** Adds a version of each entry whose newest one says something else; the versions that were added. */
  load<Kind extends ReferenceKind>(
    kind: Kind,
    bodies: readonly ReferenceBodies[Kind][],
  ): Promise<readonly { readonly id: string; readonly version: number }[]>;
}

export interface ReferenceViews {
  /** The newest version of each entry, by id. */
  newest<Kind extends ReferenceKind>(kind: Kind): Promise<readonly ReferenceEntry<Kind>[]>;
}
