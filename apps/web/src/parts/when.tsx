import { dayInWords, momentInWords } from '../words/dates.ts';

/** A day or a moment as people write it, with its zone where it has one; machine-readable underneath. */
export function When({ at }: { readonly at: string }) {
  return <time dateTime={at}>{at.length === 10 ? dayInWords(at) : momentInWords(at)}</time>;
}
