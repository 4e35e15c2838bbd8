/** Where a transfer can stand, as the API names it. */
export const MOVED = [
  'planned',
  'offered',
  'accepted',
  'delivering',
  'delivered',
  'suspended',
  'cancelled',
] as const;

type Moved = (typeof MOVED)[number];

export interface TransferFilter {
  readonly country?: string;
  readonly unitId?: string;
  readonly instrumentId?: string;
  readonly state?: Moved;
}

/** The filter that an address carries; what the API would not know is left out. */
export function readTransferFilter(search: URLSearchParams): TransferFilter {
  const state = MOVED.find((one) => one === search.get('state'));
  const texts = ['country', 'unitId', 'instrumentId'] as const;
  const given = texts.flatMap((name) => (search.get(name) ? [[name, search.get(name)] as const] : []));
  return { ...Object.fromEntries(given), ...(state && { state }) };
}
