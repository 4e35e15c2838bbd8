import type { Schema } from '../../data/client.ts';

type Line = Schema<'WorksheetLine'>;

/** What somebody wrote in the lines of a worksheet, by `id:value` and `id:reasons`. */
export type Texts = Readonly<Record<string, string>>;

/** Fields of a line, under the name by which a draft keeps them. */
export const fieldsOf = (ids: readonly string[]): readonly string[] =>
  ids.flatMap((id) => [`${id}:value`, `${id}:reasons`]);

/** The lines that are filled, as the API takes them. One that is half filled goes as it is, so that the API says what is missing. */
export function linesOf(ids: readonly string[], texts: Texts): Record<string, Line> {
  const filled = ids.flatMap((id) => {
    const [value, reasons] = [(texts[`${id}:value`] ?? '').trim(), (texts[`${id}:reasons`] ?? '').trim()];
    return value === '' && reasons === '' ? [] : [[id, { value, reasons }] as const];
  });
  return Object.fromEntries(filled);
}

/** The lines of a version as texts to go on from. */
export const textsOf = (lines: Readonly<Record<string, Line>>): Texts =>
  Object.fromEntries(
    Object.entries(lines).flatMap(([id, { value, reasons }]) => [
      [`${id}:value`, value],
      [`${id}:reasons`, reasons],
    ]),
  );
