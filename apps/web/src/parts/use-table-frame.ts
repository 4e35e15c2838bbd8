import type { RefObject } from 'react';
import { useEffect, useState } from 'react';

interface TableFrame {
  /** What stands above the rows: caption and head; and the head alone, which stays in view. In pixels. */
  readonly room: number;
  readonly stays: number;
}

/**
 * Holds the columns of a table as wide as its first rows made them, so that they do not shift while others come and go;
 * they are measured anew when the columns or the room change.
 */
export function useTableFrame(region: RefObject<HTMLElement | null>, columns: string): TableFrame {
  const [frame, setFrame] = useState<TableFrame>({ room: 0, stays: 0 });
  useEffect(() => {
    const table = region.current?.querySelector('table');
    const head = table?.tHead;
    if (!table || !head) return undefined;
    let width = 0;
    const measure = () => {
      const wide = region.current?.clientWidth ?? 0;
      if (wide !== width) holdColumns(table, head);
      width = wide;
      const [room, stays] = [head.offsetTop + head.offsetHeight, head.offsetHeight];
      if (region.current) region.current.style.scrollPaddingTop = `${stays}px`;
      setFrame((before) => (before.room === room && before.stays === stays ? before : { room, stays }));
    };
    const observer = new ResizeObserver(measure);
    for (const part of [region.current, head, table.caption]) if (part) observer.observe(part);
    return () => observer.disconnect();
  }, [region, columns]);
  return frame;
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
