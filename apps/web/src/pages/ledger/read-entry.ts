/** What an entry says, from its own bytes and from nothing else. */
export interface ReadEntry {
  readonly act: string;
  readonly at: string;
  /** Who did it, as their name was then. */
  readonly actor: { readonly name: string; readonly office: string };
  /** Every field, by its path, as text. */
  readonly lines: readonly (readonly [field: string, value: string])[];
}

type Said = Omit<ReadEntry, 'lines'>;

/** Reads an entry's canonical text. Requires: the text of an entry, as the ledger keeps it. */
export function readEntry(text: string): ReadEntry {
  const said = JSON.parse(text) as { readonly entry: Said };
  const { act, at, actor } = said.entry;
  return { act, at, actor, lines: linesOf(said.entry, '') };
}

function linesOf(value: unknown, path: string): (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [[path, String(value ?? 'nothing')]];
  const parts = Object.entries(value);
  if (parts.length === 0) return [[path, 'nothing']];
  return parts.flatMap(([name, part]) => linesOf(part, path === '' ? name : `${path} › ${name}`));
}
