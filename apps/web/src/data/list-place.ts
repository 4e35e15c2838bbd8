/** Where somebody is in a list: the key after which its page was read, and the first row in view. */
export interface ListPlace {
  /** Null for the first page. */
  readonly from: string | null;
  readonly row: string | null;
}

/** The place that the fragment of an address names; the start of the list where it names none. */
export function readPlace(fragment: string): ListPlace {
  const said = new URLSearchParams(fragment.replace(/^#/, ''));
  return { from: said.get('from'), row: said.get('row') };
}

/** The fragment of an address for a place: what is asked stands before it. Empty for the start. */
export function writePlace({ from, row }: ListPlace): string {
  const said = new URLSearchParams();
  if (from !== null) said.set('from', from);
  if (row !== null) said.set('row', row);
  return said.size === 0 ? '' : `#${said}`;
}

/** Where a page of a list began, and how many rows stand before it. */
export interface Milestone {
  readonly from: string | null;
  readonly before: number;
}

/** The beginnings of the pages from the start of the list up to this one; only itself, at nought, where they are not known. */
export function wayTo(from: string | null, known: readonly Milestone[]): readonly Milestone[] {
  const at = known.findIndex((one) => one.from === from);
  return at === -1 ? [{ from, before: 0 }] : known.slice(0, at + 1);
}

const keyOf = (list: string): string => `list:${list}`;

/** Keeps, in this tab, where the pages of a list began, so that after a reload it can be read upwards too. */
export function rememberWay(list: string, asked: string, way: readonly Milestone[]): void {
  sessionStorage.setItem(keyOf(list), JSON.stringify({ asked, way }));
}

/** Where the pages of a list began when the same was asked of it last; empty where something else was. */
export function rememberedWay(list: string, asked: string): readonly Milestone[] {
  const kept = sessionStorage.getItem(keyOf(list));
  const found = kept === null ? null : (JSON.parse(kept) as { asked: string; way: readonly Milestone[] });
  return found?.asked === asked ? found.way : [];
}
