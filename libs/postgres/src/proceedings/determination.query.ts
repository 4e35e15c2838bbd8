/**
 * Where a determination ($1) lies: its proceeding, its entry in the case's chain with its place in the tree, the bars that it
 * began or ended, and the notices that it made due.
 */
export const DETERMINATION = `
  select d.proceeding_id as "proceedingId", a.office as "signerOffice",
    (select json_build_object('entryId', e.id, 'sequence', e.sequence, 'hash', encode(e.hash, 'hex'), 'leafIndex', l.leaf_index)
     from ledger_entries e left join ledger_leaves l on l.entry_id = e.id
     where e.chain = 'case:' || p.case_id and e.body::jsonb #>> '{entry,data,determination,id}' = d.id::text
     limit 1) as entry,
    coalesce((select json_agg(json_build_object('what', b.what, 'unitId', b.unit_id, 'unitName', u.name,
        'from', b.effective_from, 'until', b.effective_until) order by b.what)
      from (
        select 'begins' as what, unit_id, effective_from, null::date as effective_until from bars where determination_id = d.id
        union all
        select 'ends', bars.unit_id, x.effective_from, x.effective_until
        from bar_ends x join bars on bars.id = x.bar_id where x.determination_id = d.id) b
      join units u on u.id = b.unit_id), '[]') as bars,
    coalesce((select json_agg(json_build_object('id', n.id, 'dutyId', n.duty_id, 'recipient', n.recipient,
        'deliveredOn', g.delivered_on) order by n.recorded_at, n.id)
      from notices n left join notice_deliveries g on g.notice_id = n.id where n.determination_id = d.id), '[]') as notices
  from determinations d join proceedings p on p.id = d.proceeding_id join accounts a on a.id = d.signed_by_account
  where d.id = $1`;
