import type { ReactNode } from 'react';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { plain } from '../../words/plain.ts';
import type { Nomination } from './use-nominations.ts';

const CENTS = 100n;

/** What the row says beside the unit: where, when, for what, and what else stood in the cell. */
export function AsWritten({ nomination }: { readonly nomination: Nomination }) {
  const { unitCell, unitText, extras, place, startsOn, endsOn, activity, quantity, costCents, outdated } =
    nomination;
  const lines: (readonly [term: string, shown: ReactNode])[] = [
    ...(unitCell === unitText ? [] : [['The whole cell', <Name key="c">{unitCell}</Name>] as const]),
    ...extras.map(({ kind, text }) => [plain(kind), <Name key={kind}>{text}</Name>] as const),
    ...(place ? [['Place', <Name key="p">{place}</Name>] as const] : []),
    [
      'When',
      <span key="w">
        <When at={startsOn} /> to <When at={endsOn} />
      </span>,
    ],
    ...(activity ? [['Activity', <Name key="a">{activity}</Name>] as const] : []),
    ...(quantity === null ? [] : [['Quantity', quantity.toLocaleString('en-US')] as const]),
    ...(costCents === null ? [] : [['Cost', dollars(costCents)] as const]),
  ];
  return (
    <>
      <dl className="match-lines">
        {lines.map(([term, shown]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
      </dl>
      {outdated.length > 0 && (
        <p className="match-outdated">
          Its candidates may have changed:{' '}
          {outdated.map(({ what, name, at }) => (
            <span key={`${what} ${at}`}>
              <bdi>{name ?? plain(what)}</bdi> (<When at={at} />){' '}
            </span>
          ))}
          came on record after the search. Search again to see.
        </p>
      )}
    </>
  );
}

/** Cents as dollars; they may be more than a number holds. */
const dollars = (cents: string): string => `$${(BigInt(cents) / CENTS).toLocaleString('en-US')}`;
