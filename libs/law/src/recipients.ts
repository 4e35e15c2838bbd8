import type { Recipient, RecipientId } from './authority.ts';
import type { Provenance } from './provenance.ts';

/** Offices that several laws name. Where a law names only the chairman, the notice goes to the committee's chairman. */
const NAMES = {
  congress: 'The Congress',
  'officer:speaker': 'Speaker of the House of Representatives',
  'officer:senate-president': 'President of the Senate',
  'committee:house-foreign-affairs': 'Committee on Foreign Affairs of the House of Representatives',
  'committee:house-appropriations': 'Committee on Appropriations of the House of Representatives',
  'committee:house-armed-services': 'Committee on Armed Services of the House of Representatives',
  'committee:senate-foreign-relations': 'Committee on Foreign Relations of the Senate',
  'committee:senate-appropriations': 'Committee on Appropriations of the Senate',
  'committee:senate-armed-services': 'Committee on Armed Services of the Senate',
} as const satisfies Partial<Record<RecipientId, string>>;

/** Ids of the offices of the Congress that this file names. */
export type CongressionalOffice = keyof typeof NAMES;

/** An office of the Congress as a recipient. `name` replaces its usual name where a law's own words differ. */
export function congressional(
  id: CongressionalOffice,
  source: { readonly cite: string; readonly provenance: Provenance; readonly name?: string },
): Recipient {
  const { cite, provenance, name = NAMES[id] } = source;
  return { id, name, cite, provenance };
}

/** Several of them from one place in a text. */
export const offices = (
  source: { readonly cite: string; readonly provenance: Provenance },
  ...ids: readonly CongressionalOffice[]
): readonly Recipient[] => ids.map((id) => congressional(id, source));
