import type { Schema } from '../../data/client.ts';

/** The fields of a request that its submitter writes. */
export const HEADER_FIELDS = [
  'title',
  'programme',
  'instrumentId',
  'authority',
  'event',
  'needBy',
  'place',
  'startsOn',
  'endsOn',
] as const;
export type HeaderField = (typeof HEADER_FIELDS)[number];
export type Header = Partial<Readonly<Record<HeaderField, string>>>;

type Draft = Schema<'NominationDraft'>;

interface Instrument {
  readonly id: string;
  readonly name: string;
}

/** What the rows themselves say of the request: what the first says, and the days from the first to the last. */
export function suggestHeader(
  rows: Schema<'RequestPreview'>['rows'],
  instruments: readonly Instrument[],
): Header {
  const drafts = rows.flatMap((row) => ('nominations' in row ? row.nominations : []));
  const said = (read: (draft: Draft) => string | null) =>
    drafts.map(read).find((text) => text !== null && text !== '');
  const days = (read: (draft: Draft) => string) => drafts.map(read).toSorted();
  const found = {
    programme: said(({ programme }) => programme.text),
    instrumentId: instrumentOf(
      said(({ instrument, programme }) => instrument ?? programme.code),
      instruments,
    ),
    authority: said(({ authority }) => authority),
    event: said(({ activity }) => activity),
    place: said(({ location }) => location),
    startsOn: days(({ startDate }) => startDate)[0],
    endsOn: days(({ endDate }) => endDate).at(-1),
  };
  return Object.fromEntries(Object.entries(found).filter(([, text]) => text !== undefined));
}

/** The instrument that a cell names by its id or its name, however it is written. */
function instrumentOf(
  text: string | null | undefined,
  instruments: readonly Instrument[],
): string | undefined {
  const plain = (words: string) => words.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  if (text === undefined || text === null) return undefined;
  return instruments.find(({ id, name }) => [id, name].some((one) => plain(one) === plain(text)))?.id;
}
