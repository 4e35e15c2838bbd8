import { Name } from '../../parts/name.tsx';
import { dollars } from '../../words/dollars.ts';
import { sentence } from '../../words/plain.ts';
import type { ShownPhaseOut } from './shown-phase-out.ts';

interface MeanwhileProps {
  readonly phaseOut: ShownPhaseOut;
  /** The revision that was read. */
  readonly since: number;
  readonly take: () => void;
}

/** What colleagues put on record since the form was begun; what was written stays as it is. */
export function Meanwhile({ phaseOut, since, take }: MeanwhileProps) {
  const { plans, cells, replacements, revision } = phaseOut;
  const all = [...plans, ...replacements, ...cells.flatMap(({ record }) => record)];
  const entries = [...new Map(all.map((entry) => [entry.id, entry])).values()]
    .filter(({ sequence }) => sequence > since)
    .sort((a, b) => a.sequence - b.sequence);
  if (revision === since) return null;
  return (
    <div className="plan-meanwhile">
      <h3>Recorded meanwhile</h3>
      <ul>
        {entries.map(({ id, said, by, source }) => (
          <li key={id}>
            <Name>{by.name}</Name>: {sentence(said.kind)}
            {said.kind !== 'plan' && `, ${said.fiscalYear}, ${dollars(said.usd)}`}. From:{' '}
            <Name>{source}</Name>
          </li>
        ))}
      </ul>
      <button type="button" className="usa-button usa-button--outline" onClick={take}>
        I have seen this; go on
      </button>
    </div>
  );
}
