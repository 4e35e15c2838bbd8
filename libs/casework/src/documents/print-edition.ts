import { dayInWords } from '#law';
import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { lawNamed } from '../consequences/duties.ts';
import type { IssuedEdition, ShownEdition } from '../consequences/edition.ts';
import type { EditionDifference } from '../consequences/edition-difference.ts';
import { editionDifference } from '../consequences/edition-difference.ts';
import { csvLine } from '../requests/csv-line.ts';
import { ledgerStamp } from './ledger-stamp.ts';
import { bannerOf } from './marks.ts';
import type { LedgerStamp, Paper, Printed } from './paper.ts';
import { PAPER_FORMATS } from './paper.ts';
import { printPaper } from './print-paper.ts';

export const EDITION_FORMATS = [...PAPER_FORMATS, 'json', 'csv'] as const;
export type EditionFormat = (typeof EDITION_FORMATS)[number];

/** An edition with what changed since the one before it in its place. */
export type ComparedEdition = IssuedEdition & ShownEdition & { readonly difference: EditionDifference };

/** An edition with its entries, whom it reached, and the difference to the last one, each change with its reason. */
export const compareEdition = (ports: Pick<Ports, 'views'>) =>
  useCase('edition.read', (actor, { id }: { readonly id: string }) => compared(ports, actor, id));

async function compared(
  { views: { consequences } }: Pick<Ports, 'views'>,
  actor: Actor,
  id: string,
): Promise<Outcome<ComparedEdition>> {
  const edition = await consequences.edition(id);
  if (edition === undefined || !coversCountry(actor, edition.country)) return notFound('edition', id);
  const before = await consequences.editionBefore(edition);
  const bars = [...edition.entries, ...(before?.entries ?? [])].map(({ barId }) => barId);
  const endings = await consequences.endingsOf([...new Set(bars)]);
  return done({ ...edition, difference: editionDifference(edition, before, endings) });
}

/** An edition of the list as a file, for whoever it is delivered to. */
export const printEdition = (ports: Pick<Ports, 'views' | 'clock' | 'printer'>) =>
  useCase(
    'edition.read',
    async (
      actor,
      { id, format }: { readonly id: string; readonly format: EditionFormat },
    ): Promise<Outcome<Printed>> => {
      const found = await compared(ports, actor, id);
      if (!found.ok) return found;
      const edition = found.value;
      const name = `edition-${edition.country}-${edition.number}`;
      if (format === 'json') return done(asJson(edition, name));
      if (format === 'csv') return done(asCsv(edition, name));
      const stamp = await ledgerStamp(ports.views, `country:${edition.country}`);
      const paper = paperOf(edition, { stamp, printedAt: ports.clock.now(), filename: name });
      return printPaper(ports, paper, format);
    },
  );

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function asJson({ deliveries: _ours, ...edition }: ComparedEdition, name: string): Printed {
  const bytes = bytesOf(`${JSON.stringify(edition, null, 2)}\n`);
  return { filename: `${name}.json`, mediaType: 'application/json', bytes };
}

function asCsv({ entries, difference }: ComparedEdition, name: string): Printed {
  const head = ['unit', 'unit_id', 'law', 'barred_since', 'standing', 'change', 'because'];
  const changeOf = (unitId: string) => difference.changes.find((one) => one.unitId === unitId);
  const listed = entries.map(({ unitName, unitId, authorityId, barredSince, standing }) => {
    const change = changeOf(unitId);
    const law = lawNamed(authorityId).citation;
    return [unitName, unitId, law, barredSince, standing, change?.change ?? '', change?.because ?? ''];
  });
  const gone = difference.changes
    .filter(({ change }) => change === 'removed')
    .map(({ unitName, unitId, authorityId, change, because }) => [
      ...[unitName, unitId, lawNamed(authorityId).citation, '', '', change, because],
    ]);
  const text = [head, ...listed, ...gone].map((cells) => csvLine(cells)).join('');
  return { filename: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', bytes: bytesOf(text) };
}

function paperOf(
  { number, country, issuedOn, entries, difference }: ComparedEdition,
  printed: { readonly stamp: LedgerStamp; readonly printedAt: string; readonly filename: string },
): Paper {
  const units = entries.map(({ unitName, authorityId, barredSince, standing }) => [
    ...[unitName, lawNamed(authorityId).citation, barredSince, standing],
  ]);
  const changes = difference.changes.map(({ unitName, change, because }) => [unitName, change, because]);
  const since = difference.since === null ? 'This is the first edition' : `Since edition ${difference.since}`;
  return {
    title: `Units prohibited from receiving assistance: edition ${number} (${country})`,
    subtitle: `Issued on ${dayInWords(issuedOn)}`,
    banner: bannerOf(['unmarked']),
    sections: [
      {
        heading: 'Units',
        blocks: [
          {
            ...{
              kind: 'table',
              caption: `Units on the list on ${dayInWords(issuedOn)}`,
              none: 'No unit is on the list.',
            },
            ...{ head: ['Unit', 'Law', 'Barred since', 'Standing'], rows: units },
          },
        ],
      },
      {
        heading: 'Changes',
        blocks: [
          {
            ...{ kind: 'table', caption: since, none: `${since}: nothing has changed.` },
            ...{ head: ['Unit', 'Change', 'Why'], rows: changes },
          },
        ],
      },
    ],
    ...printed,
  };
}
