/** What the ledger is asked for, as the API takes it. */
export interface AskedEntries {
  readonly chain?: string;
  readonly act?: string;
  readonly accountId?: string;
  readonly text?: string;
  readonly from?: string;
  readonly until?: string;
  readonly reads?: 'guarded';
  readonly order: 'oldest-first' | 'newest-first';
}

const TEXTS = ['chain', 'act', 'accountId', 'text'] as const;

/** Reads the address: days are whole days of the reader's calendar; newest first unless it says otherwise. */
export function entryQuery(search: URLSearchParams): AskedEntries {
  const texts = TEXTS.flatMap((name) => {
    const value = search.get(name);
    return value ? [[name, value] as const] : [];
  });
  const [from, until] = [search.get('from'), search.get('until')];
  return {
    ...Object.fromEntries(texts),
    ...(from && { from: new Date(`${from}T00:00:00.000`).toISOString() }),
    ...(until && { until: new Date(`${until}T23:59:59.999`).toISOString() }),
    ...(search.get('reads') === 'guarded' && { reads: 'guarded' as const }),
    order: search.get('order') === 'oldest-first' ? 'oldest-first' : 'newest-first',
  };
}
