import { listNominations, type NominationFilter, type Outcome, type ShownNomination } from '#casework';
import type { Session } from '../frame/command-context.ts';

const PAGE = 200;

/** Every nomination of a request that the filter lets through, page after page. */
export async function nominationsOf(
  { use, actor }: Session,
  id: string,
  filter: Omit<NominationFilter, 'after' | 'limit'>,
): Promise<Outcome<readonly ShownNomination[]>> {
  const all: ShownNomination[] = [];
  for (let after = 0; ;) {
    const page = await use(listNominations)(actor, { ...filter, id, after, limit: PAGE });
    if (!page.ok) return page;
    all.push(...page.value);
    after = page.value.at(-1)?.ordinal ?? after;
    if (page.value.length < PAGE) return { ok: true, value: all };
  }
}
