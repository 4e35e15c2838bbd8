/** An object as it is written down. Throws RangeError that says where, if it is none. */
export function asObject(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RangeError(`${where}: should be an object.`);
  return value as Record<string, unknown>;
}

/** Some words as they are written down. Throws RangeError that says where, if they are none. */
export function asText(value: unknown, where: string): string {
  if (typeof value !== 'string' || value.trim() === '')
    throw new RangeError(`${where}: should be some words.`);
  return value;
}
