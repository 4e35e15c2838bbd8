import { iso } from '../requests/request-columns.ts';

/**
 * Where a notice `n` stands. A report outlives its exit and stays due; any other duty that came to life again is met by its
 * newer notice.
 */
const STATUS = `
  case
    when d.notice_id is not null then 'delivered'
    when n.duty_id like 'report:%' then
      case when p.context -> 'reports' @> jsonb_build_array(jsonb_build_object('determinationId', n.determination_id))
        then 'open' else 'withdrawn' end
    when exists (select 1 from notices later where later.proceeding_id = n.proceeding_id
      and later.duty_id = n.duty_id and later.recorded_at > n.recorded_at) then 'superseded'
    when n.duty_id = 'withholding-report' and exists (select 1 from publication_decisions v
      where v.proceeding_id = n.proceeding_id and v.decision = 'published' and v.recorded_at > n.recorded_at) then 'superseded'
    else 'open'
  end`;

/** A `Notice`, with the sort of its moment kept exact for comparisons. */
export const SELECT_NOTICE = `
  select n.id, n.proceeding_id as "proceedingId", p.case_id as "caseId", c.country,
    (select k.name from units k where k.id = unit_root(p.unit_id, now())) as "unitName", c.subject,
    case c.subject when 'country' then (select k.name from countries k where k.iso = c.country)
      when 'transfer' then c.title
      else coalesce((select k.name from units k where k.id = unit_root(p.unit_id, now())), c.title) end as about,
    n.determination_id as "determinationId", n.authority_id as "authorityId", n.duty_id as "dutyId", n.recipient,
    n.required_contents as "requiredContents", n.due_from::text as "dueFrom", n.clock_id as "clockId",
    ${iso('n.recorded_at')} as "recordedAt", ${STATUS} as status,
    written.contents, coalesce(written.portions, '{}') as portions, coalesce(d.contents_id, written.id) as "contentsId",
    case when d.notice_id is not null then json_build_object('deliveredOn', d.delivered_on, 'form', d.form,
      'classifiedAnnex', d.classified_annex, 'proof', d.proof, 'recordedAt', ${iso('d.recorded_at')}) end as delivery
  from notices n join proceedings p on p.id = n.proceeding_id join cases c on c.id = p.case_id
    left join notice_deliveries d on d.notice_id = n.id
    left join lateral (select t.id, t.contents, t.portions from notice_contents t
      where t.notice_id = n.id and (d.contents_id is null or t.id = d.contents_id)
      order by t.recorded_at desc, t.id desc limit 1) written on true`;
