import { iso } from '../requests/request-columns.ts';

/** The fields of a `Deviation` out of `deviations d`, as SQL. */
const FIELDS = {
  id: 'd.id',
  forumId: 'd.forum_id',
  forumVersion: 'd.forum_version',
  authorityClaimed: 'd.authority_claimed',
  scope: `jsonb_build_object('countries', d.countries, 'authorityIds', d.authority_ids, 'caseIds', d.case_ids)`,
  reasons: 'd.reasons',
  endPlan: 'd.end_plan',
  startsOn: 'd.starts_on::text',
  expiresOn: 'd.expires_on::text',
  renews: 'd.renews',
  proposed: `(select jsonb_build_object('at', ${iso('d.proposed_at')}, 'accountId', a.id, 'personId', d.proposed_by_person,
    'name', a.name) from accounts a where a.id = d.proposed_by_account)`,
  signature: `(select jsonb_build_object('at', ${iso('s.signed_at')}, 'accountId', a.id, 'personId', s.signed_by_person,
    'name', a.name, 'reasons', s.reasons)
    from deviation_signatures s join accounts a on a.id = s.signed_by_account where s.deviation_id = d.id)`,
  ending: `(select jsonb_build_object('kind', e.kind, 'reasons', e.reasons, 'at', ${iso('e.ended_at')}, 'name', a.name)
    from deviation_endings e left join accounts a on a.id = e.account_id where e.deviation_id = d.id)`,
};

/** A `Deviation` out of `deviations d`. */
export const DEVIATION_COLUMNS = Object.entries(FIELDS)
  .map(([name, sql]) => `${sql} as "${name}"`)
  .join(', ');

/** The same as one JSON object. */
export const DEVIATION_OBJECT = `jsonb_build_object(${Object.entries(FIELDS)
  .map(([name, sql]) => `'${name}', ${sql}`)
  .join(', ')})`;

/** The profile that was pinned, out of `deviations d`. */
export const PROFILE = `(select r.body from reference_entries r
  where r.kind = 'forum' and r.id = d.forum_id and r.version = d.forum_version)`;

const SIGNED = 'exists (select from deviation_signatures s where s.deviation_id = d.id)';

/** How `deviations d` stands on a day, `expiring` within so many days. The last day itself still counts. */
export const deviationStatus = (day: string, within: string): string => `case
  when exists (select from deviation_endings e where e.deviation_id = d.id and e.kind = 'withdrawn') then 'withdrawn'
  when d.expires_on < ${day} then 'past'
  when not ${SIGNED} then 'proposed'
  when d.starts_on > ${day} then 'signed'
  when d.expires_on - ${day} <= ${within} then 'expiring'
  else 'in-force' end`;

/** An `Application` out of `deviation_applications x join proceedings p`, as one JSON object. */
export const APPLICATION_OBJECT = `jsonb_build_object('id', x.id, 'deviationId', x.deviation_id,
  'proceedingId', x.proceeding_id, 'caseId', p.case_id, 'reasons', x.reasons,
  'applied', (select jsonb_build_object('at', ${iso('x.applied_at')}, 'accountId', a.id, 'personId', x.person_id,
    'name', a.name) from accounts a where a.id = x.account_id),
  'ended', (select jsonb_build_object('because', n.because, 'reasons', n.reasons, 'at', ${iso('n.ended_at')})
    from deviation_application_ends n where n.application_id = x.id))`;
