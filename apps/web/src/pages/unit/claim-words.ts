import type { Schema } from '../../data/client.ts';
import { dayInWords } from '../../words/dates.ts';
import { plain } from '../../words/plain.ts';

type Claim = Pick<Schema<'ShownClaim'>, 'claim' | 'otherName' | 'time'>;

/** What a claim says, as text; names of other units by their names. */
export function claimWords({ claim, otherName }: Pick<Claim, 'claim' | 'otherName'>): string {
  if (claim.kind === 'parent') return `${otherName ?? 'a unit'} (${plain(claim.value.kind)})`;
  if (claim.kind === 'membership') return otherName ?? 'a unit';
  if (claim.kind === 'area') return claim.value.place.name;
  if (claim.kind === 'site') return siteWords(claim.value);
  return claim.value;
}

type Site = Extract<Schema<'ClaimValue'>, { kind: 'site' }>['value'];

function siteWords({ base, exact, settlement, region, country }: Site): string {
  const point = exact && [exact.first, exact.second].filter(Boolean).join(', ');
  return [base, settlement?.name, region?.name, country, point && `at ${point}`].filter(Boolean).join('; ');
}

/** The days of a claim as its source gives them: "from 1998-02", "until 30 Jun 2012 (ended)"; empty where it gives none. */
export function daysWords({ validFrom, validTo, startIsReal, openEnded }: Claim['time']): string {
  const from = validFrom && `${startIsReal ? 'since' : 'first cited'} ${partial(validFrom)}`;
  const to = validTo && `${openEnded === 'E' ? 'ended' : 'last cited'} ${partial(validTo)}`;
  const on = openEnded === 'Y' ? 'assumed to go on' : openEnded === 'N' ? 'not assumed to go on' : '';
  return [from, to, on].filter(Boolean).join(', ');
}

/** A date as precise as its source, and no more. */
function partial(date: string): string {
  return date.length === 10 ? dayInWords(date) : date;
}

/** The kinds of claims in the order in which a reader asks. */
export const KIND_WORDS: Readonly<Record<Schema<'ShownClaim'>['claim']['kind'], string>> = {
  name: 'Name',
  alias: 'Other name',
  parent: 'Parent',
  membership: 'Member of',
  site: 'Site',
  area: 'Area of operation',
  classification: 'Kind of unit',
  country: 'Country',
  'first-cited': 'First cited',
  'last-cited': 'Last cited',
  note: 'Note',
};
