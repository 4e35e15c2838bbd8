import type { EntryFilter } from '#casework';

/** One page of entries: the select it begins with, and what narrows it, by the index of time in either direction. */
export function entriesQuery(
  select: string,
  filter: EntryFilter,
): { readonly sql: string; readonly parameters: unknown[] } {
  const { chain, act, accountId, from, until, text, acts, after, limit } = filter;
  const newestFirst = filter.order === 'newest-first';
  const [beyond, order] = newestFirst ? ['<', 'desc'] : ['>', 'asc'];
  const sql = `${select}
    where ($1::text is null or e.chain = $1) and ($2::text is null or e.act = $2)
      and ($3::text is null or e.account_id = $3)
      and ($4::uuid is null or (e.at, e.id) ${beyond} (select at, id from ledger_entries where id = $4))
      and ($6::text is null or e.at >= $6) and ($7::text is null or e.at <= $7)
      and ($8::text is null or e.body ilike $8) and ($9::text[] is null or e.act = any($9))
    order by e.at ${order}, e.id ${order} limit $5`;
  return {
    sql,
    parameters: [chain, act, accountId, after, limit, from, until, patternOf(text), acts ?? null],
  };
}

const patternOf = (text: string | undefined): string | null =>
  text === undefined ? null : `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
