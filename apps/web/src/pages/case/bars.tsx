import { Link } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';
import { ExtendBar } from '../bars/extend-bar.tsx';
import { Withholding } from '../bars/withholding.tsx';
import type { Explained } from './case-data.ts';
import { useBars } from './case-data.ts';

interface BarsProps {
  readonly caseId: string;
  readonly proceeding: Explained;
}

/** The bars of a proceeding, what ended or held back each, and which units above it was extended to. */
export function Bars({ caseId, proceeding }: BarsProps) {
  return (
    <section aria-labelledby="bars">
      <h4 id="bars">Bars</h4>
      <Asked query={useBars(caseId, proceeding.id)} what="bars">
        {(bars) =>
          bars.length === 0 ? (
            <p className="part-empty">No bar is entered under this law.</p>
          ) : (
            <ol className="case-determinations">
              {bars.map((bar) => (
                <OneBar key={bar.id} bar={bar} />
              ))}
            </ol>
          )
        }
      </Asked>
    </section>
  );
}

function OneBar({ bar }: { readonly bar: Schema<'ShownBar'> }) {
  const { unitId, unitName, effectiveFrom, determinationId, endings, extensions } = bar;
  return (
    <li>
      <Link to={`/units/${unitId}`}>
        <Name>{unitName}</Name>
      </Link>
      , from <When at={effectiveFrom} />{' '}
      <Link to={`/determinations/${determinationId}`}>by this determination</Link>
      <ul>
        {endings.map(({ ground, effectiveFrom: from, effectiveUntil, determinationId: by }) => (
          <li key={`${ground} ${from}`}>
            {sentence(ground)} from <When at={from} />
            {effectiveUntil && (
              <>
                {' '}
                until <When at={effectiveUntil} />
              </>
            )}
            {by && (
              <>
                {' '}
                <Link to={`/determinations/${by}`}>by this determination</Link>
              </>
            )}
          </li>
        ))}
        {extensions.map(({ unitId: above, unitName: name, reasons }) => (
          <li key={above}>
            Reaches <Name>{name}</Name> too: <bdi>{reasons}</bdi>
          </li>
        ))}
      </ul>
      <Withholding bar={bar} />
      <ExtendBar bar={bar} />
    </li>
  );
}
