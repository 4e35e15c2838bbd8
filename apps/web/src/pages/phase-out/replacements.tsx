import { Link } from 'react-router';
import { useInstrumentName } from '../../data/catalogue.ts';
import { Name } from '../../parts/name.tsx';
import { ProceedingLink } from '../../parts/proceeding-link.tsx';
import { dollars } from '../../words/dollars.ts';
import type { ShownPhaseOut } from './shown-phase-out.ts';

/** Sales paid with the recipient's own funds in place of the grant. */
export function Replacements({ phaseOut: { replacements } }: { readonly phaseOut: ShownPhaseOut }) {
  const instrumentName = useInstrumentName();
  return (
    <section aria-labelledby="replacements">
      <h2 id="replacements">Sales in place of the grant</h2>
      {replacements.length === 0 && <p>None is on record.</p>}
      <ul>
        {replacements.map(({ id, said, source, by }) =>
          said.kind !== 'replacement' ? null : (
            <li key={id}>
              <strong>{said.fiscalYear}</strong>: <Name>{said.words}</Name>,{' '}
              {dollars(said.usd, 'amount not known')}, {instrumentName(said.instrumentId)}. From:{' '}
              <Name>{source}</Name> (<Name>{by.name}</Name>).{' '}
              {said.transferId !== null && <Link to={`/transfers/${said.transferId}`}>Its transfer</Link>}{' '}
              {said.notificationId === null ? (
                'Its notification has not begun.'
              ) : (
                <ProceedingLink id={said.notificationId} words="Its notification" />
              )}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
