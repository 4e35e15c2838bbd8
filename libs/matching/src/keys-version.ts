/**
 * The version of what a table keeps of a name: `blockingKeys`, `personKeys`, and the `key` of a name that was read. Keep it
 * beside the keys: rows of a lower version are found by other keys than are looked for now, and have to be keyed anew.
 * A test holds it against the keys themselves.
 */
export const KEYS_VERSION = 2;
