/** The row of a request for which a unit is looked for, and the way back to it. */
export interface CameFrom {
  /** The page of the request, with the row that is looked at. */
  readonly back: string;
  /** Where the name was read, in words. */
  readonly source: string;
}

/** The address at which a unit is added for a row: its name and country are there already, and the way back. */
export const addressToAdd = (name: string, country: string, { back, source }: CameFrom): string =>
  `/units?${new URLSearchParams({ text: name, country, back, source })}`;

/** Reads whence somebody came. Only a page of a request is gone back to, whatever an address says. */
export function cameFrom(search: URLSearchParams): CameFrom | undefined {
  const back = search.get('back') ?? '';
  return /^\/requests\/[0-9a-f-]{36}(\?|$)/.test(back)
    ? { back, source: search.get('source') ?? '' }
    : undefined;
}

/** The page of the request again, told which unit was added. */
export function backWith({ back }: CameFrom, unitId: string): string {
  const [address = '', place] = back.split('#');
  const [path = '', search = ''] = address.split('?');
  const params = new URLSearchParams(search);
  params.set('added', unitId);
  return `${path}?${params}${place === undefined ? '' : `#${place}`}`;
}
