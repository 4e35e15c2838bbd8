import { counted } from '../words/plain.ts';

interface Shown {
  readonly more: boolean;
  readonly earlier: 'none' | 'known' | 'unknown';
  readonly before: number;
  readonly failed: boolean;
}

/** How many rows of a list are shown, of how many, as far as that is known. */
export function rowsInWords({ more, earlier, before, failed }: Shown, count: number): string {
  if (failed) return `${counted(count, 'row')} shown. What follows could not be read.`;
  if (earlier === 'unknown') return `${counted(count, 'row')} shown, from the middle of the list.`;
  const total = before + count;
  if (more) return `${counted(total, 'row')} read so far; more come as you scroll.`;
  return before === 0
    ? `All ${counted(total, 'row')}.`
    : `${counted(count, 'row')} shown of ${total.toLocaleString('en-US')}.`;
}
