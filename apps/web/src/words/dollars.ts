const WHOLE = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 0,
});
const SHORT = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  notation: 'compact',
  maximumFractionDigits: 1,
});

/** `$30,000,000`, with a minus sign that reads as one; what nobody knows is never shown as zero. */
export const dollars = (usd: number | null | undefined, unknown = 'Not known'): string =>
  usd === null || usd === undefined ? unknown : WHOLE.format(usd).replace('-', '−');

/** `$30M`: for the axis of a chart. */
export const dollarsShort = (usd: number): string => SHORT.format(usd).replace('-', '−');
