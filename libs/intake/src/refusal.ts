/**
 * Why a file, a row or a cell was not taken: what was found, where, what was expected, and what to do about it.
 *
 * `row` counts from 1 and the header is row 1, as a spreadsheet shows it; it is null when the whole file is refused.
 * `column` is the header's own words, or null when no single column is at fault. `found` is at most 200 characters of
 * what stood there. `code` is `noun.problem` and does not change between versions.
 */
export interface IntakeRefusal {
  readonly code: `${string}.${string}`;
  readonly row: number | null;
  readonly column: string | null;
  readonly found: string;
  readonly expected: string;
  readonly whatToDo: string;
}

/** Either the value, or the one reason why there is none. */
export type Reading<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: IntakeRefusal };

const LONGEST_QUOTE = 200;

/** The text as a refusal quotes it: one line, at most 200 characters, "(blank)" for nothing. */
export function quoted(text: string): string {
  const line = text
    .slice(0, LONGEST_QUOTE * 4)
    .replace(/\s+/gu, ' ')
    .trim();
  if (line === '') return '(blank)';
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line;
}

/** A refusal of the whole file. */
export function fileRefusal(
  code: IntakeRefusal['code'],
  found: string,
  expected: string,
  whatToDo: string,
): { readonly ok: false; readonly refusal: IntakeRefusal } {
  return { ok: false, refusal: { code, row: null, column: null, found, expected, whatToDo } };
}
