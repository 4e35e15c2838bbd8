import { dollars } from '../../words/dollars.ts';

interface Cell {
  readonly planned: number | null;
  readonly paymentsDue: number;
  readonly variance: {
    readonly requested: number | null;
    readonly appropriated: number | null;
    readonly obligated: number | null;
  };
}

/** How a year departs from its plan, in words; what is on record and as planned says so. */
export function departureInWords({ planned, paymentsDue, variance }: Cell): string {
  const kinds = (['requested', 'appropriated', 'obligated'] as const).filter(
    (kind) => variance[kind] !== null,
  );
  const departs = kinds.flatMap((kind) => {
    const usd = variance[kind] ?? 0;
    return usd === 0 ? [] : [`${kind} ${dollars(Math.abs(usd))} ${usd > 0 ? 'more' : 'less'}`];
  });
  const due =
    planned !== null && paymentsDue > planned
      ? [`payments due exceed it by ${dollars(paymentsDue - planned)}`]
      : [];
  const words = [...departs, ...due].join('; ');
  if (words !== '') return `Departs: ${words}`;
  return kinds.length === 0 ? 'Nothing to compare yet' : 'As planned';
}
