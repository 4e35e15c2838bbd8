import type { Outcome } from '#casework';
import { done, refused } from '#casework';

/** Contents by required part: an object whose values are all text. */
export function readParts(contents: Record<string, unknown>): Outcome<Record<string, string>> {
  const faults = Object.entries(contents)
    .filter(([, value]) => !isStorable(value))
    .map(([part]) => ({ where: `contents.${part.slice(0, 80)}`, found: 'no text', expected: 'text' }));
  return faults.length === 0
    ? done(contents as Record<string, string>)
    : refused('invalid', 'request.invalid', 'The contents are not all text.', { faults });
}

const isStorable = (value: unknown): boolean =>
  typeof value === 'string' && value.isWellFormed() && !value.includes('\0');
