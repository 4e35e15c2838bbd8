/** What each chain is about, by name: a select for each kind of thing that has one. What may be sealed has none here. */
const NAMED: Readonly<Record<string, string>> = {
  case: 'select id, title as name from cases',
  unit: 'select id, name from units',
  request: 'select id, title as name from requests',
  account: 'select id, name from accounts',
  import: 'select id, filename as name from unit_imports',
  transfer: 'select t.id, c.title as name from transfers t join cases c on c.id = t.case_id',
};

/** Names of chains ($1, as `kind:id`); those of other kinds, or of things that are not there, are left out. */
export const CHAIN_NAMES = Object.entries(NAMED)
  .map(
    ([kind, named]) => `
  select '${kind}:' || n.id as chain, n.name from (${named}) n
  where n.id = any(array(select substring(c from '^${kind}:([0-9a-f-]{36})$')::uuid from unnest($1::text[]) c))`,
  )
  .join(' union all ');
