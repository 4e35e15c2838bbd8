import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { EvidenceRecord, Origin } from './evidence.ts';
import { isSealed } from './evidence.ts';
import { originClusters } from './origin-clusters.ts';

/** What ties items of one cluster together. */
export const TIES = ['origin', 'copy', 'file', 'address'] as const;
export type Tie = (typeof TIES)[number];

/** Items that go back to the same thing and count as one. */
export interface OriginCluster {
  readonly items: readonly Pick<EvidenceRecord, 'id' | 'title'>[];
  readonly ties: readonly Tie[];
  /** The origins that people named for items in it. */
  readonly origins: readonly Pick<Origin, 'id' | 'words'>[];
}

/** How many items a case has, how many origins they go back to, and which of them share one. */
export interface OriginsOfCase {
  readonly items: number;
  readonly independentOrigins: number;
  /** Those of two items or more. */
  readonly clusters: readonly OriginCluster[];
  /** Every origin that an item goes back to. */
  readonly origins: readonly Pick<Origin, 'id' | 'words'>[];
}

const AT_ONCE = 200;

/**
 * Which items of a case go back to the same thing. Sealed items are neither shown nor counted, for those either who may
 * open them: what they go back to is part of what they say.
 */
export const listOrigins = ({ unitOfWork, views }: Pick<Ports, 'unitOfWork' | 'views'>) =>
  useCase(
    'evidence.read',
    async (actor, { caseId }: { readonly caseId: string }): Promise<Outcome<OriginsOfCase>> => {
      const access = await unitOfWork.run(actor, ({ caseAccess }) => caseAccess.requireAccess(actor, caseId));
      if (!access.ok) return access;
      const items: EvidenceRecord[] = [];
      for (let after: string | undefined; ;) {
        const page = await views.evidence.list(actor, { caseId, limit: AT_ONCE, ...(after && { after }) });
        items.push(...page.filter((item) => !isSealed(item)));
        after = page.at(-1)?.id;
        if (page.length < AT_ONCE) return done(originsOf(items));
      }
    },
  );

function originsOf(items: readonly EvidenceRecord[]): OriginsOfCase {
  const byId = new Map(items.map((item) => [item.id, item]));
  const sourced = items.map((item) => ({ ...item, originId: item.origin?.id ?? null }));
  const clusters = originClusters(sourced).map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
  return {
    items: items.length,
    independentOrigins: clusters.length,
    clusters: clusters.filter(({ length }) => length > 1).map(clusterOf),
    origins: namedOrigins(items),
  };
}

const clusterOf = (items: readonly EvidenceRecord[]): OriginCluster => ({
  items: items.map(({ id, title }) => ({ id, title })),
  ties: TIES.filter((tie) => holds[tie](items)),
  origins: namedOrigins(items),
});

const holds: Readonly<Record<Tie, (items: readonly EvidenceRecord[]) => boolean>> = {
  origin: (items) => repeats(items.map(({ origin }) => origin?.id ?? null)),
  copy: (items) => items.some(({ copyOf }) => items.some(({ id }) => id === copyOf)),
  file: (items) => repeats(items.map(({ sha256 }) => sha256)),
  address: (items) => repeats(items.map(({ canonicalUrl }) => canonicalUrl)),
};

function repeats(values: readonly (string | null)[]): boolean {
  const said = values.filter((value) => value !== null);
  return new Set(said).size < said.length;
}

function namedOrigins(items: readonly EvidenceRecord[]): readonly Pick<Origin, 'id' | 'words'>[] {
  const named = items.flatMap(({ origin }) => (origin === null ? [] : [[origin.id, origin.words] as const]));
  return [...new Map(named)].map(([id, words]) => ({ id, words }));
}
