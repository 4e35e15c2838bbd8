import type { ForumProfile } from '#law';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Shown } from '../law/shown.ts';
import { shown } from '../law/shown.ts';
import type { Baseline } from './read-baselines.ts';
import type { UseArea } from './read-use-areas.ts';
import type { ReferenceEntry } from './reference-store.ts';

/** A forum's profile as it is shown, with the version that a deviation would pin. */
export type ShownForum = Shown<ForumProfile> & { readonly version: number };

/** An area of use as it is shown. */
export type ShownUseArea = Shown<UseArea> & { readonly version: number };

/** A baseline as it is shown. */
export type ShownBaseline = Shown<Baseline> & { readonly version: number };

/** Every forum on record: what is reported of it, and what nobody knows. None applies to any case by itself. */
export const listForums = ({ views }: Pick<Ports, 'views'>) =>
  useCase('law.read', async (): Promise<Outcome<readonly ShownForum[]>> => {
    const entries = await views.reference.newest('forum');
    return done(entries.map(({ body, version }: ReferenceEntry<'forum'>) => ({ ...shown(body), version })));
  });

/** Every baseline of assistance on record, with its source. */
export const listBaselines = ({ views }: Pick<Ports, 'views'>) =>
  useCase('law.read', async (): Promise<Outcome<readonly ShownBaseline[]>> => {
    const entries = await views.reference.newest('baseline');
    return done(
      entries.map(({ body, version }: ReferenceEntry<'baseline'>) => ({ ...shown(body), version })),
    );
  });

/** Every area of use on record: what conditions of use know by id alone. */
export const listUseAreas = ({ views }: Pick<Ports, 'views'>) =>
  useCase('law.read', async (): Promise<Outcome<readonly ShownUseArea[]>> => {
    const entries = await views.reference.newest('use-area');
    return done(
      entries.map(({ body, version }: ReferenceEntry<'use-area'>) => ({ ...shown(body), version })),
    );
  });
