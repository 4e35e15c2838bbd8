/** A unit's name as names are compared for identity: spaces collapsed, letter case and Unicode form ignored. */
export function sameName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** Which units of a file carry a name. Spelling is not guessed at: that is a vetter's work, with libs/matching. */
export class NameIndex {
  readonly #names = new Map<string, Set<string>>();
  readonly #aliases = new Map<string, Set<string>>();
  readonly #keys = new Set<string>();

  add(unitKey: string, name: string, aliases: readonly string[]): void {
    this.#keys.add(unitKey);
    put(this.#names, sameName(name), unitKey);
    for (const alias of aliases) put(this.#aliases, sameName(alias), unitKey);
  }

  has(unitKey: string): boolean {
    return this.#keys.has(unitKey);
  }

  /** Keys of the units with this very name. */
  named(name: string): readonly string[] {
    return [...(this.#names.get(sameName(name)) ?? [])];
  }

  /** Keys of the units with this name or alias. */
  called(name: string): readonly string[] {
    return [...new Set([...this.named(name), ...(this.#aliases.get(sameName(name)) ?? [])])];
  }
}

function put(map: Map<string, Set<string>>, name: string, unitKey: string): void {
  const keys = map.get(name) ?? new Set();
  keys.add(unitKey);
  map.set(name, keys);
}
