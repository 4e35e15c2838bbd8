import { dayInWords } from '#law';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { PublicEdition } from '../consequences/edition.ts';
import { lawNamed, PUBLISHING_AUTHORITIES } from '../consequences/duties.ts';
import { escapeMarkup } from './escape-markup.ts';

const MOST = 100;

/**
 * Editions of the list for the public, newest first. An edition that says nothing new to the public is left out: that it
 * was issued would tell that a unit whose identity is withheld came or went. Anyone may ask.
 */
export const listPublicEditions =
  ({ views }: Pick<Ports, 'views'>) =>
  async (): Promise<Outcome<readonly PublicEdition[]>> => {
    const all = await views.consequences.publicEditions(PUBLISHING_AUTHORITIES);
    const last = new Map<string, string>();
    const news = all.filter(({ country, units }) => {
      const said = JSON.stringify(units);
      const isNew = said !== (last.get(country) ?? '[]');
      last.set(country, said);
      return isNew;
    });
    return done(news.reverse().slice(0, MOST));
  };

/** Public editions as an Atom feed (RFC 4287). `address` is the feed's own. */
export function writeAtom(editions: readonly PublicEdition[], address: string): string {
  const updated = editions[0]?.recordedAt ?? '1970-01-01T00:00:00.000Z';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    '<title>Units prohibited from receiving assistance</title>',
    '<subtitle>Units whose identity is published. Others may be barred too.</subtitle>',
    `<id>urn:plumbline:editions</id><updated>${updated}</updated>`,
    '<author><name>Plumbline</name></author>',
    `<link rel="self" type="application/atom+xml" href="${escapeMarkup(address)}"/>`,
    ...editions.map(entryOf),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf({ id, country, issuedOn, recordedAt, units }: PublicEdition): string {
  const lines = units.map(
    ({ unitName, authorityId, barredSince }) =>
      `${unitName} (${lawNamed(authorityId).citation}, since ${dayInWords(barredSince)})`,
  );
  const words = lines.length === 0 ? 'No unit is listed.' : lines.join('\n');
  return [
    '<entry>',
    `<title>${escapeMarkup(`List of ${dayInWords(issuedOn)} (${country})`)}</title>`,
    `<id>urn:uuid:${id}</id><updated>${recordedAt}</updated>`,
    `<content type="text">${escapeMarkup(words)}</content>`,
    '</entry>',
  ].join('');
}
