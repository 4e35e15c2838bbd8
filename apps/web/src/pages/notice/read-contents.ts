import type { Schema } from '../../data/client.ts';

type Part = Pick<Schema<'DraftPart'>, 'id' | 'written' | 'marking'>;
type Mark = NonNullable<Schema<'DraftPart'>['marking']>;

/** How a part can be marked, from the least to the most. */
export const MARKS: readonly Mark[] = ['unclassified', 'controlled', 'confidential', 'secret', 'top-secret'];

/** What is sent: the parts and marks that were changed. A part that nobody touched stays as it was. */
export function readContents(parts: readonly Part[], texts: Readonly<Record<string, string>>) {
  const changed = parts.flatMap(({ id, written }) => {
    const text = (texts[id] ?? '').trim();
    return text === '' || text === written ? [] : [[id, text] as const];
  });
  const marked = parts.flatMap(({ id, marking }) => {
    const mark = MARKS.find((one) => one === texts[`${id} mark`]);
    return mark === undefined || mark === marking ? [] : [[id, mark] as const];
  });
  return {
    contents: Object.fromEntries(changed),
    ...(marked.length > 0 && { portions: Object.fromEntries(marked) as Record<string, Mark> }),
  };
}
