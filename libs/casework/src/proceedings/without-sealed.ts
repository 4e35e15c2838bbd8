import type { Actor } from '../kernel/actor.ts';
import { done } from '../kernel/outcome.ts';
import type { UnitOfWork } from '../kernel/unit-of-work.ts';
import { isUuid } from '../kernel/is-uuid.ts';

/** Ids of evidence named anywhere in what was said that this person may not know of. */
export async function sealedFrom(
  unitOfWork: UnitOfWork,
  viewer: Actor,
  { caseId, said }: { readonly caseId: string; readonly said: unknown },
): Promise<ReadonlySet<string>> {
  const named = [...new Set(evidenceIdsIn(said))];
  if (named.length === 0) return new Set();
  const hidden = await unitOfWork.run(viewer, async ({ evidence }) =>
    done(await evidence.unknownIn(viewer, caseId, named)),
  );
  return new Set(hidden.ok ? hidden.value : named);
}

function evidenceIdsIn(said: unknown): readonly string[] {
  if (Array.isArray(said)) return said.flatMap(evidenceIdsIn);
  if (typeof said !== 'object' || said === null) return [];
  return Object.entries(said).flatMap(([field, value]) =>
    field === 'evidenceIds' && Array.isArray(value) ? value.filter(isUuid) : evidenceIdsIn(value),
  );
}

/** The same, with these ids gone from every list of evidence in it. */
export function withoutSealed<Said>(said: Said, sealed: ReadonlySet<string>): Said {
  return sealed.size === 0 ? said : (strip(said, sealed) as Said);
}

function strip(said: unknown, sealed: ReadonlySet<string>): unknown {
  if (Array.isArray(said)) return said.map((one) => strip(one, sealed));
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(
    Object.entries(said).map(([field, value]) => [
      field,
      field === 'evidenceIds' && Array.isArray(value)
        ? value.filter((id) => !sealed.has(String(id)))
        : strip(value, sealed),
    ]),
  );
}
