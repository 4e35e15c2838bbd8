import type { ListPlace, Milestone } from './list-place.ts';

/** A page of a list, read by key. */
export interface ListPage<Row> {
  readonly rows: readonly Row[];
  /** Where the following page begins; null at the end of the list. */
  readonly next: string | null;
}

/** What is asked for a page. */
export interface PageStep {
  /** Null for the first page. */
  readonly from: string | null;
  /** For a page above others: the row at which those begin, and the key after which they were read. */
  readonly until?: { readonly row: string; readonly from: string | null };
}

/** What a page is asked for in the query of an address. */
export interface AskedPage {
  readonly limit: number;
  readonly after?: string;
}

/** The pages put together. A row that came twice, because others came in between, stands where it was first. */
export interface JoinedPages<Row> {
  readonly rows: readonly Row[];
  /** Where in `rows` each page begins. */
  readonly starts: readonly number[];
}

/** Puts pages together. */
export function joinPages<Row>(
  pages: readonly ListPage<Row>[],
  keyOf: (row: Row) => string,
): JoinedPages<Row> {
  const rows = new Map<string, Row>();
  const starts: number[] = [];
  for (const page of pages) {
    starts.push(rows.size);
    for (const row of page.rows) if (!rows.has(keyOf(row))) rows.set(keyOf(row), row);
  }
  return { rows: [...rows.values()], starts };
}

/** Where each page that was read began, with how many rows stand before it. */
export const milestonesOf = (
  steps: readonly PageStep[],
  starts: readonly number[],
  before: number,
): readonly Milestone[] => steps.map(({ from }, page) => ({ from, before: before + (starts[page] ?? 0) }));

/** The place of a row: its page, and itself. The first row of a list is its start. */
export function placeOf(milestones: readonly Milestone[], index: number, row: string): ListPlace {
  const [first] = milestones;
  if (first === undefined || (index === 0 && first.from === null)) return { from: null, row: null };
  const page = milestones.findLast(({ before }) => before - first.before <= index) ?? first;
  return { from: page.from, row };
}

/** A page of an address that does not say whether the list goes on: a full page may have another behind it. */
export const pageById = <Row extends { readonly id: string }>(
  rows: readonly Row[],
  { limit }: AskedPage,
): ListPage<Row> => ({ rows, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null });

const MOST_READS = 10;

/**
 * Reads one page; one above others is read until they begin, so that what came in between is not left out. Where their
 * first row is not met, because it has gone, everything that was read is given.
 */
export async function readPage<Row, Found extends ListPage<Row>>(
  read: (from: string | null) => Promise<Found>,
  { from, until }: PageStep,
  keyOf: (row: Row) => string,
): Promise<Found> {
  const first = await read(from);
  if (until === undefined) return first;
  const rows = [...first.rows];
  const meets = () => rows.findIndex((row) => keyOf(row) === until.row);
  let { next } = first;
  for (
    let reads = 1;
    reads < MOST_READS && next !== null && next !== until.from && meets() === -1;
    reads += 1
  ) {
    const page = await read(next);
    rows.push(...page.rows);
    next = page.next;
  }
  return { ...first, rows: meets() === -1 ? rows : rows.slice(0, meets()), next: until.from };
}
