import { coversCountry } from '../kernel/actor.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Block, Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { MergeConflict } from './merge-conflicts.ts';
import { mergeConflicts } from './merge-conflicts.ts';
import type { Unit } from './unit-store.ts';
import type { ShownClaim, UnitSheet } from './unit-views.ts';

export interface PreviewMerge {
  readonly keptId: string;
  readonly absorbedId: string;
}

/** What a merge would make of two units. Nothing is changed by looking. */
export interface MergePreview {
  readonly kept: Unit;
  readonly absorbed: Unit;
  /** What stands in the way; a person can clear what names them. */
  readonly blocks: readonly Block[];
  /** True where the two are of different countries: the merge must say that somebody looked at that. */
  readonly acrossCountries: boolean;
  /** Every live claim that the kept unit would show, with the record it comes from. */
  readonly claims: readonly (ShownClaim & { readonly from: 'kept' | 'absorbed' })[];
  readonly conflicts: readonly MergeConflict[];
}

/** Shows what would stand on the kept unit, and where the two records contradict each other. */
export const previewMerge = ({ views }: Pick<Ports, 'views'>) =>
  useCase('unit.merge', async (actor, ask: PreviewMerge): Promise<Outcome<MergePreview>> => {
    if (ask.keptId === ask.absorbedId)
      return refused('invalid', 'merge.invalid', 'A unit cannot be merged into itself.');
    const kept = await sheetFor({ views }, actor, ask.keptId);
    const absorbed = await sheetFor({ views }, actor, ask.absorbedId);
    if (kept === undefined) return notFound('unit', ask.keptId);
    if (absorbed === undefined) return notFound('unit', ask.absorbedId);
    const claims = [
      ...kept.claims.map((claim) => ({ ...claim, from: 'kept' as const })),
      ...absorbed.claims.map((claim) => ({ ...claim, from: 'absorbed' as const })),
    ];
    return done({
      kept: kept.unit,
      absorbed: absorbed.unit,
      blocks: [kept.unit, absorbed.unit].flatMap(mergedBlock),
      acrossCountries: kept.unit.country !== absorbed.unit.country,
      claims,
      conflicts: mergeConflicts(kept.claims, absorbed.claims),
    });
  });

async function sheetFor(
  { views }: Pick<Ports, 'views'>,
  actor: Actor,
  id: string,
): Promise<UnitSheet | undefined> {
  const sheet = await views.units.sheet(id, {});
  return sheet !== undefined && coversCountry(actor, sheet.unit.country) ? sheet : undefined;
}

const mergedBlock = ({ name, mergedInto }: Unit): readonly Block[] =>
  mergedInto === null
    ? []
    : [
        {
          words: `${name} was merged into another unit. Merge that one, or undo the merge first.`,
          clearedBy: 'analyst',
        },
      ];
