import type { RefObject } from 'react';
import { useEffect, useState } from 'react';

interface TableFrame {
  /** What stands above the rows: caption and head; and the head alone, which stays in view. In pixels. */
  readonly room: number;
  readonly stays: number;
  /** How high a row is, as a rule: what is taken for those that were not in the document yet. */
  readonly row: number | undefined;
}

/**
 * Holds the columns of a table as wide as its first rows made them, so that they do not shift while others come and go;
 * they are measured anew when the columns or the room change.
 */
export function useTableFrame(region: RefObject<HTMLElement | null>, columns: string): TableFrame {
  const [frame, setFrame] = useState<TableFrame>({ room: 0, stays: 0, row: undefined });
  useEffect(() => {
    const table = region.current?.querySelector('table');
    const head = table?.tHead;
    if (!table || !head) return undefined;
    let width = 0;
    let row: number | undefined;
    const measure = () => {
      const wide = region.current?.clientWidth ?? 0;
      if (wide !== width) {
        holdColumns(table, head);
        row = usualHeight(table);
      }
      width = wide;
      const [room, stays] = [roomAbove(region.current, table), head.getBoundingClientRect().height];
      if (region.current) region.current.style.scrollPaddingTop = `${stays}px`;
      setFrame((before) => {
        // Once taken it stays: the rows that were not measured would all move.
        const now = { room, stays, row: before.row ?? row };
        return isSame(before, now) ? before : now;
      });
    };
    const observer = new ResizeObserver(measure);
    for (const part of [region.current, head, table.caption]) if (part) observer.observe(part);
    return () => observer.disconnect();
  }, [region, columns]);
  return frame;
}

/** How far the rows begin below the top of what scrolls, however far it is scrolled. */
function roomAbove(region: HTMLElement | null, table: HTMLTableElement): number {
  const [body] = table.tBodies;
  if (region === null || body === undefined) return 0;
  return body.getBoundingClientRect().top - region.getBoundingClientRect().top + region.scrollTop;
}

const isSame = (one: TableFrame, other: TableFrame): boolean =>
  one.room === other.room && one.stays === other.stays && one.row === other.row;

function usualHeight(table: HTMLTableElement): number | undefined {
  const heights = [...table.querySelectorAll('tr[data-index]')].map(
    (one) => one.getBoundingClientRect().height,
  );
  return heights.length === 0 ? undefined : heights.reduce((sum, one) => sum + one, 0) / heights.length;
}

/** By the table itself: a style written by a script is let through by the policy. */
function holdColumns(table: HTMLTableElement, head: HTMLTableSectionElement): void {
  const kept = table.querySelectorAll('col');
  table.classList.remove('part-table-held');
  table.style.width = '';
  kept.forEach((one) => (one.style.width = ''));
  const widths = [...head.querySelectorAll('th')].map((one) => one.getBoundingClientRect().width);
  kept.forEach((one, place) => (one.style.width = `${widths[place] ?? 0}px`));
  table.style.width = `${widths.reduce((sum, one) => sum + one, 0)}px`;
  table.classList.add('part-table-held');
}
