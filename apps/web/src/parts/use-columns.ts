import { useState } from 'react';

interface AnyColumn {
  readonly id: string;
  readonly optional?: boolean;
}

const keyOf = (table: string): string => `columns:${table}`;

/** Which columns somebody chose, from what was kept; the usual ones where nothing that still exists was. */
export function chosenColumns<One extends AnyColumn>(
  columns: readonly One[],
  kept: string | null,
): readonly One[] {
  const ids = kept?.split(',') ?? [];
  const known = columns.filter(({ id }, index) => index === 0 || ids.includes(id));
  return known.length > 1 ? known : columns.filter(({ optional }) => optional !== true);
}

/** The columns that are shown and how to choose others. The choice is kept in this browser, by table. */
export function useColumns<One extends AnyColumn>(
  table: string,
  columns: readonly One[],
): readonly [shown: readonly One[], choose: (ids: readonly string[]) => void] {
  const [kept, setKept] = useState(() => localStorage.getItem(keyOf(table)));
  const choose = (ids: readonly string[]) => {
    localStorage.setItem(keyOf(table), ids.join(','));
    setKept(ids.join(','));
  };
  return [chosenColumns(columns, kept), choose];
}
