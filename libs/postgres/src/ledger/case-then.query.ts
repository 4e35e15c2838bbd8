import { iso } from '../requests/request-columns.ts';

const THEN = '$2::timestamptz';

/** A finding's latest version by then, of the element and the assessment that the proceeding was in. */
const FINDINGS = `
  select coalesce(json_agg(json_build_object('elementId', f.element_id, 'assessmentVersion', f.assessment_version,
    'value', f.value, 'reasons', f.reasons, 'evidenceIds', f.evidence_ids, 'dissent', f.dissent, 'authorName', f.name,
    'at', ${iso('f.at')}) order by f.element_id), '[]')
  from (select distinct on (f.element_id) f.*, a.name from findings f join accounts a on a.id = f.author_account
        where f.proceeding_id = p.id and f.at <= ${THEN} order by f.element_id, f.at desc, f.id desc) f`;

const POSITIONS = `
  select coalesce(json_agg(json_build_object('office', s.office, 'stance', s.stance, 'reasons', s.reasons,
    'name', s.name, 'at', ${iso('s.at')}) order by s.at, s.id), '[]')
  from (select distinct on (s.office) s.*, a.name from positions s join accounts a on a.id = s.account_id
        where s.proceeding_id = p.id and s.at <= ${THEN} order by s.office, s.at desc, s.id desc) s`;

const DETERMINATIONS = `
  select coalesce(json_agg(json_build_object('id', d.id, 'kind', d.kind, 'exitKind', d.exit_kind, 'reasons', d.reasons,
    'signedByName', a.name, 'signedAt', ${iso('d.signed_at')}) order by d.signed_at, d.id), '[]')
  from determinations d join accounts a on a.id = d.signed_by_account
  where d.proceeding_id = p.id and d.signed_at <= ${THEN}`;

/** Where it stood: what its last act by then led to, or what its first act led away from, or where it still stands. */
const STATE = `
  coalesce(
    (select t.to_state from proceeding_transitions t where t.proceeding_id = p.id and t.at <= ${THEN}
     order by t.sequence desc limit 1),
    (select t.from_state from proceeding_transitions t where t.proceeding_id = p.id order by t.sequence limit 1),
    p.state)`;

const PROCEEDINGS = `
  select coalesce(json_agg(json_build_object('id', p.id, 'authorityId', p.authority_id, 'state', ${STATE},
    'since', coalesce((select ${iso('max(t.at)')} from proceeding_transitions t
                       where t.proceeding_id = p.id and t.at <= ${THEN} and t.from_state <> t.to_state), ${iso('p.opened_at')}),
    'findings', (${FINDINGS}), 'positions', (${POSITIONS}), 'determinations', (${DETERMINATIONS})) order by p.opened_at, p.id), '[]')
  from proceedings p where p.case_id = c.id and p.opened_at <= ${THEN}`;

const INCIDENTS = `
  select coalesce(json_agg(json_build_object('id', i.id, 'summary', coalesce(v.summary, i.summary),
    'place', case when v.version is null then i.place else v.place end,
    'allegedFrom', case when v.version is null then i.alleged_from else v.alleged_from end,
    'allegedTo', case when v.version is null then i.alleged_to else v.alleged_to end, 'linkedAt', ${iso('l.linked_at')}) order by l.linked_at, i.id), '[]')
  from case_incidents l join incidents i on i.id = l.incident_id
    left join lateral (select * from incident_versions w where w.incident_id = i.id and w.recorded_at <= ${THEN}
      order by w.version desc limit 1) v on true
  where l.case_id = c.id and l.linked_at <= ${THEN}`;

const MOMENTS = `
  select coalesce(json_agg(e.at order by e.at), '[]') from (
    select distinct at from ledger_entries where chain = 'case:' || c.id order by at limit 5000) e`;

/** A case ($1) as known at a moment ($2), in one query over rows that are never changed. */
export const CASE_THEN = `
  select c.id, c.title, c.country, c.subject, ${iso('c.opened_at')} as "openedAt", c.unit_id as "unitId",
    coalesce((select n.name from unit_names n where n.unit_id = c.unit_id and n.kind = 'name'
                and n.recorded_at <= ${THEN} and (n.retired_at is null or n.retired_at > ${THEN})
              order by n.recorded_at desc, n.claim_id desc limit 1), u.name, c.unit_words) as "unitName",
    coalesce((select max(e.at) from ledger_entries e where e.chain = 'case:' || c.id), ${iso('c.opened_at')}) as "latestAt",
    (${MOMENTS}) as moments, (${PROCEEDINGS}) as proceedings, (${INCIDENTS}) as incidents,
    (select count(*)::int from evidence_items v where v.case_id = c.id and v.added_at <= ${THEN}) as evidence
  from cases c left join units u on u.id = c.unit_id where c.id = $1::uuid`;
