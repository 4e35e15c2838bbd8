import { iso } from '../requests/request-columns.ts';

/** An `Edition` out of `list_editions l`. */
export const EDITION_COLUMNS = `
  l.id, l.country, l.number, l.issued_on::text as "issuedOn", l.because, ${iso('l.recorded_at')} as "recordedAt"`;

const DELIVERY_OBJECT = `
  json_build_object('id', d.id, 'recipient', d.recipient, 'deliveredOn', d.delivered_on, 'form', d.form,
    'classifiedAnnex', d.classified_annex, 'proof', d.proof, 'recordedAt', ${iso('d.recorded_at')},
    'accountId', d.account_id)`;

/** The deliveries of `l` as JSON, oldest first; `more` narrows them. */
export const deliveries = (more = 'true'): string => `
  (select coalesce(json_agg(${DELIVERY_OBJECT} order by d.recorded_at, d.id), '[]')
   from edition_deliveries d where d.edition_id = l.id and ${more})`;

/** The entries of `l` as JSON, by name. */
export const ENTRIES = `
  (select coalesce(json_agg(json_build_object('barId', e.bar_id, 'unitId', e.unit_id, 'unitName', e.unit_name,
     'authorityId', e.authority_id, 'barredSince', e.barred_since, 'standing', e.standing)
     order by e.unit_name, e.bar_id), '[]')
   from edition_entries e where e.edition_id = l.id)`;

/** A `ShownEdition` out of `list_editions l`; `more` narrows its deliveries. */
export const shownEdition = (more?: string): string => `${EDITION_COLUMNS},
  (select count(*)::integer from edition_entries e where e.edition_id = l.id) as "entryCount",
  ${deliveries(more)} as deliveries`;

/** A `RecordedAgreement` out of `agreements a`. */
export const AGREEMENT_COLUMNS = `
  a.id, a.country, a.title, a.signed_on::text as "signedOn", a.in_force_from::text as "inForceFrom",
  a.ends_on::text as "endsOn", a.evidence_id as "evidenceId", a.contents, ${iso('a.recorded_at')} as "recordedAt",
  a.account_id as "accountId"`;
