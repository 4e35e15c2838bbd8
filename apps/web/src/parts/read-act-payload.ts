import type { Schema } from '../data/client.ts';

type AskedField = Pick<Schema<'AskedField'>, 'field' | 'kind'>;

const LISTS: readonly AskedField['kind'][] = ['ids', 'list', 'choices'];
const NUMBERS: readonly AskedField['kind'][] = ['number', 'amount'];

/**
 * What somebody wrote in the fields of an act, as the API takes it: several values one a line, numbers as numbers, flags
 * as truth. A field that was left empty is left out, so that the API says what is missing (a box that is not ticked says no); a number that is none goes as
 * it was written, so that the API says what it found.
 */
export function readActPayload(
  asks: readonly AskedField[],
  texts: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const written = asks.filter(({ field, kind }) => kind === 'flag' || (texts[field] ?? '').trim() !== '');
  return Object.fromEntries(
    written.map(({ field, kind }) => [field, valueOf(kind, (texts[field] ?? '').trim())]),
  );
}

function valueOf(kind: AskedField['kind'], text: string): unknown {
  if (LISTS.includes(kind))
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  if (kind === 'flag') return text === 'true';
  const number = Number(text.replaceAll(',', ''));
  return NUMBERS.includes(kind) && Number.isFinite(number) ? number : text;
}
