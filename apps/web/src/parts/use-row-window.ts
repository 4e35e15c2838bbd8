import { useVirtualizer } from '@tanstack/react-virtual';
import type { FocusEvent, RefObject } from 'react';
import { useEffect, useState } from 'react';
import type { ReadList } from '../data/use-read-on.ts';
import type { RowLine } from './row-window.ts';
import { everyRow, linesOf, rowsAround } from './row-window.ts';
import { usePinnedRow } from './use-pinned-row.ts';
import { usePrinting } from './use-printing.ts';

/** The part of a list's reading that its rows move. */
export type Reading = Pick<
  ReadList<unknown>,
  'more' | 'earlier' | 'before' | 'reading' | 'failed' | 'row' | 'readOn' | 'readBack' | 'restart' | 'mark'
>;

interface RowWindowOptions {
  /** What scrolls. */
  readonly region: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Must not change while the rows do not: sizes are kept by it. */
  readonly keyAt: (index: number) => string;
  readonly list: Reading | undefined;
  /** How much stands above the rows in what scrolls, and how much of it stays in view. In pixels. */
  readonly above?: { readonly room: number; readonly stays: number; readonly row?: number | undefined };
}

/** The rows that are in the document. Each carries `data-index`, and is given to `measure`. */
export interface RowWindow {
  readonly lines: readonly RowLine[];
  readonly rest: number;
  readonly measure: (row: HTMLElement | null) => void;
  readonly show: (index: number, align: 'start' | 'end' | 'auto') => void;
  /** For the element around the rows: the row that holds the focus stays in the document. */
  readonly focusKept: {
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
}

const GUESS = 56;
const BEYOND = 8;
const NEAR = 20;
const RESTS_MS = 150;
const NOTHING_ABOVE = { room: 0, stays: 0, row: GUESS };

/** Keeps in the document only the rows near the view; reads the list on, or back, when its end comes near. */
export function useRowWindow(options: RowWindowOptions): RowWindow {
  const { region, count, keyAt, list, above = NOTHING_ABOVE } = options;
  const printing = usePrinting();
  const [kept, keep] = useState<string | null>(null);
  const [named] = useState(() => indexOf(list?.row ?? null, count, keyAt));
  const held = indexOf(kept, count, keyAt);
  // Its functions read what is now; nothing here keeps what they gave.
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => region.current,
    estimateSize: () => above.row ?? GUESS,
    getItemKey: keyAt,
    // Its own measure is in whole pixels: where rows are higher by a fraction, a window of them stands off by several.
    measureElement: (row) => row.getBoundingClientRect().height,
    scrollMargin: above.room,
    scrollPaddingStart: above.stays,
    initialOffset: Math.max(0, named) * GUESS,
    // Rows that come in above push nothing away.
    anchorTo: 'end',
    scrollEndThreshold: 0,
    rangeExtractor: (range) => rowsAround(range, BEYOND, held),
  });
  const items = rows.getVirtualItems();
  const stands = `${rows.scrollOffset} ${rows.getTotalSize()} ${count}`;
  usePinnedRow({
    ...{ region, stays: above.stays, isReady: above.row !== undefined },
    find: () => indexOf(list?.row ?? null, count, keyAt),
    offsetOf: (index) => rows.getOffsetForIndex(index, 'start')?.[0] ?? 0,
  });
  const seen = () => firstSeen(region.current, above.stays);
  useReading({ list, count, range: rows.range, seen, stands, isOff: printing });
  return {
    ...(printing ? { lines: everyRow(count), rest: 0 } : linesOf(items, above.room, rows.getTotalSize())),
    measure: rows.measureElement,
    show: (index, align) => rows.scrollToIndex(index, { align }),
    focusKept: {
      onFocus: (event) => keep(keyOfRow(event.target, keyAt)),
      onBlur: (event) => leftBy(event) && keep(null),
    },
  };
}

interface InView {
  readonly list: Reading | undefined;
  readonly count: number;
  /** The rows that are in what scrolls, those that its head hides among them; null where there are none. */
  readonly range: { readonly startIndex: number; readonly endIndex: number } | null;
  /** The first row in view at the moment that it is asked; -1 where there is none. */
  readonly seen: () => number;
  /** Differs whenever the rows stand elsewhere. */
  readonly stands: string;
  readonly isOff: boolean;
}

/** Reads on or back when what was read comes to its end, and keeps the place in the address once the reader rests. */
function useReading({ list, count, range, seen, stands, isOff }: InView): void {
  const first = range?.startIndex ?? -1;
  useEffect(() => {
    if (list === undefined || list.failed || isOff || range === null) return;
    if (list.more && range.endIndex >= count - NEAR) list.readOn();
    else if (list.earlier === 'known' && first < NEAR) list.readBack();
  });
  useEffect(() => {
    if (first < 0 || isOff) return undefined;
    const timer = setTimeout(() => list?.mark(seen()), RESTS_MS);
    return () => clearTimeout(timer);
    // The place changes when the reader does, or when rows come in above or are found to be higher than was taken.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [first, stands, isOff]);
}

/** Of a row above the others so much may be seen without its being the first. In pixels. */
const SLIVER = 8;

/** The first row of which more than a sliver stands below what stays in view, as it is drawn. */
function firstSeen(region: HTMLElement | null, stays: number): number {
  if (region === null) return -1;
  const line = region.getBoundingClientRect().top + stays + SLIVER;
  const found = [...region.querySelectorAll<HTMLElement>('[data-index]')].find(
    (row) => row.getBoundingClientRect().bottom > line,
  );
  return Number(found?.dataset['index'] ?? -1);
}

function indexOf(key: string | null, count: number, keyAt: (index: number) => string): number {
  if (key === null) return -1;
  for (let index = 0; index < count; index += 1) if (keyAt(index) === key) return index;
  return -1;
}

function keyOfRow(target: Element, keyAt: (index: number) => string): string | null {
  const index = target.closest<HTMLElement>('[data-index]')?.dataset['index'];
  return index === undefined ? null : keyAt(Number(index));
}

/** Whether the focus went elsewhere on the page; that the window itself lost it changes nothing. */
const leftBy = ({ currentTarget, relatedTarget }: FocusEvent): boolean =>
  document.hasFocus() && !currentTarget.contains(relatedTarget as Node | null);
