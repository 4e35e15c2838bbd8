import type { ClaimKind, PlaceName } from '#intake';
import type { Fault } from '../kernel/outcome.ts';
import { ClaimFields, type SentValue } from './claim-fields.ts';
import { PARENT_KINDS, type ClaimValue, type ClaimValues } from './unit-claim.ts';

type Reader<Kind extends ClaimKind> = (fields: ClaimFields) => ClaimValues[Kind];

const text = (fields: ClaimFields): string => fields.text('text');
const date = (fields: ClaimFields): string => fields.date('date');

const READERS: { readonly [Kind in ClaimKind]: Reader<Kind> } = {
  name: text,
  alias: text,
  classification: text,
  note: text,
  'first-cited': date,
  'last-cited': date,
  country: (fields) => fields.country('country'),
  parent: (fields) => ({
    parentId: fields.uuid('parentId'),
    kind: fields.oneOf('kind', PARENT_KINDS),
  }),
  membership: (fields) => ({ memberOfId: fields.uuid('memberOfId') }),
  site: readSite,
  area: (fields) => ({
    place: placeOf(fields.nested('place')) ?? fields.fault('place', 'a place with its name', NOWHERE),
    country: fields.isMissing('country') ? null : fields.country('country'),
  }),
};

const NOWHERE: PlaceName = { name: '', id: null };

function readSite(fields: ClaimFields): ClaimValues['site'] {
  const exact = fields.nested('exact');
  const site = {
    base: fields.optionalText('base'),
    exact: exact && { first: exact.text('first'), second: exact.optionalText('second') },
    settlement: placeOf(fields.nested('settlement')),
    region: placeOf(fields.nested('region')),
    country: fields.isMissing('country') ? null : fields.country('country'),
  };
  if (Object.values(site).every((part) => part === null))
    fields.fault('base', 'at least one of base, exact, settlement, region, country', null);
  return site;
}

function placeOf(fields: ClaimFields | null): PlaceName | null {
  return fields && { name: fields.text('name'), id: fields.optionalText('id') };
}

/**
 * Reads what was sent as the value of a claim of this kind: `{text}`, `{date}`, `{country}`, `{parentId, kind}`,
 * `{memberOfId}`, `{base, exact, settlement, region, country}` or `{place, country}`. Gives every fault at once.
 */
export function readClaimValue(
  kind: ClaimKind,
  sent: SentValue,
): { readonly claim: ClaimValue; readonly faults: readonly Fault[] } {
  const fields = new ClaimFields(sent);
  const claim = { kind, value: READERS[kind](fields) } as ClaimValue;
  return { claim, faults: fields.faults };
}
